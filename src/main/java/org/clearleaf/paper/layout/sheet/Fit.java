package org.clearleaf.paper.layout.sheet;

import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * How far a side gives way.
 *
 * @param gaps what all room between things is multiplied by
 * @param body how high a standing person is in its pictures, in points
 */
record Fit(double gaps, double body) {
  /** Gaps shrink to this and grow to that. */
  private static final double LEAST_GAPS = 0.35;

  private static final double MOST_GAPS = 1.5;
  private static final int ROUNDS = 24;

  /** How zones fit a height: gaps give way first, then pictures; nothing where they do not. */
  static Optional<Fit> of(Pile pile, double height, double leastBody, double mostBody) {
    double most = Math.min(pile.mostBody(), mostBody);
    if (most < leastBody) {
      return Optional.empty();
    }
    if (pile.height(new Fit(LEAST_GAPS, most)) <= height) {
      double gaps = largest(LEAST_GAPS, MOST_GAPS, it -> pile.height(new Fit(it, most)) <= height);
      return Optional.of(new Fit(gaps, most));
    } else if (pile.height(new Fit(LEAST_GAPS, leastBody)) <= height) {
      double body = largest(leastBody, most, it -> pile.height(new Fit(LEAST_GAPS, it)) <= height);
      return Optional.of(new Fit(LEAST_GAPS, body));
    }
    return Optional.empty();
  }

  /** The largest value that holds, where the least does. */
  private static double largest(double least, double most, DoublePredicate holds) {
    if (holds.test(most)) {
      return most;
    }
    double low = least;
    double high = most;
    for (int i = 0; i < ROUNDS; i++) {
      double middle = (low + high) / 2;
      if (holds.test(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
