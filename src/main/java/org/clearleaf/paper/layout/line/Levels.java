package org.clearleaf.paper.layout.line;

import java.text.Bidi;
import java.util.List;
import org.clearleaf.book.Direction;

/** Levels of embedding of a paragraph's characters (UAX #9): even run left to right, odd not. */
final class Levels {
  /** The first block of Unicode that runs from right to left. */
  private static final char HEBREW = '\u0590';

  private final Direction base;
  private final byte[] levels;

  private Levels(Direction base, byte[] levels) {
    this.base = base;
    this.levels = levels;
  }

  /**
   * The levels of a paragraph in a book of a direction. A paragraph runs against its book when all
   * its letters do.
   */
  static Levels of(String text, List<Piece> pieces, Direction book) {
    if (book == Direction.LTR && !isGiven(pieces) && !requiresBidi(text)) {
      return new Levels(book, new byte[0]);
    }
    char[] characters = text.toCharArray();
    Direction base = base(text, book);
    byte[] embedded = new byte[characters.length];
    int at = 0;
    for (Piece piece : pieces) {
      int end = at + piece.text().length();
      byte level = embedding(piece, base);
      while (at < end) {
        embedded[at++] = level;
      }
    }
    int flag = base == Direction.RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
    Bidi bidi = new Bidi(characters, 0, embedded, 0, characters.length, flag);
    byte[] levels = new byte[characters.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(i);
    }
    return new Levels(base, levels);
  }

  // Not said with a stream: each line of program text is asked.
  private static boolean isGiven(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece.direction().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The JDK, which wants a copy, is asked only about characters that may run from the right. */
  private static boolean requiresBidi(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= HEBREW) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
      }
    }
    return false;
  }

  private static byte embedding(Piece piece, Direction base) {
    if (piece.direction().isEmpty() || piece.direction().get() == base) {
      return 0;
    }
    return (byte) (base == Direction.LTR ? 1 : 2);
  }

  private static Direction base(String text, Direction book) {
    boolean with = false;
    boolean against = false;
    for (int i = 0; i < text.length(); i++) {
      byte kind = Character.getDirectionality(text.charAt(i));
      boolean left = kind == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
      boolean right =
          kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT
              || kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
      with |= book == Direction.LTR ? left : right;
      against |= book == Direction.LTR ? right : left;
    }
    Direction other = book == Direction.LTR ? Direction.RTL : Direction.LTR;
    return against && !with ? other : book;
  }

  /** The direction of the paragraph. */
  Direction base() {
    return base;
  }

  /** The level of the paragraph itself. */
  int baseLevel() {
    return base == Direction.RTL ? 1 : 0;
  }

  /** The level of a character. */
  int at(int index) {
    return levels.length == 0 ? 0 : levels[index];
  }

  /** Where the run of one level that an index stands in ends, at most at a limit. */
  int end(int index, int limit) {
    if (levels.length == 0) {
      return limit;
    }
    int end = index + 1;
    while (end < limit && levels[end] == levels[index]) {
      end++;
    }
    return end;
  }
}
