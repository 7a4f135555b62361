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
  private static final char FSI = '\u2068';
  private static final char NONE = 0;
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
   * its letters do, or when all of it is said to; program text runs from the left.
   */
  static Levels of(String text, List<Piece> pieces, Direction book) {
    if (book == Direction.LTR && !isGiven(pieces) && !requiresBidi(text)) {
      return new Levels(book, new byte[0]);
    }
    Direction base = base(text, pieces, book);
    StringBuilder isolated = new StringBuilder();
    int[] places = new int[text.length()];
    int at = 0;
    for (int i = 0; i < pieces.size(); ) {
      char own = isolate(pieces.get(i), base);
      if (own != NONE) {
        isolated.append(own);
      }
      int from = isolated.length();
      for (; i < pieces.size() && isolate(pieces.get(i), base) == own; i++) {
        for (int c = 0; c < pieces.get(i).text().length(); c++) {
          places[at++] = isolated.length();
          isolated.append(pieces.get(i).text().charAt(c));
        }
      }
      pair(isolated, from);
      if (own != NONE) {
        isolated.append(PDI);
      }
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

  /**
   * What begins the isolate that a piece stands in (UAX #9, 6.3): its direction where that is
   * given; program text among words from the right has that of its first letter.
   */
  private static char isolate(Piece piece, Direction base) {
    if (piece.direction().isPresent()) {
      return piece.direction().get() == Direction.RTL ? RLI : LRI;
    }
    return base == Direction.RTL && piece.style().typeface().isMono() ? FSI : NONE;
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

  private static Direction base(String text, List<Piece> pieces, Direction book) {
    if (pieces.stream().allMatch(piece -> piece.style().typeface().isMono())) {
      return Direction.LTR;
    }
    Optional<Direction> said = pieces.get(0).direction();
    if (said.isPresent() && pieces.stream().allMatch(it -> it.direction().equals(said))) {
      return said.get();
    }
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
