package org.clearleaf.book;

import java.util.List;
import java.util.Optional;

/** A part of a line of text. Its place is (block, range) in the block's {@link PlainText}. */
public sealed interface Inline {

  /** Characters as they are read. */
  record Text(String text) implements Inline {}

  /** Emphasis. */
  record Emphasis(List<Inline> children) implements Inline {
    /** Copies the children. */
    public Emphasis {
      children = List.copyOf(children);
    }
  }

  /** Strong emphasis. */
  record Strong(List<Inline> children) implements Inline {
    /** Copies the children. */
    public Strong {
      children = List.copyOf(children);
    }
  }

  /** Text that no longer holds. */
  record Strikethrough(List<Inline> children) implements Inline {
    /** Copies the children. */
    public Strikethrough {
      children = List.copyOf(children);
    }
  }

  /** Text raised or lowered. */
  record Shifted(Shift shift, List<Inline> children) implements Inline {
    /** Copies the children. */
    public Shifted {
      children = List.copyOf(children);
    }
  }

  /** Where shifted text goes. */
  enum Shift {
    SUPERSCRIPT,
    SUBSCRIPT
  }

  /** A key to press. */
  record Keyboard(List<Inline> children) implements Inline {
    /** Copies the children. */
    public Keyboard {
      children = List.copyOf(children);
    }
  }

  /** Program text. */
  record Code(String text) implements Inline {}

  /** A run in another language or direction. */
  record Span(Optional<String> language, Optional<Direction> direction, List<Inline> children)
      implements Inline {
    /** Copies the children. */
    public Span {
      children = List.copyOf(children);
    }
  }

  /** An abbreviation and what it stands for. */
  record Abbreviation(String text, String expansion) implements Inline {}

  /** A link out of the book. */
  record Link(String address, List<Inline> children) implements Inline {
    /** Copies the children. */
    public Link {
      children = List.copyOf(children);
    }
  }

  /**
   * A link inside the book.
   *
   * @param page whether the page number of the target follows the text where there are pages
   */
  record CrossReference(NodeId target, boolean page, List<Inline> children) implements Inline {
    /** Copies the children. */
    public CrossReference {
      children = List.copyOf(children);
    }
  }

  /** A picture that stands in a line of text. */
  record InlineImage(String path, String alt) implements Inline {}

  /** A line ends here. */
  record LineBreak() implements Inline {}

  /** The mark of a note; of no width in the plain text. */
  record NoteMark(NodeId note, int number) implements Inline {}

  /** Sources by their keys; the edition makes links of them. */
  record Citation(List<String> keys) implements Inline {
    /** Copies the keys. */
    public Citation {
      keys = List.copyOf(keys);
    }
  }

  /** A term of the country table; the edition puts its words. */
  record Term(String key, SourceSpan span) implements Inline {}

  /** Calls the case of the visitor that fits. */
  default <R> R accept(Visitor<R> visitor) {
    if (this instanceof Text i) {
      return visitor.text(i);
    } else if (this instanceof Emphasis i) {
      return visitor.emphasis(i);
    } else if (this instanceof Strong i) {
      return visitor.strong(i);
    } else if (this instanceof Strikethrough i) {
      return visitor.strikethrough(i);
    } else if (this instanceof Shifted i) {
      return visitor.shifted(i);
    } else if (this instanceof Keyboard i) {
      return visitor.keyboard(i);
    } else if (this instanceof Code i) {
      return visitor.code(i);
    } else if (this instanceof Span i) {
      return visitor.span(i);
    } else if (this instanceof Abbreviation i) {
      return visitor.abbreviation(i);
    } else if (this instanceof Link i) {
      return visitor.link(i);
    } else if (this instanceof CrossReference i) {
      return visitor.crossReference(i);
    } else if (this instanceof InlineImage i) {
      return visitor.inlineImage(i);
    } else if (this instanceof LineBreak i) {
      return visitor.lineBreak(i);
    } else if (this instanceof NoteMark i) {
      return visitor.noteMark(i);
    } else if (this instanceof Citation i) {
      return visitor.citation(i);
    } else if (this instanceof Term i) {
      return visitor.term(i);
    }
    throw new AssertionError(this);
  }

  /** One case for each kind of inline. */
  interface Visitor<R> {
    R text(Text text);

    R emphasis(Emphasis emphasis);

    R strong(Strong strong);

    R strikethrough(Strikethrough strikethrough);

    R shifted(Shifted shifted);

    R keyboard(Keyboard keyboard);

    R code(Code code);

    R span(Span span);

    R abbreviation(Abbreviation abbreviation);

    R link(Link link);

    R crossReference(CrossReference reference);

    R inlineImage(InlineImage image);

    R lineBreak(LineBreak lineBreak);

    R noteMark(NoteMark mark);

    R citation(Citation citation);

    R term(Term term);
  }
}
