package org.clearleaf.check.epub;

import java.util.List;
import java.util.Set;
import org.clearleaf.check.source.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Reads all that an EPUB says in the order of its spine: words, numbers of lists and what stands
 * for pictures.
 */
public final class EpubStream {
  private static final Set<String> INLINE =
      Set.of(
          "em", "strong", "del", "sup", "sub", "kbd", "code", "span", "abbr", "a", "i", "b", "u");

  private final Stream stream = new Stream();

  private EpubStream() {}

  /** All that a publication says. */
  public static Stream of(Publication publication) {
    EpubStream words = new EpubStream();
    publication.spine().forEach(file -> words.children(file.document().getDocumentElement()));
    return words.stream;
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        stream.add(text.getData());
      } else if (node instanceof Element element) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    String name = element.getLocalName();
    if (List.of("head", "nav", "summary").contains(name)) {
      return;
    }
    boolean inLine = INLINE.contains(name);
    if (!inLine && !name.equals("img") && !name.equals("svg")) {
      stream.part();
    }
    switch (name) {
      case "aside" -> {
        stream.note(true);
        children(element);
        stream.note(false);
      }
      case "br" -> stream.add(" ");
      case "img" -> said(element.getAttribute("alt"));
      case "svg" -> said(title(element));
      case "li" -> {
        label(element);
        children(element);
      }
      default -> {
        if (!element.getAttribute("role").equals("doc-noteref")) {
          children(element);
        }
      }
    }
    if (!inLine && !name.equals("img") && !name.equals("svg")) {
      stream.part();
    }
  }

  private void said(String alternative) {
    stream.add(" ");
    stream.add(alternative);
    stream.add(" ");
  }

  private static String title(Element svg) {
    return Dom.all(svg, "title").findFirst().map(Element::getTextContent).orElse("");
  }

  /** The number that a reading system sets before an item. */
  private void label(Element item) {
    if (!(item.getParentNode() instanceof Element list) || !list.getLocalName().equals("ol")) {
      return;
    }
    String start = list.getAttribute("start");
    int number = start.isEmpty() ? 1 : Integer.parseInt(start);
    for (Node node = item.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
      number += node instanceof Element ? 1 : 0;
    }
    String type = list.getAttribute("type");
    stream.add(
        type.isEmpty() || number > 26
            ? Integer.toString(number)
            : String.valueOf((char) (type.charAt(0) + number - 1)));
    stream.part();
  }
}
