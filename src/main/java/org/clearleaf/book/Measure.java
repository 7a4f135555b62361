package org.clearleaf.book;

/** What a dose says. */
public enum Measure {
  /** How long. */
  HOLD,
  /** How many times. */
  TIMES,
  /** How often. */
  OFTEN
}
