package org.clearleaf.edited;

import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Direction;

/**
 * What a stretch of text is marked as. Runs share a mark that reaches over them; two of the same
 * kind side by side differ in where they begin, unless there are no characters in the first.
 */
public sealed interface Mark {

  /** Where it begins in the plain characters of its text. */
  int from();

  /** How many marks, outer ones first, two places in a text share. */
  static int shared(List<Mark> one, List<Mark> other) {
    int shared = 0;
    while (shared < Math.min(one.size(), other.size())
        && one.get(shared).equals(other.get(shared))) {
      shared++;
    }
    return shared;
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
