package org.clearleaf.screen.site;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.clearleaf.edition.Words;

/**
 * What is shown of a title's accessibility, in the terms and the order of the W3C Accessibility
 * Metadata Display Guide for Digital Publications 2.0. What its files do not say is not known,
 * which is said too.
 */
public final class DisplayGuide {
  private static final String NOTHING = "site-no-information";

  private final Words words;
  private final List<Field> fields = new ArrayList<>();

  private DisplayGuide(Words words) {
    this.words = words;
  }

  /**
   * One of the guide's groups of information.
   *
   * @param link the address of a certifier's report; empty when there is none
   */
  public record Field(String title, List<String> items, String link) {
    /** Copies the items. */
    public Field {
      items = List.copyOf(items);
    }
  }

  /** What an EPUB says of itself. */
  static List<Field> epub(PublishedTitle title) {
    DisplayGuide guide = new DisplayGuide(title.words());
    Claims claims = title.claims();
    guide.waysOfReading(claims, claims.has("displayTransformability"));
    guide.conformance(claims);
    guide.field("navigation", guide.navigation(claims));
    guide.field(
        "rich-content", claims.has("longDescription") ? List.of("has-descriptions") : List.of());
    guide.field("hazards", claims.hazards().contains("none") ? List.of("no-hazards") : List.of());
    guide.say("site-summary", claims.summary().isEmpty() ? List.of() : List.of(claims.summary()));
    guide.field("site-legal", List.of());
    guide.field("site-additional", guide.additional(claims));
    return guide.fields;
  }

  /** What is known of the PDFs: from the files themselves, by the checks that they passed. */
  static List<Field> pdf(PublishedTitle title) {
    DisplayGuide guide = new DisplayGuide(title.words());
    TreeSet<String> standards = new TreeSet<>();
    for (UnitRecord.File file : title.editions()) {
      file.checks().stream().filter(check -> check.startsWith("PDF/")).forEach(standards::add);
    }
    // The same Book, tagged: what the EPUB gives as text, the PDFs do too.
    guide.waysOfReading(standards.isEmpty() ? Claims.NONE : title.claims(), false);
    guide.say(
        "conformance",
        standards.isEmpty()
            ? List.of()
            : List.of(guide.words.say("site-pdf-conformance", String.join(", ", standards))));
    guide.field("navigation", standards.isEmpty() ? List.of() : guide.navigation(title.claims()));
    return guide.fields;
  }

  private void waysOfReading(Claims claims, boolean modifiable) {
    List<String> keys = new ArrayList<>();
    if (claims.features().isEmpty()) {
      keys.add("site-no-appearance");
      keys.add("site-no-nonvisual");
    } else {
      keys.add(modifiable ? "appearance" : "site-unmodifiable");
      keys.add(claims.textual() ? "readable" : "not-fully-readable");
      if (claims.has("alternativeText")) {
        keys.add("alternatives");
      }
    }
    field("ways-of-reading", keys);
  }

  private void conformance(Claims claims) {
    List<String> said = new ArrayList<>();
    claims.conformsTo().forEach(standard -> said.add(words.say("meets", standard)));
    if (said.isEmpty()) {
      said.add(words.say("no-conformance"));
    } else {
      said.add(words.say("certified-by", claims.certifiedBy()));
      if (!claims.credential().isEmpty()) {
        said.add(words.say("credential", claims.credential()));
      }
    }
    fields.add(new Field(words.say("conformance"), said, claims.report()));
  }

  private List<String> navigation(Claims claims) {
    List<String> keys = new ArrayList<>();
    if (claims.has("tableOfContents")) {
      keys.add("has-contents");
    }
    if (claims.has("structuralNavigation")) {
      keys.add("has-headings");
    }
    if (claims.has("pageNavigation")) {
      keys.add("has-pages");
    }
    return keys;
  }

  private List<String> additional(Claims claims) {
    List<String> keys = new ArrayList<>();
    if (claims.has("ARIA")) {
      keys.add("site-additional-aria");
    }
    if (claims.has("pageBreakMarkers")) {
      keys.add("site-additional-breaks");
    }
    return keys;
  }

  private void field(String title, List<String> keys) {
    say(title, keys.stream().map(words::say).toList());
  }

  private void say(String title, List<String> items) {
    fields.add(
        new Field(words.say(title), items.isEmpty() ? List.of(words.say(NOTHING)) : items, ""));
  }
}
