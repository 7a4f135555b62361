package org.clearleaf.paper.pdf.tags;

import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Book;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Note;
import org.clearleaf.book.Phrase;
import org.clearleaf.paper.layout.Origin;

/** Tags the inlines of a phrase; texts without markup of their own share no wrapper. */
final class InlineTags implements Inline.Visitor<Boolean> {
  private final Book book;
  private final TagTree tree;
  private Optional<String> language = Optional.empty();
  private NodeId phrase = new NodeId("none");
  private Element parent;
  private int offset;
  private boolean inLink;

  InlineTags(Book book, TagTree tree, Element parent) {
    this.book = book;
    this.tree = tree;
    this.parent = parent;
  }

  void phrase(Phrase words) {
    begin(words);
    run(words.inlines());
  }

  private void begin(Phrase words) {
    tree.name(words.id(), parent);
    phrase = words.id();
    offset = 0;
  }

  /** Tags a phrase with an element for each of its lines, where it says where lines end. */
  void lines(Phrase words) {
    List<Inline> inlines = words.inlines();
    if (inlines.stream().noneMatch(Inline.LineBreak.class::isInstance)) {
      phrase(words);
      return;
    }
    begin(words);
    Element paragraph = parent;
    int from = 0;
    for (int i = 0; i < inlines.size(); i++) {
      if (inlines.get(i) instanceof Inline.LineBreak || i == inlines.size() - 1) {
        parent = paragraph.add("Sub");
        run(inlines.subList(from, i + 1));
        from = i + 1;
      }
    }
    parent = paragraph;
  }

  /** Inlines that are all there is in the parent; a language that all are in is the parent's. */
  private void run(List<Inline> inlines) {
    Optional<String> all = language(inlines);
    if (all.isPresent()) {
      parent.language(all.get());
      spoken(all, () -> run(((Inline.Span) inlines.get(0)).children()));
    } else {
      for (Inline inline : inlines) {
        inline.accept(this);
      }
    }
  }

  /** The language that all of some inlines are in, where it is said. */
  static Optional<String> language(List<Inline> inlines) {
    return inlines.size() == 1 && inlines.get(0) instanceof Inline.Span span
        ? span.language()
        : Optional.empty();
  }

  private void spoken(Optional<String> tag, Runnable inside) {
    Optional<String> outer = language;
    language = tag.or(() -> outer);
    inside.run();
    language = outer;
  }

  private Boolean leaf(Element element, int length) {
    if (length > 0) {
      tree.put(new Origin.Content(phrase, offset, offset), element.slot());
      offset += length;
    }
    return true;
  }

  private Boolean within(Element element, List<Inline> children) {
    Element outer = parent;
    parent = element;
    for (Inline child : children) {
      child.accept(this);
    }
    parent = outer;
    return true;
  }

  @Override
  public Boolean text(Inline.Text i) {
    return leaf(parent, i.text().length());
  }

  @Override
  public Boolean emphasis(Inline.Emphasis i) {
    return within(parent.add("Em"), i.children());
  }

  @Override
  public Boolean strong(Inline.Strong i) {
    return within(parent.add("Strong"), i.children());
  }

  @Override
  public Boolean strikethrough(Inline.Strikethrough i) {
    Element span = parent.add("Span");
    span.attribute("Layout", "TextDecorationType", "LineThrough");
    return within(span, i.children());
  }

  @Override
  public Boolean shifted(Inline.Shifted i) {
    Element span = parent.add("Span");
    boolean raised = i.shift() == Inline.Shift.SUPERSCRIPT;
    tree.dialect().shift(span, raised, tree.profile().bodySize());
    return within(span, i.children());
  }

  @Override
  public Boolean keyboard(Inline.Keyboard i) {
    // What is in Code can hold little (ISO/TS 32005), what is in Strong anything.
    return within(parent.add("Strong"), i.children());
  }

  @Override
  public Boolean code(Inline.Code i) {
    return leaf(parent.add("Code"), i.text().length());
  }

  @Override
  public Boolean span(Inline.Span i) {
    if (i.language().isEmpty()) {
      return within(parent, i.children());
    }
    Element span = parent.add("Span");
    span.language(i.language().get());
    spoken(i.language(), () -> within(span, i.children()));
    return true;
  }

  @Override
  public Boolean abbreviation(Inline.Abbreviation i) {
    Element span = parent.add("Span");
    span.expansion(i.expansion());
    return leaf(span, i.text().length());
  }

  @Override
  public Boolean link(Inline.Link i) {
    return inLink ? within(parent, i.children()) : linked(parent.add("Link"), i.children());
  }

  @Override
  public Boolean crossReference(Inline.CrossReference i) {
    if (inLink) {
      return within(parent, i.children());
    }
    int start = offset;
    Element link = tree.dialect().crossReference(parent);
    linked(link, i.children());
    if (i.page()) {
      tree.put(new Origin.PageReference(phrase, start), link.add("Lbl").slot());
    }
    return true;
  }

  private Boolean linked(Element link, List<Inline> children) {
    Origin origin = new Origin.Content(phrase, offset, offset);
    inLink = true;
    within(link, children);
    inLink = false;
    tree.putLink(origin, link.slot());
    return true;
  }

  @Override
  public Boolean inlineImage(Inline.InlineImage i) {
    Element figure = parent.add("Figure");
    figure.alt(tree.alt(i.alt()));
    return leaf(figure, 1);
  }

  @Override
  public Boolean lineBreak(Inline.LineBreak i) {
    return leaf(parent, 1);
  }

  @Override
  public Boolean noteMark(Inline.NoteMark i) {
    Origin origin = new Origin.NoteMark(phrase, offset, i.note());
    Element link = tree.dialect().reference(parent);
    tree.put(origin, link.add("Lbl").slot());
    tree.putLink(origin, link.slot());
    Note note = book.notes().get(i.note());
    // A note is read where its first mark stands (PDF/UA-1 7.9).
    if (note != null && tree.element(note.id()).isEmpty()) {
      note(note);
    }
    tree.element(i.note())
        .ifPresent(
            read -> {
              tree.dialect().refer(link, read);
              tree.dialect().refer(read, link);
            });
    return true;
  }

  private static Origin label(Note note) {
    return Origin.label(note.id());
  }

  private void note(Note note) {
    Element element = tree.dialect().note(parent);
    element.id(note.id().value());
    tree.name(note.id(), element);
    if (language.isPresent()) {
      // A note is in the language of the book, whatever its mark stands in.
      element.language(book.metadata().language());
    }
    Element back = element.add("Lbl").add("Link");
    tree.put(label(note), back.slot());
    tree.putLink(label(note), back.slot());
    new BlockTags(book, tree, element, true).blocks(note.blocks());
  }

  @Override
  public Boolean citation(Inline.Citation i) {
    throw new AssertionError("the edition numbers citations");
  }

  @Override
  public Boolean term(Inline.Term i) {
    throw new AssertionError("the edition resolves terms");
  }
}
