package org.clearleaf.screen.xhtml;

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
      }
    }
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
  }

  /** An image; its alternative text is written even when it is empty. */
  public Markup image(String source, String alt) {
    out.append("<img");
    attribute("src", source);
    attribute("alt", alt);
    if (!alt.isEmpty()) {
      // VoiceOver passes over the alternative text of an SVG without it.
      attribute("role", "img");
    }
    out.append("/>");
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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(quoted ? "&quot;" : "\"");
        default -> out.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
