package org.clearleaf.check.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words in the order in which they are read, and what parts them. Words are letters, digits and the
 * signs that a dose may hang on; quotation marks and the like differ between a manuscript and a
 * book, and are none.
 *
 * @param body all but notes
 * @param notes those of the notes, one after the other
 */
public record Said(List<Word> body, List<Word> notes) {

  /** Nothing. */
  public static final Said NOTHING = new Said(List.of(), List.of());

  private static final int MOST_TOLD = 8;

  /** Stands for words that only the edition knows; no text has this character. */
  static final char GAP = '\uFDD1';

  /** Copies the lists. */
  public Said {
    body = List.copyOf(body);
    notes = List.copyOf(notes);
  }

  /** Notes, and then all else. */
  List<Word> all() {
    return Stream.concat(notes.stream(), body.stream()).toList();
  }

  /** Some of these words that are not said as often here; empty where all are. */
  public Optional<String> lacks(List<String> words) {
    Builder other = new Builder();
    words.forEach(word -> other.add(word + " "));
    Map<String, Integer> said = new HashMap<>();
    all().forEach(word -> said.merge(unsigned(word), 1, Integer::sum));
    String lost =
        other.done().body().stream()
            .map(Said::unsigned)
            .filter(word -> said.merge(word, -1, Integer::sum) < 0)
            .limit(MOST_TOLD)
            .collect(Collectors.joining(" "));
    return Optional.of(lost).filter(some -> !some.isEmpty());
  }

  /** A word without a sign that stands in the line or the cell before it, as files are read. */
  static String unsigned(Word word) {
    int signs = 0;
    while (signs < word.text().length() && "<>±".indexOf(word.text().charAt(signs)) >= 0) {
      signs++;
    }
    return word.text().substring(signs);
  }

  /** The same words, where none begins a block. */
  Said inOnePiece() {
    return new Said(
        body.stream()
            .map(word -> new Word(word.text(), false, word.barred(), word.gap(), word.line()))
            .toList(),
        notes);
  }

  /**
   * A word.
   *
   * @param parted whether a block, an item or a cell begins with it
   * @param barred whether a bar stands between it and the word before, as a row is typed
   * @param gap whether words stand before it that nobody can foretell, such as those of a term
   * @param line in the source; 0 where there is none
   */
  record Word(String text, boolean parted, boolean barred, boolean gap, int line) {}

  /** Gathers words as they are read. */
  public static final class Builder {
    /** Signs that change what a number says. */
    private static final String DOSE = "%°<>±/";

    /** Marks that stand inside words, or that mark them: they neither are words nor part them. */
    private static final String IGNORED =
        "*_~^`'’‘\"“”„‚«»‹›′″\u00AD\u200B\u200C\u200D\u2060\uFEFF\\"
            // marks of direction (UAX #9, table 4)
            + "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private final List<Word> body = new ArrayList<>();
    private final List<Word> notes = new ArrayList<>();
    private List<Word> words = body;
    private final StringBuilder word = new StringBuilder();
    private boolean parted = true;
    private boolean spaced;
    private boolean gap;
    private boolean barred;
    private int number;
    private Optional<String> line = Optional.empty();

    /** Says which line what follows stands in. */
    void at(int line) {
      number = line;
    }

    /** Adds characters as they are read. */
    public void add(CharSequence text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (isSign() && (c == '\t' || Character.isSpaceChar(c))) {
          // The number that it belongs to may be read with what comes next.
          spaced = true;
          continue;
        }
        if (spaced && !Character.isDigit(c)) {
          end();
        }
        spaced = false;
        if (isWord(c) || (isMark(c) && betweenDigits(text, i))) {
          word.append(c);
        } else if (IGNORED.indexOf(c) < 0) {
          end();
          gap |= c == GAP;
          barred |= c == '|';
        }
      }
    }

    private static boolean isWord(char c) {
      if (c < 128) {
        return Character.isLetterOrDigit(c) || DOSE.indexOf(c) >= 0;
      }
      return Character.isLetterOrDigit(c)
          || Character.isSurrogate(c)
          || DOSE.indexOf(c) >= 0
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isMark(char c) {
      return c == '.' || c == ',' || c == '\u066B';
    }

    /** Whether a sign waits for the number that it belongs to. */
    private boolean isSign() {
      return word.length() == 1 && "<>±".indexOf(word.charAt(0)) >= 0;
    }

    private boolean betweenDigits(CharSequence text, int at) {
      return word.length() > 0
          && Character.isDigit(word.charAt(word.length() - 1))
          && at + 1 < text.length()
          && Character.isDigit(text.charAt(at + 1));
    }

    /** A note begins, or ends: it stands where it does on pages, and no sentence goes on in it. */
    public void note(boolean begins) {
      part();
      words = begins ? notes : body;
    }

    /** A new block, item or cell begins. */
    public void part() {
      end();
      parted |= line.isEmpty();
    }

    /**
     * What stands in an element that holds one line, such as a caption of HTML, begins no block.
     */
    void inLine(Optional<String> element) {
      line = element;
    }

    /** The element that holds one line in which what is read stands. */
    Optional<String> line() {
      return line;
    }

    private void end() {
      spaced = false;
      if (word.length() == 0) {
        return;
      }
      String text = word.toString();
      word.setLength(0);
      // Signs alone, such as an arrow, say nothing.
      if (text.chars().anyMatch(c -> c == '%' || Character.isLetterOrDigit(c) || c > 127)) {
        words.add(new Word(folded(text), parted, barred, gap, number));
        parted = false;
        barred = false;
        gap = false;
      }
    }

    /** In the middle of a sentence or at its beginning a word is the same. */
    private static String folded(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** All that was read. */
    public Said done() {
      end();
      return new Said(body, notes);
    }
  }
}
