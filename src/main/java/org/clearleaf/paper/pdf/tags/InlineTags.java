package org.clearleaf.paper.pdf.tags;

import java.util.List;
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
    phrase = words.id();
    offset = 0;
    words.inlines().forEach(inline -> inline.accept(this));
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
    children.forEach(child -> child.accept(this));
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
    return within(parent.add("Span"), i.children());
  }

  @Override
  public Boolean keyboard(Inline.Keyboard i) {
    return within(parent.add("Code"), i.children());
  }

  @Override
  public Boolean code(Inline.Code i) {
    return leaf(parent.add("Code"), i.text().length());
  }

  @Override
  public Boolean span(Inline.Span i) {
    Element span = parent.add("Span");
    i.language().ifPresent(span::language);
    return within(span, i.children());
  }

  @Override
  public Boolean abbreviation(Inline.Abbreviation i) {
    Element span = parent.add("Span");
    span.expansion(i.expansion());
    return leaf(span, i.text().length());
  }

  @Override
  public Boolean link(Inline.Link i) {
    return linked(parent, i.children());
  }

  @Override
  public Boolean crossReference(Inline.CrossReference i) {
    int start = offset;
    Element reference = inLink ? parent : parent.add("Reference");
    boolean nested = inLink;
    linked(reference, i.children());
    if (i.page() && !nested) {
      Element link = (Element) reference.kids().get(0);
      tree.put(new Origin.PageReference(phrase, start), link.add("Lbl").slot());
    }
    return true;
  }

  private Boolean linked(Element where, List<Inline> children) {
    if (inLink) {
      return within(where, children);
    }
    Element link = where.add("Link");
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
    figure.alt(i.alt().isEmpty() ? "alt missing" : i.alt());
    return leaf(figure, 1);
  }

  @Override
  public Boolean lineBreak(Inline.LineBreak i) {
    return leaf(parent, 1);
  }

  @Override
  public Boolean noteMark(Inline.NoteMark i) {
    Origin origin = new Origin.NoteMark(phrase, offset, i.note());
    Element link = parent.add("Reference").add("Link");
    tree.put(origin, link.add("Lbl").slot());
    tree.putLink(origin, link.slot());
    Note note = book.notes().get(i.note());
    // A note is read where its first mark stands (PDF/UA-1 7.9).
    if (note != null && tree.slot(label(note)).isEmpty()) {
      note(note);
    }
    return true;
  }

  private static Origin label(Note note) {
    return new Origin.Label(note.id());
  }

  private void note(Note note) {
    Element element = parent.add("Note");
    element.id(note.id().value());
    Element back = element.add("Lbl").add("Link");
    tree.put(label(note), back.slot());
    tree.putLink(label(note), back.slot());
    BlockTags blocks = new BlockTags(book, tree, element);
    note.blocks().forEach(block -> block.accept(blocks));
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
