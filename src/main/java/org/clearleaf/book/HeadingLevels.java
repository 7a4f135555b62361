package org.clearleaf.book;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * Repairs heading levels so that none is skipped on the way down (PDF/UA-1 7.4.2). Headings that
 * were written at the same level under the same parent stay at the same level.
 */
public final class HeadingLevels {
  private final Deque<Level> open = new ArrayDeque<>();

  private record Level(int written, int repaired) {}

  /**
   * A level that no reader stumbles over.
   *
   * @param skippedFrom the level written above, where levels between were left out
   */
  public record Repair(int level, OptionalInt skippedFrom) {}

  /** The level that the next heading gets. */
  public Repair repair(int written) {
    while (!open.isEmpty() && open.peek().written() >= written) {
      open.pop();
    }
    int from = open.isEmpty() ? 0 : open.peek().written();
    int level = 1 + (open.isEmpty() ? 0 : open.peek().repaired());
    open.push(new Level(written, level));
    return new Repair(level, written > from + 1 ? OptionalInt.of(from) : OptionalInt.empty());
  }
}
