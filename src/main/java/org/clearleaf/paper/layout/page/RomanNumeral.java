package org.clearleaf.paper.layout.page;

/** Lower-case roman numerals, as front matter is numbered. */
final class RomanNumeral {
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] LETTERS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private RomanNumeral() {}

  static String of(int number) {
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        out.append(LETTERS[i]);
        rest -= VALUES[i];
      }
    }
    return out.toString();
  }
}
