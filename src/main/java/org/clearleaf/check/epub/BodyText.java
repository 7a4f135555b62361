package org.clearleaf.check.epub;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Reads an EPUB's text in the order of its spine. Navigation, labels and pictures are left out, and
 * so is what only some editions hold.
 */
public final class BodyText {
  /** Elements inside a line; all others part words. */
  static final Set<String> INLINE =
      Set.of("em", "strong", "del", "sup", "sub", "kbd", "code", "span", "abbr", "a", "i", "b");

  private static final Set<String> LEFT_OUT_ELEMENTS =
      Set.of("head", "nav", "summary", "img", "svg");

  private static final Set<String> LEFT_OUT_CLASSES =
      Set.of("label", "lost", "edition-only", "notes", "back");

  private final StringBuilder body = new StringBuilder();
  private final List<StringBuilder> said = new ArrayList<>();
  private final Map<String, Element> notes = new HashMap<>();
  private final Set<String> read = new HashSet<>();

  /** Where the text after each element with an id begins. */
  private final Map<String, Integer> places = new HashMap<>();

  /** What is written to just now: the body, or a note. */
  private StringBuilder out = body;

  private String path = "";

  private BodyText() {}

  /** The text, that of notes behind all other: editions read them at other places. */
  public static CharSequence of(Publication publication) {
    BodyText text = read(publication);
    return text.body + " " + String.join(" ", text.said);
  }

  /**
   * A page of the printed edition: its label, and the text from its beginning to the book's end.
   */
  public record Page(String label, CharSequence text) {}

  /** The pages that the page list leads to, in its order; notes are left out of their text. */
  public static List<Page> pages(Publication publication) {
    BodyText text = read(publication);
    List<Page> pages = new ArrayList<>();
    for (Publication.Link link : publication.links("page-list")) {
      int place = text.places.getOrDefault(link.target(), text.body.length());
      pages.add(new Page(link.label(), CharBuffer.wrap(text.body, place, text.body.length())));
    }
    return pages;
  }

  private static BodyText read(Publication publication) {
    BodyText text = new BodyText();
    publication.spine().forEach(text::document);
    return text;
  }

  private void document(Publication.ContentDocument file) {
    path = file.path();
    notes.clear();
    Dom.all(file.document(), "aside").forEach(a -> notes.put(a.getAttribute("id"), a));
    children(file.document().getDocumentElement());
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        out.append(text.getData());
      } else if (node instanceof Element element) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    String name = element.getLocalName();
    places.put(path + "#" + element.getAttribute("id"), body.length());
    if (LEFT_OUT_ELEMENTS.contains(name)
        || List.of(element.getAttribute("class").split(" ")).stream()
            .anyMatch(LEFT_OUT_CLASSES::contains)) {
      return;
    }
    if (element.getAttribute("role").equals("doc-noteref")) {
      note(element.getAttribute("href"));
      return;
    }
    boolean inline = INLINE.contains(name);
    if (!inline) {
      out.append(' ');
    }
    children(element);
    if (!inline) {
      out.append(' ');
    }
  }

  /** Reads a note when its first mark is read. */
  private void note(String href) {
    Element aside = notes.get(href.substring(href.indexOf('#') + 1));
    if (aside != null && read.add(aside.getAttribute("id"))) {
      StringBuilder around = out;
      out = new StringBuilder();
      said.add(out);
      children(aside);
      out = around;
    }
  }
}
