package org.clearleaf.book;

import java.util.List;
import java.util.Optional;

/**
 * A pair of legs, seen from the front, from behind, or both side by side: where a muscle is, or
 * what is wrong with one.
 *
 * @param person whose they are
 * @param parts what is marked, numbered in this order
 * @param swollen which leg is, as its owner names it
 */
public record Legs(String person, List<Part> parts, Optional<Side> swollen) {
  /** Copies the parts, each once. */
  public Legs {
    parts = parts.stream().distinct().toList();
  }

  /** What can be marked. */
  public enum Part {
    FRONT_THIGH(false),
    BACK_THIGH(true),
    CALF(true),
    FOOT(false);

    private final boolean behind;

    Part(boolean behind) {
      this.behind = behind;
    }

    /** Whether it is seen from behind. */
    public boolean behind() {
      return behind;
    }
  }

  /** A leg. */
  public enum Side {
    LEFT,
    RIGHT
  }
}
