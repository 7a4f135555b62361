package org.clearleaf.book;

import java.util.Locale;

/**
 * How the items of a list are counted.
 *
 * @param first the first number
 * @param letters whether letters stand for the numbers, and which
 * @param mark what follows each number
 */
public record Numbering(int first, Letters letters, Mark mark) {
  private static final int ALPHABET = 26;

  /** What stands for a number. */
  public enum Letters {
    NONE,
    LOWER,
    UPPER
  }

  /** What follows a number. */
  public enum Mark {
    DOT("."),
    BRACKET(")");

    private final String sign;

    Mark(String sign) {
      this.sign = sign;
    }
  }

  /** Numbers with a full stop each. */
  public static Numbering from(int first) {
    return new Numbering(first, Letters.NONE, Mark.DOT);
  }

  /** What stands before an item, counted from 0. */
  public String label(int index) {
    return number(first + index) + mark.sign;
  }

  private String number(int number) {
    if (letters == Letters.NONE || number < 1) {
      return Integer.toString(number);
    }
    StringBuilder word = new StringBuilder();
    // After z come aa and ab.
    for (int rest = number; rest > 0; rest = (rest - 1) / ALPHABET) {
      word.insert(0, (char) ('a' + (rest - 1) % ALPHABET));
    }
    return letters == Letters.UPPER ? word.toString().toUpperCase(Locale.ROOT) : word.toString();
  }
}
