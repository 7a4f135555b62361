package org.clearleaf.manuscript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.clearleaf.book.Book;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.Editor;
import org.clearleaf.finding.Findings;
import org.clearleaf.picture.Pictures;
import org.clearleaf.screen.xhtml.XhtmlFile;
import org.clearleaf.screen.xhtml.XhtmlWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What a piece of HTML says, and in which parts: the same for CommonMark's own form and for ours,
 * which wraps items in paragraphs, lone pictures in figures, and sets other quotation marks.
 */
final class HtmlOutline {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> BLOCKS =
      Set.of("blockquote", "ul", "ol", "li", "table", "tr", "td", "th", "dl", "dt", "dd");
  private static final Set<String> MARKS =
      Set.of("em", "strong", "del", "sub", "sup", "kbd", "u", "small", "mark");
  private static final Set<String> UNSEEN = Set.of("script", "style", "textarea", "title");
  private static final Set<String> CLEAR =
      Set.of("div", "section", "body", "thead", "tbody", "figure", "article", "aside", "main");

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder words = new StringBuilder();

  private HtmlOutline() {}

  /** The outline of the children of an element. */
  static String of(Element parent) {
    HtmlOutline outline = new HtmlOutline();
    outline.blocks(parent);
    return outline.out.toString();
  }

  /** The outline of the chapters that our EPUB makes of a text. */
  static String ofChapters(Path folder, String markdown) throws IOException {
    Path file = folder.resolve("example.md");
    Files.writeString(file, markdown);
    Manuscript manuscript = ManuscriptReader.read(file);
    if (manuscript.book().isEmpty() || manuscript.book().get().chapters().isEmpty()) {
      return "";
    }
    Book book = manuscript.book().get();
    List<Edition> editions =
        EditionPlan.of(
            book,
            manuscript.settings(),
            EditionPlan.Wishes.none().withEditions(List.of("epub")),
            new Findings());
    StringBuilder all = new StringBuilder();
    for (XhtmlFile page :
        XhtmlWriter.write(
                Editor.apply(book, editions.get(0)).text(), PageBreaks.none(), Pictures.none())
            .files()) {
      if (page.name().matches("c\\d+.*")) {
        all.append(HtmlOutline.of(Jsoup.parse(page.body()).body()));
      }
    }
    return all.toString();
  }

  private void blocks(Element parent) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        words.append(text.getWholeText());
      } else if (node instanceof Element element) {
        element(element);
      }
    }
    paragraph("p");
  }

  private void element(Element element) {
    String name = element.normalName();
    if (HEADINGS.contains(name)) {
      paragraph("p");
      inlines(element);
      paragraph("h");
    } else if (name.equals("p") || name.equals("figcaption")) {
      paragraph("p");
      inlines(element);
      paragraph("p");
    } else if (name.equals("pre")) {
      paragraph("p");
      out.append("code{").append(element.wholeText().strip()).append("}\n");
    } else if (name.equals("hr")) {
      paragraph("p");
      out.append("hr\n");
    } else if (BLOCKS.contains(name)) {
      paragraph("p");
      String start = element.attr("start");
      out.append(name).append(start.isEmpty() || start.equals("1") ? "" : start).append("{\n");
      blocks(element);
      out.append("}\n");
    } else if (name.equals("div") && element.hasClass("lost")) {
      inline(element);
    } else if (CLEAR.contains(name)) {
      paragraph("p");
      blocks(element);
    } else {
      inline(element);
    }
  }

  private void inlines(Element parent) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        words.append(text.getWholeText());
      } else if (node instanceof Element element) {
        inline(element);
      }
    }
  }

  private void inline(Element element) {
    String name =
        switch (element.normalName()) {
          case "b" -> "strong";
          case "i" -> "em";
          case "s", "strike" -> "del";
          default -> element.normalName();
        };
    if (name.equals("img") || element.hasClass("lost")) {
      String alt = element.attr(name.equals("img") ? "alt" : "aria-label");
      words.append("<img ").append(alt.equals("alt missing") ? "" : alt).append('>');
    } else if (name.equals("br")) {
      words.append("<br>");
    } else if (name.equals("code")) {
      words.append("<code ").append(element.wholeText()).append('>');
    } else if (name.equals("a") && element.attr("href").matches("(?i)(https?|ftp|mailto):.*")) {
      words.append("<a ").append(element.attr("href")).append('>');
      inlines(element);
      words.append("</a>");
    } else if (MARKS.contains(name)) {
      words.append('<').append(name).append('>');
      inlines(element);
      words.append("</").append(name).append('>');
    } else if (!UNSEEN.contains(name)) {
      inlines(element);
    }
  }

  private void paragraph(String kind) {
    String text = plain(words.toString());
    words.setLength(0);
    if (!text.isEmpty()) {
      out.append(kind).append('{').append(text).append("}\n");
    }
  }

  /** Marks as they are typed, and one space where there are several. */
  private static String plain(String text) {
    String typed = text;
    for (List<String> pair :
        List.of(
            List.of("[“”„«»]", "\""),
            List.of("[‘’‚]", "'"),
            List.of("—", "---"),
            List.of("–", "--"),
            List.of("…", "..."))) {
      typed = typed.replaceAll(pair.get(0), pair.get(1));
    }
    return typed
        .replaceAll("[\\s\\u00A0]+", " ")
        .replaceAll(" *<br> *", "<br>")
        .replaceAll("(<(?:em|strong|del)>) | (</(?:em|strong|del)>)", "$1$2")
        .strip();
  }
}
