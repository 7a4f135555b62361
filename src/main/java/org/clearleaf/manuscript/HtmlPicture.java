package org.clearleaf.manuscript;

import java.util.Optional;
import org.clearleaf.book.PlainText;
import org.jsoup.nodes.Element;

/**
 * What an `img` says. An empty alternative marks a picture as decorative (HTML 4.8.4.4.4); where
 * there is none, it was forgotten.
 */
record HtmlPicture(String path, String alt, boolean decorative) {
  static HtmlPicture of(Element image) {
    String alt = PlainText.clean(image.attr("alt")).replaceAll("\\s+", " ").strip();
    boolean decorative =
        image.hasClass("decorative")
            || image.attr("role").equals("presentation")
            || (image.hasAttr("alt") && alt.isEmpty());
    return new HtmlPicture(
        PlainText.clean(image.attr("src")).strip(), decorative ? "" : alt, decorative);
  }

  /** The caption that a title of a picture is, as in Markdown. */
  static Optional<String> title(Element image) {
    return HtmlMarks.attribute(image, "title");
  }
}
