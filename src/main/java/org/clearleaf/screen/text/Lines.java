package org.clearleaf.screen.text;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Lines of plain text, each broken where it is full, behind a margin that blocks set further in.
 */
final class Lines {
  /** The most columns of a line; a longer word has a line of its own. */
  static final int WIDTH = 72;

  /** The widest that a margin grows: deeper blocks leave room for words, too. */
  private static final int WIDEST_MARGIN = 48;

  /** Thai is the first script here that has no spaces between its words. */
  private static final int UNSPACED = 0x0E00;

  private static final String TAB = "    ";

  private static final String SIGNS = "<>±≤≥";

  private final StringBuilder out = new StringBuilder();
  private final BreakIterator breaks;
  private int margin;

  /** What the next line begins with, and the margin before that. */
  private String label = "";

  private int outer;
  private boolean apart;

  Lines(Locale locale) {
    this.breaks = BreakIterator.getLineInstance(locale);
  }

  /** An empty line stands before what comes next, but not between a label and its words. */
  void apart() {
    apart |= label.isEmpty();
  }

  /** No empty line stands before what comes next. */
  void together() {
    apart = false;
  }

  /** What comes next begins with a label, and all of it stands further in than that. */
  void open(String more) {
    open(more, more.length());
  }

  /** What comes next begins with a label, and all lines but the first stand so far in. */
  void open(String more, int width) {
    if (label.isEmpty()) {
      outer = margin;
    }
    label += more;
    margin += width;
    if (label.length() > WIDEST_MARGIN && !label.isBlank()) {
      line("");
    }
  }

  /** Ends what stood so far in behind a label. */
  void close(int width) {
    if (!label.isBlank()) {
      // It has no words.
      line("");
    }
    label = "";
    margin -= width;
  }

  /** Words, broken into lines; a line feed ends a line, too. */
  void paragraph(String words) {
    for (String line : words.split("\n", -1)) {
      broken(line.strip());
    }
  }

  private void broken(String words) {
    breaks.setText(words);
    int from = 0;
    int last = 0;
    for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
      if (!mayEnd(words, at)) {
        continue;
      }
      if (columns(words.substring(from, at).stripTrailing()) > room() && last > from) {
        line(words.substring(from, last).strip());
        from = last;
      }
      last = at;
    }
    line(words.substring(from).strip());
  }

  /** What stands before the words of the next line. */
  private String start() {
    return label.isBlank()
        ? " ".repeat(Math.min(WIDEST_MARGIN, margin))
        : " ".repeat(Math.min(WIDEST_MARGIN, outer)) + label;
  }

  private int room() {
    return WIDTH - start().length();
  }

  /**
   * Whether a line may end at a place: behind a space, or where a script has none; but no sign is
   * parted from its number.
   */
  private static boolean mayEnd(String words, int at) {
    int before = words.codePointBefore(at);
    return at == words.length()
        || (Character.isWhitespace(before) && !isSign(words, at - 1))
        || before >= UNSPACED;
  }

  /** Whether a sign that belongs to no word comes before a space. */
  private static boolean isSign(String words, int space) {
    return space > 0
        && SIGNS.indexOf(words.charAt(space - 1)) >= 0
        && (space == 1 || !Character.isLetterOrDigit(words.charAt(space - 2)));
  }

  /** How many columns a text takes on a screen of one width, marks on letters none. */
  static int columns(String text) {
    return text.codePoints()
        .map(
            c ->
                switch (Character.getType(c)) {
                  case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
                  default -> Character.isIdeographic(c) ? 2 : 1;
                })
        .sum();
  }

  /** A line as it is. */
  void line(String text) {
    if (apart && out.length() > 0) {
      out.append('\n');
    }
    apart = false;
    // A space that ties two words ties them in a line, and is none of another kind in a file.
    String plain = (start() + text).replace("\t", TAB).replaceAll("[\\u00A0\\u202F]", " ");
    out.append(plain.stripTrailing()).append('\n');
    label = "";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
