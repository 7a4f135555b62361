package org.clearleaf.paper.layout.line;

/**
 * How the room that a line leaves is shared out. Word spaces take it first; where they would grow
 * or shrink a lot, letters move by a hair as well.
 *
 * <p>A ratio says how far word spaces are from their ideal of a quarter of an em: at -1 they are a
 * fifth, at 1.5 a half (Bringhurst, The Elements of Typographic Style, 2.1.1). Letters move by less
 * than 3 %, which nobody sees (2.1.9 there).
 */
final class Justification {
  /** A line as loose as this may stand; looser ones only where nothing else is left. */
  static final double TOLERANCE = 1.5;

  private static final double SHRINK = 0.05;
  private static final double STRETCH = 1 / 6.0;

  /** From these ratios on letters move too. */
  private static final double LETTERS_SHRINK_FROM = -0.5;

  private static final double LETTERS_STRETCH_FROM = 1;
  private static final double LETTERS_SHRINK = 0.01;
  private static final double LETTERS_STRETCH = 0.025;

  /** Where nothing can stretch, a line is worse by a ratio of one for this room, in ems. */
  private static final double RIGID = 1;

  private Justification() {}

  /**
   * The ratio of a line.
   *
   * @param room what it leaves of the measure, negative when it is too wide
   * @param spaces the ems of its word spaces, in points
   * @param letters the ems of its characters, in points
   */
  static double ratio(double room, double spaces, double letters) {
    if (room < 0) {
      double words = spaces * SHRINK;
      double alone = -LETTERS_SHRINK_FROM * words;
      double rest = words - alone + letters * LETTERS_SHRINK;
      double over = -room - alone;
      return over <= 0 && words > 0
          ? room / words
          : LETTERS_SHRINK_FROM - (1 + LETTERS_SHRINK_FROM) * over / Math.max(rest, 1e-9);
    }
    double words = spaces * STRETCH;
    if (words <= 0) {
      return room <= 1e-6 ? 0 : TOLERANCE + room / (RIGID * Math.max(letters / 30, 1));
    }
    double both = (TOLERANCE - LETTERS_STRETCH_FROM) * words + letters * LETTERS_STRETCH;
    if (room <= LETTERS_STRETCH_FROM * words) {
      return room / words;
    }
    if (room <= LETTERS_STRETCH_FROM * words + both) {
      double part = (room - LETTERS_STRETCH_FROM * words) / both;
      return LETTERS_STRETCH_FROM + part * (TOLERANCE - LETTERS_STRETCH_FROM);
    }
    return TOLERANCE + (room - LETTERS_STRETCH_FROM * words - both) / words;
  }

  /** What is added to each word space at a ratio, in ems. */
  static double wordSpacing(double ratio) {
    return ratio < 0 ? ratio * SHRINK : ratio * STRETCH;
  }

  /** What is added to each letter at a ratio, in ems. */
  static double letterSpacing(double ratio) {
    if (ratio < LETTERS_SHRINK_FROM) {
      double part = (ratio - LETTERS_SHRINK_FROM) / (-1 - LETTERS_SHRINK_FROM);
      return -LETTERS_SHRINK * Math.min(part, 1);
    }
    if (ratio > LETTERS_STRETCH_FROM) {
      double part = (ratio - LETTERS_STRETCH_FROM) / (TOLERANCE - LETTERS_STRETCH_FROM);
      return LETTERS_STRETCH * Math.min(part, 1);
    }
    return 0;
  }
}
