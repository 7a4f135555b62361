package org.clearleaf.screen.epub;

import java.nio.charset.StandardCharsets;
import org.clearleaf.screen.xhtml.Markup;

/** Whole XML documents around what {@link Markup} writes. */
final class XmlText {
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private XmlText() {}

  static byte[] document(String content) {
    return (DECLARATION + content).getBytes(StandardCharsets.UTF_8);
  }

  /** A page of a book. */
  static byte[] page(String title, String language, String direction, String body) {
    Markup out = new Markup();
    out.open(
            "html",
            "xmlns",
            "http://www.w3.org/1999/xhtml",
            "xmlns:epub",
            "http://www.idpf.org/2007/ops",
            "lang",
            language,
            "dir",
            direction)
        .line()
        .open("head")
        .line()
        .element("title", title)
        .line()
        .empty("link", "rel", "stylesheet", "type", "text/css", "href", "style.css")
        .line()
        .end("head")
        .open("body")
        .line();
    return document("<!DOCTYPE html>\n" + out + body + "</body>\n</html>\n");
  }
}
