package org.clearleaf.paper.layout.line;

/** Judges how bad it is to end a line at a space between two words. */
final class Penalties {
  /** Names of units, and abbreviations that stand before numbers, are short. */
  private static final int LONGEST_UNIT = 7;

  private static final int LONGEST_TITLE = 4;

  private Penalties() {}

  /**
   * The penalty at a space.
   *
   * @param end of the word before
   * @param start of the word after
   */
  static int between(String text, int end, int start) {
    int from = end;
    while (from > 0 && text.charAt(from - 1) > ' ' && end - from <= LONGEST_UNIT) {
      from--;
    }
    char last = text.charAt(end - 1);
    char next = text.charAt(start);
    if (isDigit(last) && Character.isLetter(next) && isUnit(text, start)) {
      return Penalty.NUMBER_AND_UNIT;
    }
    boolean title = last == '.' && end - from <= LONGEST_TITLE + 1 && end - from > 1;
    if (title && isDigit(next)) {
      return Penalty.NUMBER_AND_UNIT;
    }
    if (title && Character.isUpperCase(text.charAt(from)) && Character.isUpperCase(next)) {
      return Penalty.TITLE_AND_NAME;
    }
    int letters = end - from;
    if (letters <= 2 && Character.isLetter(last) && Character.isLetter(text.charAt(from))) {
      return letters == 1 ? Penalty.SHORT_WORD : Penalty.TWO_LETTERS;
    }
    return 0;
  }

  private static boolean isUnit(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end - start <= LONGEST_UNIT;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
