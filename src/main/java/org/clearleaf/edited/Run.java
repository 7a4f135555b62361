package org.clearleaf.edited;

import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Direction;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.PlainText;

/** A part of a text that is all of one kind. It knows where it begins in it. */
public sealed interface Run {

  /** Where it begins in the plain characters of its text. */
  int offset();

  /** What it is marked as, outer marks first. */
  List<Mark> marks();

  /** Its plain characters; see {@link Text#plain}. */
  String plain();

  /** How many plain characters it has. */
  default int length() {
    return plain().length();
  }

  /** The language of its innermost mark that says one; empty where it is that of the text. */
  default Optional<String> language() {
    Optional<String> language = Optional.empty();
    for (Mark mark : marks()) {
      if (mark instanceof Mark.Spoken spoken && spoken.language().isPresent()) {
        language = spoken.language();
      }
    }
    return language;
  }

  /**
   * The direction of its innermost mark that says one, by itself or by its language: lines whose
   * letters all run against the whole are turned, and what is marked in them is not.
   */
  default Optional<Direction> direction() {
    Optional<Direction> direction = Optional.empty();
    for (Mark mark : marks()) {
      if (mark instanceof Mark.Spoken spoken) {
        Optional<Direction> outer = direction;
        direction =
            spoken.direction().or(() -> spoken.language().map(Direction::of)).or(() -> outer);
      }
    }
    return direction;
  }

  /** The link that it belongs to. */
  default Optional<Mark.Linked> link() {
    for (Mark mark : marks()) {
      if (mark instanceof Mark.Linked link) {
        return Optional.of(link);
      }
    }
    return Optional.empty();
  }

  /** Calls the case of the visitor that fits. */
  void accept(Visitor visitor);

  /** Characters as they are read; at least one. */
  record Characters(int offset, String text, List<Mark> marks) implements Run {
    /** Copies the marks. */
    public Characters {
      marks = List.copyOf(marks);
    }

    @Override
    public String plain() {
      return text;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.characters(this);
    }
  }

  /** A line ends here. */
  record LineEnd(int offset, List<Mark> marks) implements Run {
    /** Copies the marks. */
    public LineEnd {
      marks = List.copyOf(marks);
    }

    @Override
    public String plain() {
      return "\n";
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.lineEnd(this);
    }
  }

  /** A picture that stands in a line of text. */
  record Inset(int offset, Image.File image, Alternative alternative, List<Mark> marks)
      implements Run {
    /** Copies the marks. */
    public Inset {
      marks = List.copyOf(marks);
    }

    @Override
    public String plain() {
      return String.valueOf(PlainText.OBJECT);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.inset(this);
    }
  }

  /**
   * The mark of a note; of no width.
   *
   * @param said what the link to the note says of itself
   */
  record NoteMark(int offset, NodeId note, int number, String said, List<Mark> marks)
      implements Run {
    /** Copies the marks. */
    public NoteMark {
      marks = List.copyOf(marks);
    }

    @Override
    public String plain() {
      return "";
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.noteMark(this);
    }
  }

  /** The number of the page that a link leads to, where there are pages; of no width. */
  record PageNumber(int offset, List<Mark> marks) implements Run {
    /** Copies the marks. */
    public PageNumber {
      marks = List.copyOf(marks);
    }

    @Override
    public String plain() {
      return "";
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.pageNumber(this);
    }
  }

  /** One case for each kind of run. */
  interface Visitor {
    void characters(Characters run);

    void lineEnd(LineEnd run);

    void inset(Inset run);

    void noteMark(NoteMark run);

    void pageNumber(PageNumber run);
  }
}
