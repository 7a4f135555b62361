package org.clearleaf.paper.layout.line;

import java.util.List;
import java.util.Optional;
import org.clearleaf.picture.LoadedPicture;

/**
 * What stands between two places where a line may end without breaking a word: mostly a word and
 * the spaces after it.
 *
 * @param penalty of ending a line after it, from 0 to 1000; see {@link Penalty}
 * @param ends whether the line must end after it
 * @param hyphen whether a line that ends after it ends with a hyphen
 */
record Unit(List<Box> boxes, int penalty, boolean ends, boolean hyphen) {

  /**
   * Characters of one piece and one direction, a space, or a picture.
   *
   * @param start offset in the piece
   * @param level of embedding: odd when it runs from right to left (UAX #9)
   */
  record Box(
      Piece piece,
      int start,
      Shaper.Word word,
      double width,
      boolean space,
      int level,
      Optional<Image> image) {

    /** Whether no more of the same word stands in its piece, but for what a hyphen parts. */
    boolean isWord() {
      String all = piece.text();
      int end = start + word.length();
      return (start == 0 || all.charAt(start - 1) <= ' ' || all.charAt(start - 1) == '-')
          && (end == all.length() || all.charAt(end) <= ' ');
    }

    /** Its characters. */
    String text() {
      return piece.text().substring(start, start + word.length());
    }
  }

  /** A picture in a line, in points. */
  record Image(LoadedPicture picture, double width, double height) {}
}
