package org.clearleaf.screen.epub;

import java.util.List;
import org.clearleaf.edited.Matter;
import org.clearleaf.edition.Words;
import org.clearleaf.screen.xhtml.Markup;
import org.clearleaf.screen.xhtml.XhtmlBook;
import org.clearleaf.screen.xhtml.XhtmlFile;

/** Writes the navigation document: contents, landmarks and pages (EPUB 3.3, 7). */
final class Navigation {
  private final Markup out = new Markup();
  private final Words words;

  /** The language of our words, where it is not that of the book. */
  private final String own;

  private Navigation(Words words) {
    this.words = words;
    this.own = words.foreign().orElse("");
  }

  static String body(XhtmlBook book, Epub3Book epub, Words words) {
    Navigation navigation = new Navigation(words);
    navigation.contents(book);
    navigation.landmarks(epub.landmarks());
    if (!epub.pages().isEmpty()) {
      navigation.pages(epub.pages());
    }
    return navigation.out.toString();
  }

  private void contents(XhtmlBook book) {
    out.open(
            "nav",
            "epub:type",
            "toc",
            "role",
            "doc-toc",
            "id",
            "toc",
            "aria-labelledby",
            "toc-title")
        .line()
        .element("h1", words.say("contents"), "id", "toc-title", "lang", own)
        .line()
        .open("ol")
        .line();
    for (XhtmlFile file : book.files()) {
      entries(file);
    }
    out.open("li")
        .element("a", words.say("accessibility"), "href", "accessibility.xhtml", "lang", own)
        .end("li");
    out.end("ol").end("nav");
  }

  /** What a file without headings is called. */
  static String label(XhtmlFile file) {
    return file.called().isEmpty() ? file.title() : file.called();
  }

  /** A file and the headings in it, nested by their levels. */
  private void entries(XhtmlFile file) {
    List<Matter.Heading> headings = file.headings();
    if (headings.isEmpty()) {
      String ours = file.called().isEmpty() ? "" : own;
      out.open("li").element("a", label(file), "href", file.name(), "lang", ours).end("li");
      return;
    }
    int depth = 0;
    for (int i = 0; i < headings.size(); i++) {
      Matter.Heading heading = headings.get(i);
      String language = heading.text().language().orElse("");
      // Never deeper than one level at a time, whatever stands inside a container.
      int level = Math.min(heading.level(), depth + 1);
      while (depth > level) {
        out.close("li").end("ol");
        depth--;
      }
      if (depth == level) {
        out.end("li");
      } else if (depth > 0) {
        out.open("ol").line();
      }
      depth = level;
      out.open("li")
          .element(
              "a",
              heading.text().label(),
              "href",
              i == 0 ? file.name() : file.name() + "#" + heading.id(),
              "lang",
              language);
    }
    for (; depth > 1; depth--) {
      out.close("li").end("ol");
    }
    out.end("li");
  }

  private void landmarks(List<Epub3Book.Landmark> landmarks) {
    out.open(
            "nav",
            "epub:type",
            "landmarks",
            "hidden",
            "hidden",
            "aria-label",
            words.say("landmarks"),
            "lang",
            own)
        .line()
        .open("ol")
        .line();
    for (Epub3Book.Landmark landmark : landmarks) {
      out.open("li")
          .element("a", landmark.label(), "epub:type", landmark.type(), "href", landmark.href())
          .end("li");
    }
    out.end("ol").end("nav");
  }

  private void pages(List<XhtmlBook.PageLink> pages) {
    out.open(
            "nav",
            "epub:type",
            "page-list",
            "role",
            "doc-pagelist",
            "hidden",
            "hidden",
            "aria-label",
            words.say("pages"),
            "lang",
            own)
        .line()
        .open("ol")
        .line();
    for (XhtmlBook.PageLink page : pages) {
      out.open("li").element("a", page.label(), "href", page.href()).end("li");
    }
    out.end("ol").end("nav");
  }
}
