package org.clearleaf.paper.layout.line;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Where Unicode lets a line end (UAX #14). Words are looked up one at a time and remembered, since
 * most of a book is words seen before: inside a word the rules look no farther than the word, and
 * at a space no farther than the characters on both sides of it.
 */
final class Opportunities {
  private static final int[] NONE = {};

  /** An address shorter than this is not broken. */
  private static final int LONG = 10;

  /** A name in running text that has capitals inside is not broken when it is shorter. */
  private static final int LONG_NAME = 16;

  private final BreakIterator lines = BreakIterator.getLineInstance(ULocale.ROOT);
  private final Map<String, int[]> words = new HashMap<>();
  private final Map<String, int[]> codes = new HashMap<>();
  private final Map<Integer, Boolean> spaces = new HashMap<>();

  /** The places inside a word, as offsets; program text and addresses have more of them. */
  int[] inside(String word, boolean code) {
    if (word.length() < LONG && (code || isPlain(word))) {
      return NONE;
    }
    Map<String, int[]> known = code ? codes : words;
    int[] found = known.get(word);
    if (found == null) {
      found = code || isAddress(word) ? address(word) : unicode(word);
      known.put(word, found);
    }
    return found;
  }

  /** Whether a line may end at a space between two characters. */
  boolean atSpace(char before, char after) {
    if (Character.isLetterOrDigit(after)
        && (Character.isLetterOrDigit(before) || before == '.' || before == ',')) {
      return true;
    }
    int pair = before << 16 | after;
    Boolean ends = spaces.get(pair);
    if (ends == null) {
      ends = unicode(before + " " + after).length > 0;
      spaces.put(pair, ends);
    }
    return ends;
  }

  /** Letters, digits and the marks that never let a line end beside them. */
  private static boolean isPlain(String word) {
    int length = word.length();
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      boolean mark = c == '.' || c == ',' || c == '\'' || c == '’' || c == ':' || c == ';';
      boolean accented = c >= '\u00C0' && c < '\u0250' && c != '\u00D7' && c != '\u00F7';
      boolean closing = (c == '!' || c == '?') && i == length - 1;
      if (!letter && !mark && !accented && !closing) {
        return false;
      }
    }
    return true;
  }

  private int[] unicode(String text) {
    lines.setText(text);
    int[] found = new int[text.length()];
    int count = 0;
    for (int at = lines.next(); at != BreakIterator.DONE; at = lines.next()) {
      if (at < text.length() && !isInNumber(text, at)) {
        found[count++] = at;
      }
    }
    return count == 0 ? NONE : Arrays.copyOf(found, count);
  }

  /** Unicode lets a line end between digits as wide as Chinese characters. */
  private static boolean isInNumber(String text, int at) {
    return Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at));
  }

  /** Whether a text holds letters of a script that puts no spaces between words. */
  private static boolean hasUnspaced(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (isUnspaced(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a character is of a script that puts no spaces between words, or a mark of one: a line
   * may end between its letters or words, and nothing is broken by it.
   */
  static boolean isUnspaced(char c) {
    boolean farEastern = c >= '\u2E80' && !isHangul(c);
    boolean arabicForm = c >= '\uFB00' && c < '\uFE30';
    boolean southEastern = (c >= '\u0E00' && c < '\u10A0') || (c >= '\u1780' && c < '\u1800');
    return (farEastern && !arabicForm) || southEastern;
  }

  /** Whether a character is a syllable of Korean, whose words have spaces between them. */
  static boolean isHangul(char c) {
    return c >= '\uAC00' && c < '\uD7B0';
  }

  /** Web and mail addresses, paths and names of program text: marks between letters. */
  private static boolean isAddress(String word) {
    if (word.length() < LONG || hasUnspaced(word)) {
      return false;
    }
    for (int i = 1; i < word.length() - 1; i++) {
      char next = word.charAt(i + 1);
      boolean hump = Character.isLowerCase(word.charAt(i)) && Character.isUpperCase(next);
      boolean mark = "./_@:".indexOf(word.charAt(i)) >= 0 && Character.isLetter(next);
      if (mark || (hump && word.length() >= LONG_NAME)) {
        return true;
      }
    }
    return false;
  }

  /**
   * After slashes and colons, before other marks, and where a name in program text begins with a
   * capital (The Chicago Manual of Style, 7.46).
   */
  private static int[] address(String word) {
    int[] found = new int[word.length()];
    int count = 0;
    for (int i = 2; i < word.length() - 1; i++) {
      char before = word.charAt(i - 1);
      char c = word.charAt(i);
      boolean after = "/:&,;|([{)]}>".indexOf(before) >= 0 && "/:&,;|)]}>".indexOf(c) < 0;
      boolean at = ".-_?=%#~@(+[".indexOf(c) >= 0 && ".-?=%#~@(+[".indexOf(before) < 0;
      boolean hump = Character.isLowerCase(before) && Character.isUpperCase(c);
      if (after || at || hump) {
        found[count++] = i;
      }
    }
    return count == 0 ? NONE : Arrays.copyOf(found, count);
  }
}
