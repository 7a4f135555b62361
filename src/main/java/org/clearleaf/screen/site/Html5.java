package org.clearleaf.screen.site;

import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.clearleaf.screen.xhtml.Markup;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Writes the content of a chapter's XHTML as HTML: what is only EPUB's is left out, and addresses
 * become those of the site.
 */
final class Html5 {
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** Elements without an end tag (HTML, 13.1.2). */
  private static final Set<String> VOID =
      Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr");

  private static final Set<String> ADDRESSES = Set.of("href", "src");

  private final UnaryOperator<String> addresses;
  private final Markup out = new Markup();

  private Html5(UnaryOperator<String> addresses) {
    this.addresses = addresses;
  }

  /**
   * What stands in an element.
   *
   * @param addresses what an address in the book is on the site
   */
  static String inside(Element element, UnaryOperator<String> addresses) {
    Html5 html = new Html5(addresses);
    html.kids(element);
    // Values hold no angle brackets: they are escaped.
    return html.out.toString().replaceAll("(<img [^<>]*)/>", "$1>");
  }

  private void kids(Node parent) {
    for (Node kid = parent.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Element element) {
        element(element);
      } else if (kid instanceof Text text) {
        out.text(text.getData());
      }
    }
  }

  private void element(Element element) {
    String name = element.getLocalName();
    if (name.equals("script")) {
      return;
    }
    boolean drawing = SVG.equals(element.getNamespaceURI());
    if (drawing && !element.hasChildNodes()) {
      out.empty(name, attributes(element));
      return;
    }
    if (name.equals("img")) {
      out.image(
          addresses.apply(element.getAttribute("src")),
          element.getAttribute("alt"),
          element.getAttribute("aria-details"),
          element.getAttribute("style"));
      return;
    }
    if (element.getAttribute("role").equals("doc-pagebreak")) {
      // Where a page of print began is something to link to, and nothing to hear in mid-sentence.
      out.open("span", "id", element.getAttribute("id")).close("span");
      return;
    }
    out.open(name, attributes(element));
    if (!VOID.contains(name) || drawing) {
      kids(element);
      out.close(name);
    }
  }

  private String[] attributes(Element element) {
    NamedNodeMap all = element.getAttributes();
    String[] pairs = new String[all.getLength() * 2];
    int count = 0;
    for (int i = 0; i < all.getLength(); i++) {
      Attr attribute = (Attr) all.item(i);
      String name = attribute.getName();
      // Handlers do nothing in a reading system that runs no script, but here they would.
      if (name.contains(":") || name.equals("xmlns") || name.startsWith("on")) {
        continue;
      }
      pairs[count++] = name;
      pairs[count++] =
          ADDRESSES.contains(name) ? addresses.apply(attribute.getValue()) : attribute.getValue();
    }
    return Arrays.copyOf(pairs, count);
  }
}
