package org.clearleaf.screen.xhtml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.Direction;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.book.Phrase;
import org.clearleaf.edition.Words;
import org.clearleaf.picture.LineArt;

/** Writes the inlines of a phrase, with the marks of pages that begin in it. */
final class InlineXhtml implements Inline.Visitor<Markup> {
  private final Markup out;
  private final PictureFiles pictures;
  private final PageMarks marks;
  private final Map<NodeId, String> places;
  private final Words words;
  private final String file;
  private final Deque<PageBreaks.PageBreak> waiting = new ArrayDeque<>();
  private final List<NodeId> called;
  private NodeId phrase = new NodeId("none");
  private int offset;
  private boolean inLink;

  /**
   * A writer for the phrases of one file.
   *
   * @param called the notes whose marks were written, for the end of the chapter
   */
  InlineXhtml(
      Markup out,
      PictureFiles pictures,
      PageMarks marks,
      Map<NodeId, String> places,
      Words words,
      String file,
      List<NodeId> called) {
    this.out = out;
    this.pictures = pictures;
    this.marks = marks;
    this.places = places;
    this.words = words;
    this.file = file;
    this.called = called;
  }

  void phrase(Phrase words) {
    phrase = words.id();
    offset = 0;
    waiting.addAll(marks.in(phrase));
    children(words.inlines());
    flush(Integer.MAX_VALUE);
  }

  private Markup children(List<Inline> inlines) {
    for (Inline inline : inlines) {
      inline.accept(this);
    }
    return out;
  }

  private Markup element(String name, List<Inline> inlines, String... attributes) {
    out.open(name, attributes);
    children(inlines);
    return out.close(name);
  }

  /** Writes the marks that stand before an offset. */
  private void flush(int end) {
    while (!waiting.isEmpty() && waiting.getFirst().offset() < end) {
      marks.write(waiting.removeFirst(), out);
    }
  }

  private Markup characters(String text) {
    int from = 0;
    while (!waiting.isEmpty() && waiting.getFirst().offset() < offset + text.length()) {
      PageBreaks.PageBreak start = waiting.removeFirst();
      int at = Math.max(from, start.offset() - offset);
      out.text(text.substring(from, at));
      marks.write(start, out);
      from = at;
    }
    offset += text.length();
    return out.text(text.substring(from));
  }

  @Override
  public Markup text(Inline.Text i) {
    return characters(i.text());
  }

  @Override
  public Markup emphasis(Inline.Emphasis i) {
    return element("em", i.children());
  }

  @Override
  public Markup strong(Inline.Strong i) {
    return element("strong", i.children());
  }

  @Override
  public Markup strikethrough(Inline.Strikethrough i) {
    return element("del", i.children());
  }

  @Override
  public Markup shifted(Inline.Shifted i) {
    return element(i.shift() == Inline.Shift.SUPERSCRIPT ? "sup" : "sub", i.children());
  }

  @Override
  public Markup keyboard(Inline.Keyboard i) {
    return element("kbd", i.children());
  }

  @Override
  public Markup code(Inline.Code i) {
    out.open("code");
    characters(i.text());
    return out.close("code");
  }

  @Override
  public Markup span(Inline.Span i) {
    String language = i.language().orElse("");
    String direction = i.direction().map(Direction::code).orElse("");
    return element("span", i.children(), "lang", language, "xml:lang", language, "dir", direction);
  }

  @Override
  public Markup abbreviation(Inline.Abbreviation i) {
    out.open("abbr", "title", i.expansion());
    characters(i.text());
    return out.close("abbr");
  }

  @Override
  public Markup link(Inline.Link i) {
    return anchor(i.address(), i.children());
  }

  @Override
  public Markup crossReference(Inline.CrossReference i) {
    return anchor(href(i.target()), i.children());
  }

  private Markup anchor(String href, List<Inline> inlines) {
    if (inLink) {
      return children(inlines);
    }
    inLink = true;
    element("a", inlines, "href", href);
    inLink = false;
    return out;
  }

  /** The address of a node from this file. */
  private String href(NodeId target) {
    String place =
        Optional.ofNullable(places.get(target))
            .orElseThrow(() -> new AssertionError("in no file: " + target));
    return (place.equals(file) ? "" : place) + "#" + target;
  }

  @Override
  public Markup inlineImage(Inline.InlineImage i) {
    characters("");
    flush(offset + 1);
    Optional<String> line = pictures.lineArt(i.path()).filter(svg -> !i.alt().isEmpty());
    String place = phrase + "-picture" + offset++;
    if (line.isPresent()) {
      return out.drawing(LineArt.withIds(line.get(), place + "-"), i.alt(), place + "-title", "");
    }
    Optional<String> name = pictures.file(i.path());
    String alt = i.alt().isEmpty() ? words.say("alt-missing") : i.alt();
    return name.isPresent() && !i.alt().isEmpty()
        ? out.image(name.get(), alt, "")
        : out.element("span", "[" + alt + "]", "class", "lost", "role", "img", "aria-label", alt);
  }

  @Override
  public Markup lineBreak(Inline.LineBreak i) {
    offset++;
    return out.empty("br");
  }

  @Override
  public Markup noteMark(Inline.NoteMark i) {
    boolean first = !called.contains(i.note());
    if (first) {
      called.add(i.note());
    }
    return out.open("sup", "class", "mark")
        .open(
            "a",
            "id",
            first ? "mark-" + i.note() : "",
            "href",
            href(i.note()),
            "epub:type",
            "noteref",
            "role",
            "doc-noteref")
        .text(Integer.toString(i.number()))
        .close("a")
        .close("sup");
  }

  @Override
  public Markup citation(Inline.Citation i) {
    throw new AssertionError("the edition numbers citations");
  }

  @Override
  public Markup term(Inline.Term i) {
    throw new AssertionError("the edition resolves terms");
  }
}
