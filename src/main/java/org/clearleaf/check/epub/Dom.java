package org.clearleaf.check.epub;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Questions to a document tree. */
final class Dom {
  private static final String OPS = "http://www.idpf.org/2007/ops";

  private Dom() {}

  static Stream<Element> all(Document document, String name) {
    return elements(document.getElementsByTagNameNS("*", name));
  }

  static Stream<Element> all(Element parent, String name) {
    return elements(parent.getElementsByTagNameNS("*", name));
  }

  private static Stream<Element> elements(NodeList list) {
    return IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i));
  }

  /** What EPUB calls an element. */
  static String type(Element element) {
    return element.getAttributeNS(OPS, "type");
  }

  /** The nearest element of a name around an element. */
  static Optional<Element> around(Element element, String name) {
    for (Node node = element.getParentNode(); node != null; node = node.getParentNode()) {
      if (node instanceof Element found && name.equals(found.getLocalName())) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** The id of an element, or of the nearest one around it that has one. */
  static String nearestId(Element element) {
    for (Node node = element; node instanceof Element found; node = node.getParentNode()) {
      if (!found.getAttribute("id").isEmpty()) {
        return found.getAttribute("id");
      }
    }
    return "";
  }
}
