package org.clearleaf.screen.epub;

import org.clearleaf.book.Direction;
import org.clearleaf.book.Metadata;
import org.clearleaf.edition.Words;
import org.clearleaf.screen.xhtml.Markup;

/**
 * A page of the book that says how it can be read, in the terms and order of the W3C Accessibility
 * Metadata Display Guide for Digital Publications 2.0.
 */
final class AccessibilityStatement {
  private final Markup out = new Markup();
  private final Words words;

  private AccessibilityStatement(Words words) {
    this.words = words;
  }

  static String body(AccessibilityFacts facts, Metadata metadata, Words words) {
    return new AccessibilityStatement(words).write(facts, metadata);
  }

  private String write(AccessibilityFacts facts, Metadata metadata) {
    // Of this edition alone: the printed ones say nothing of it.
    String own = words.foreign().orElse("");
    out.open(
            "section",
            "class",
            "edition-only",
            "aria-labelledby",
            "accessibility",
            "lang",
            own,
            "dir",
            words.foreign().map(tag -> Direction.of(tag).code()).orElse(""))
        .line();
    out.element("h1", words.say("accessibility"), "id", "accessibility").line();
    out.element("p", words.say(facts.textual() ? "summary" : "summary-not-fully")).line();
    field("ways-of-reading");
    item("appearance");
    item(facts.textual() ? "readable" : "not-fully-readable");
    if (facts.alternatives()) {
      item("alternatives");
    }
    end();
    field("conformance");
    if (metadata.certification().isPresent()) {
      Metadata.Certification certified = metadata.certification().get();
      item("meets", AccessibilityMetadata.conformance(metadata.screenRules()));
      item("certified-by", certified.by());
      certified.credential().ifPresent(text -> item("credential", text));
      certified.date().ifPresent(date -> item("certified-on", words.day(date)));
      certified
          .report()
          .ifPresent(
              address ->
                  out.open("li")
                      .element("a", words.say("certifier-report"), "href", address)
                      .end("li"));
    } else {
      item("no-conformance");
    }
    end();
    field("navigation");
    item("has-contents");
    if (facts.headings()) {
      item("has-headings");
    }
    if (facts.pages()) {
      item("has-pages");
    }
    end();
    if (facts.descriptions()) {
      field("rich-content");
      item("has-descriptions");
      end();
    }
    field("hazards");
    item("no-hazards");
    end();
    return out.end("section").toString();
  }

  private void field(String name) {
    out.element("h2", words.say(name)).line().open("ul").line();
  }

  private void item(String name, Object... values) {
    out.element("li", words.say(name, values)).line();
  }

  private void end() {
    out.end("ul");
  }
}
