package org.clearleaf.lint;

import java.util.List;

/**
 * An action that a title advises, and the people whom a warning keeps from it.
 *
 * @param action as {@link Saying} reads it
 * @param people words that a caution names them by
 */
public record AtOdds(String action, List<String> people) {
  /** Copies the people. */
  public AtOdds {
    people = List.copyOf(people);
  }
}
