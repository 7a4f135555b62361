package org.clearleaf.screen.xhtml;

import org.clearleaf.book.Direction;
import org.clearleaf.edited.Alternative;

/** Writes XHTML; text and attribute values are escaped here and nowhere else. */
public final class Markup {
  private final StringBuilder out = new StringBuilder();

  /** Opens an element; attributes are names and values in turn, those without a value left out. */
  public Markup open(String element, String... attributes) {
    start(element, attributes);
    out.append('>');
    return this;
  }

  /** Writes an element that holds nothing. */
  public Markup empty(String element, String... attributes) {
    start(element, attributes);
    out.append("/>");
    return this;
  }

  private void start(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        attribute(attributes[i], attributes[i + 1]);
        if (attributes[i].equals("lang")) {
          // In XML the two say the same (HTML, lang and xml:lang attributes).
          attribute("xml:lang", attributes[i + 1]);
        }
      }
    }
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
  }

  /**
   * An image; its alternative text is written even when it is empty.
   *
   * @param details the id of its long description; empty when it has none
   * @param style its size in CSS; empty when it has its own
   */
  public Markup image(String source, String alt, String details, String style) {
    out.append("<img");
    if (!style.isEmpty()) {
      attribute("style", style);
    }
    attribute("src", source);
    attribute("alt", alt);
    if (!alt.isEmpty()) {
      // VoiceOver passes over the alternative text of an SVG without it.
      attribute("role", "img");
    }
    if (!details.isEmpty()) {
      attribute("aria-details", details);
    }
    out.append("/>");
    return this;
  }

  /** Words in the place of a picture that is not there. */
  Markup lost(String element, String shown, Alternative alternative) {
    String language = alternative.language().orElse("");
    String direction = alternative.language().map(tag -> Direction.of(tag).code()).orElse("");
    return element(
        element,
        shown,
        "class",
        "lost",
        "role",
        "img",
        "aria-label",
        alternative.text(),
        "lang",
        language,
        "dir",
        direction);
  }

  /**
   * A drawing in the ink of the text around it.
   *
   * @param svg a whole `svg` element
   * @param title the id for its title, which holds the alternative text
   */
  public Markup drawing(String svg, String alt, String title, String details) {
    out.append("<svg");
    if (alt.isEmpty()) {
      attribute("aria-hidden", "true");
    } else {
      attribute("role", "img");
      attribute("aria-labelledby", title);
    }
    if (!details.isEmpty()) {
      attribute("aria-details", details);
    }
    int end = svg.indexOf('>');
    boolean empty = svg.charAt(end - 1) == '/';
    out.append(svg, "<svg".length(), empty ? end - 1 : end).append('>');
    if (!alt.isEmpty()) {
      // First, for readers that say the first title and nothing else.
      element("title", alt, "id", title);
    }
    out.append(empty ? "</svg>" : svg.substring(end + 1));
    return this;
  }

  /** Closes an element. */
  public Markup close(String element) {
    out.append("</").append(element).append('>');
    return this;
  }

  /** Closes a block and ends the line. */
  public Markup end(String element) {
    close(element);
    return line();
  }

  /** Ends a line. */
  public Markup line() {
    out.append('\n');
    return this;
  }

  /** Text. */
  public Markup text(String text) {
    escape(text, false);
    return this;
  }

  /** An element with text. */
  public Markup element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  private void escape(String text, boolean quoted) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&' || c == '<' || c == '>' || (c == '"' && quoted)) {
        out.append(text.substring(from, i)).append(entity(c));
        from = i + 1;
      }
    }
    out.append(text.substring(from));
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> "&quot;";
    };
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
