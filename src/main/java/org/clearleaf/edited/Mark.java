package org.clearleaf.edited;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clearleaf.book.Direction;

/**
 * What a stretch of text is marked as. Runs share a mark that reaches over them; two of the same
 * kind side by side differ in where they begin, unless there are no characters in the first.
 */
public sealed interface Mark {

  /** Where it begins in the plain characters of its text. */
  int from();

  /**
   * Goes on from one run of a text to the next: ends the marks that do not reach it, inner ones
   * first, and begins those that are new.
   *
   * @param open the marks of the run before, and then those of the next
   * @param next the marks of the next run; none at the end of the text
   */
  static void change(List<Mark> open, List<Mark> next, Consumer<Mark> ends, Consumer<Mark> begins) {
    int shared = 0;
    while (shared < Math.min(open.size(), next.size())
        && open.get(shared).equals(next.get(shared))) {
      shared++;
    }
    while (open.size() > shared) {
      ends.accept(open.remove(open.size() - 1));
    }
    for (Mark mark : next.subList(shared, next.size())) {
      begins.accept(mark);
      open.add(mark);
    }
  }

  /** Calls the case of the visitor that fits. */
  <R> R accept(Visitor<R> visitor);

  /** A way to be written. */
  record Styled(int from, Style style) implements Mark {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.styled(this);
    }
  }

  /** Another language, another direction, or both: a language that turns it says so. */
  record Spoken(int from, Optional<String> language, Optional<Direction> direction)
      implements Mark {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.spoken(this);
    }
  }

  /** An abbreviation, by what it stands for. */
  record Expanded(int from, String expansion) implements Mark {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.expanded(this);
    }
  }

  /**
   * A link; never one inside another.
   *
   * @param said what it says of itself, without the number of a page
   * @param numbered whether the number of the page that it leads to is its last run
   */
  record Linked(int from, Target target, String said, boolean numbered) implements Mark {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.linked(this);
    }
  }

  /** One case for each kind of mark. */
  interface Visitor<R> {
    R styled(Styled mark);

    R spoken(Spoken mark);

    R expanded(Expanded mark);

    R linked(Linked mark);
  }
}
