package org.clearleaf.check.epub;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.clearleaf.check.source.Said;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Reads all that an EPUB says in the order of its spine: words, numbers of lists and what stands
 * for pictures.
 */
public final class EpubSaid {
  private static final int ALPHABET = 26;

  private final Deque<Integer> numbers = new ArrayDeque<>();
  private final Said.Builder said = new Said.Builder();

  private EpubSaid() {}

  /** All that a publication says. */
  public static Said of(Publication publication) {
    EpubSaid words = new EpubSaid();
    publication.spine().forEach(file -> words.children(file.document().getDocumentElement()));
    return words.said.done();
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        said.add(text.getData());
      } else if (node instanceof Element element) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    String name = element.getLocalName();
    if (List.of("head", "nav", "summary").contains(name) || isStatement(element)) {
      return;
    }
    boolean parts = !BodyText.INLINE.contains(name) && !List.of("img", "svg").contains(name);
    if (parts) {
      said.part();
    }
    switch (name) {
      case "aside" -> {
        said.note(true);
        children(element);
        said.note(false);
      }
      case "br" -> said.add(" ");
      case "img" -> alternative(element.getAttribute("alt"));
      case "svg" -> alternative(title(element));
      case "ol" -> {
        String start = element.getAttribute("start");
        numbers.push(start.isEmpty() ? 1 : Integer.parseInt(start));
        children(element);
        numbers.pop();
      }
      case "li" -> {
        if (element.getParentNode() instanceof Element list && list.getLocalName().equals("ol")) {
          label(list.getAttribute("type"));
        }
        children(element);
      }
      default -> {
        if (element.getAttribute("role").equals("doc-noteref")) {
          said.add(" ");
        } else {
          children(element);
        }
      }
    }
    if (parts) {
      said.part();
    }
  }

  /** Whether it is our page on accessibility: what it says the book does not. */
  private static boolean isStatement(Element element) {
    return element.getLocalName().equals("section")
        && element.getAttribute("class").equals("edition-only")
        && element.getAttribute("aria-labelledby").equals("accessibility");
  }

  private void alternative(String words) {
    said.add(" ");
    said.add(words);
    said.add(" ");
  }

  private static String title(Element svg) {
    return Dom.all(svg, "title").findFirst().map(Element::getTextContent).orElse("");
  }

  /** The number or letter that a reading system sets before an item. */
  private void label(String type) {
    int number = numbers.pop();
    said.add(
        type.isEmpty() || number > ALPHABET
            ? Integer.toString(number)
            : String.valueOf((char) (type.charAt(0) + number - 1)));
    said.part();
    numbers.push(number + 1);
  }
}
