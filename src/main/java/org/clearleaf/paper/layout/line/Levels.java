package org.clearleaf.paper.layout.line;

import java.text.Bidi;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Direction;

/** Levels of embedding of a paragraph's characters (UAX #9): even run left to right, odd not. */
final class Levels {
  /** The first block of Unicode that runs from right to left. */
  private static final char HEBREW = '\u0590';

  private static final char LRI = '\u2066';
  private static final char RLI = '\u2067';
  private static final char PDI = '\u2069';

  /** A character that the algorithm passes over. */
  private static final char NEUTRAL = '\u200B';

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
    Direction base = base(text, book);
    StringBuilder isolated = new StringBuilder();
    int[] places = new int[text.length()];
    int at = 0;
    for (int i = 0; i < pieces.size(); ) {
      Optional<Direction> own = pieces.get(i).direction();
      own.ifPresent(direction -> isolated.append(direction == Direction.RTL ? RLI : LRI));
      int from = isolated.length();
      for (; i < pieces.size() && pieces.get(i).direction().equals(own); i++) {
        for (int c = 0; c < pieces.get(i).text().length(); c++) {
          places[at++] = isolated.length();
          isolated.append(pieces.get(i).text().charAt(c));
        }
      }
      pair(isolated, from);
      own.ifPresent(direction -> isolated.append(PDI));
    }
    int flag = base == Direction.RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
    // Not with an array of embeddings: then brackets are not resolved (UAX #9, N0), and isolates
    // crash the JDK.
    Bidi bidi = new Bidi(isolated.toString(), flag);
    byte[] levels = new byte[text.length()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(places[i]);
    }
    return new Levels(base, levels);
  }

  /** Takes the meaning from isolates that the author began or ended alone: ours must hold. */
  private static void pair(StringBuilder text, int from) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= LRI && c < PDI) {
        open.push(i);
      } else if (c == PDI && open.poll() == null) {
        text.setCharAt(i, NEUTRAL);
      }
    }
    open.forEach(i -> text.setCharAt(i, NEUTRAL));
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
