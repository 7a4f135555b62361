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

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final Set<String> LEFT_OUT_ELEMENTS =
      Set.of("head", "nav", "summary", "img", "svg");

  private static final Set<String> LEFT_OUT_CLASSES =
      Set.of("label", "lost", "edition-only", "notes", "back");

  private final boolean withNotes;
  private final StringBuilder out = new StringBuilder();
  private final Map<String, Element> notes = new HashMap<>();
  private final Set<String> read = new HashSet<>();

  /** Where the text after each element with an id begins. */
  private final Map<String, Integer> places = new HashMap<>();

  /** Marks in the heading that is read just now. */
  private final List<String> waiting = new ArrayList<>();

  private boolean inHeading;
  private String path = "";

  private BodyText(boolean withNotes) {
    this.withNotes = withNotes;
  }

  /** The text, notes read at their marks. */
  public static CharSequence of(Publication publication) {
    return read(publication, true).out;
  }

  /**
   * A page of the printed edition: its label, and the text from its beginning to the book's end.
   */
  public record Page(String label, CharSequence text) {}

  /** The pages that the page list leads to, in its order; notes are left out of their text. */
  public static List<Page> pages(Publication publication) {
    BodyText text = read(publication, false);
    List<Page> pages = new ArrayList<>();
    for (Publication.Link link : publication.links("page-list")) {
      int place = text.places.getOrDefault(link.target(), text.out.length());
      pages.add(new Page(link.label(), CharBuffer.wrap(text.out, place, text.out.length())));
    }
    return pages;
  }

  private static BodyText read(Publication publication, boolean withNotes) {
    BodyText text = new BodyText(withNotes);
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
    places.put(path + "#" + element.getAttribute("id"), out.length());
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
    boolean heads = HEADINGS.contains(name);
    inHeading |= heads;
    children(element);
    if (!inline) {
      out.append(' ');
    }
    if (heads) {
      inHeading = false;
      List<String> marked = List.copyOf(waiting);
      waiting.clear();
      marked.forEach(this::note);
    }
  }

  /** Reads a note where its first mark stands, or behind the heading that this stands in. */
  private void note(String href) {
    if (inHeading) {
      waiting.add(href);
      return;
    }
    Element aside = notes.get(href.substring(href.indexOf('#') + 1));
    if (withNotes && aside != null && read.add(aside.getAttribute("id"))) {
      out.append(' ');
      children(aside);
      out.append(' ');
    }
  }
}
