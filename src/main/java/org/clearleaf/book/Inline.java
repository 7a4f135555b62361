package org.clearleaf.book;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A part of a line of text. An edition makes runs of it. */
public sealed interface Inline {

  /** One that holds no others. */
  sealed interface Leaf extends Inline {
    /** Its characters; see {@link PlainText}. */
    String plain();

    @Override
    default List<Inline> children() {
      return List.of();
    }

    @Override
    default Inline withChildren(List<Inline> changed) {
      return this;
    }
  }

  /** Characters, said to be in a language where one is given and they are words. */
  static Inline in(Optional<String> language, String text) {
    Inline plain = new Text(text);
    // A number is said as all numbers around it are.
    return language.isPresent() && text.chars().anyMatch(Character::isLetter)
        ? new Span(language, Optional.empty(), List.of(plain))
        : plain;
  }

  /** Characters as they are read. */
  record Text(String text) implements Leaf {
    @Override
    public String plain() {
      return text;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** Emphasis. */
  record Emphasis(List<Inline> children) implements Inline {
    /** Copies the children. */
    public Emphasis {
      children = List.copyOf(children);
    }

    @Override
    public Inline withChildren(List<Inline> changed) {
      return new Emphasis(changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.emphasis(this);
    }
  }

  /** Strong emphasis. */
  record Strong(List<Inline> children) implements Inline {
    /** Copies the children. */
    public Strong {
      children = List.copyOf(children);
    }

    @Override
    public Inline withChildren(List<Inline> changed) {
      return new Strong(changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.strong(this);
    }
  }

  /** Text that no longer holds. */
  record Strikethrough(List<Inline> children) implements Inline {
    /** Copies the children. */
    public Strikethrough {
      children = List.copyOf(children);
    }

    @Override
    public Inline withChildren(List<Inline> changed) {
      return new Strikethrough(changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.strikethrough(this);
    }
  }

  /** Text raised or lowered. */
  record Shifted(Shift shift, List<Inline> children) implements Inline {
    /** Copies the children. */
    public Shifted {
      children = List.copyOf(children);
    }

    @Override
    public Inline withChildren(List<Inline> changed) {
      return new Shifted(shift, changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.shifted(this);
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

    @Override
    public Inline withChildren(List<Inline> changed) {
      return new Keyboard(changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.keyboard(this);
    }
  }

  /** Program text. */
  record Code(String text) implements Leaf {
    @Override
    public String plain() {
      return text;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.code(this);
    }
  }

  /** A run in another language or direction. */
  record Span(Optional<String> language, Optional<Direction> direction, List<Inline> children)
      implements Inline {
    /** Copies the children. */
    public Span {
      children = List.copyOf(children);
    }

    @Override
    public Inline withChildren(List<Inline> changed) {
      return new Span(language, direction, changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.span(this);
    }
  }

  /** An abbreviation and what it stands for. */
  record Abbreviation(String text, String expansion) implements Leaf {
    @Override
    public String plain() {
      return text;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.abbreviation(this);
    }
  }

  /** A link out of the book. */
  record Link(String address, List<Inline> children) implements Inline {
    /** Copies the children. */
    public Link {
      children = List.copyOf(children);
    }

    @Override
    public Inline withChildren(List<Inline> changed) {
      return new Link(address, changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.link(this);
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

    @Override
    public Inline withChildren(List<Inline> changed) {
      return new CrossReference(target, page, changed);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.crossReference(this);
    }
  }

  /** A picture that stands in a line of text; a decorative one has no alternative text. */
  record InlineImage(Picture.ImageFile file, String alt, boolean decorative) implements Leaf {
    @Override
    public String plain() {
      return String.valueOf(PlainText.OBJECT);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.inlineImage(this);
    }
  }

  /** A line ends here. */
  record LineBreak() implements Leaf {
    @Override
    public String plain() {
      return "\n";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lineBreak(this);
    }
  }

  /** The mark of a note; of no width in the plain text. */
  record NoteMark(NodeId note, int number) implements Leaf {
    @Override
    public String plain() {
      return "";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.noteMark(this);
    }
  }

  /** Sources by their keys; the edition makes links of them. */
  record Citation(List<String> keys) implements Leaf {
    /** Copies the keys. */
    public Citation {
      keys = List.copyOf(keys);
    }

    // What stands for it is known when an edition is made.
    @Override
    public String plain() {
      return "";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.citation(this);
    }
  }

  /** A term of the country table; the edition puts its words. */
  record Term(String key, SourceSpan span) implements Leaf {
    /** How it is written; the first group is its key. */
    public static final Pattern WRITTEN =
        Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9-]*)\\s*}}");

    /** As it is typed. */
    public String typed() {
      return "{{" + key + "}}";
    }

    // What stands for it is known when an edition is made.
    @Override
    public String plain() {
      return "";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.term(this);
    }
  }

  /** The inlines inside this one; none where it is a leaf. */
  List<Inline> children();

  /** The same around other inlines; a leaf as it is. */
  Inline withChildren(List<Inline> changed);

  /** Calls the case of the visitor that fits. */
  <R> R accept(Visitor<R> visitor);

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
