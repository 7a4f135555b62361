package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clearleaf.book.Inline;

/**
 * Straight quotation marks and apostrophes, set as a language sets them. What a mark is follows
 * from what stands beside it and not from a partner: speech over several paragraphs opens each of
 * them and closes the last.
 */
final class Quotes {
  /** An escaped quotation mark and apostrophe, which stay as they are; no text has these. */
  static final char STRAIGHT_DOUBLE = '\uFDD2';

  static final char STRAIGHT_SINGLE = '\uFDD3';

  private static final char APOSTROPHE = '’';

  /** A mark that ends what another began is looked for so far. */
  private static final int LONGEST = 2000;

  /** Words that begin with what was left out, and are no words otherwise. */
  private static final Set<String> ELISIONS =
      Set.of(
          "bout", "cause", "cos", "cuz", "em", "n", "neath", "til", "tis", "tisn", "twas", "tween",
          "twere", "twill", "twixt", "twould");

  private final String text;
  private final Typography typography;
  private final Map<Integer, String> set = new HashMap<>();
  private int doubles;
  private int singles;

  private Quotes(String text, Typography typography) {
    this.text = text;
    this.typography = typography;
    for (int i = 0; i < text.length(); i++) {
      mark(i);
    }
  }

  /** Inlines with their marks set. */
  static List<Inline> set(List<Inline> inlines, Typography typography) {
    StringBuilder text = new StringBuilder();
    flatten(inlines, text);
    boolean marked = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      marked |= c == '"' || c == '\'' || c == STRAIGHT_DOUBLE || c == STRAIGHT_SINGLE;
    }
    if (!marked) {
      return inlines;
    }
    return new Quotes(text.toString(), typography).rebuilt(inlines, new int[1]);
  }

  /** A text of an attribute or a key, with its marks, dashes and dots set. */
  static String set(String text, Typography typography) {
    String dashed = text.replace("---", "—").replace("--", "–").replace("...", "…");
    return typography.spaced(new Quotes(dashed, typography).shown(dashed, 0));
  }

  private static void flatten(List<Inline> inlines, StringBuilder out) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text words) {
        out.append(words.text());
      } else if (inline instanceof Inline.LineBreak) {
        out.append('\n');
      } else if (inline instanceof Inline.Leaf) {
        // Stands for a word.
        out.append(
            inline instanceof Inline.NoteMark || inline instanceof Inline.Citation ? "" : "x");
      } else {
        flatten(inline.children(), out);
      }
    }
  }

  private List<Inline> rebuilt(List<Inline> inlines, int[] at) {
    List<Inline> out = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text words) {
        out.add(new Inline.Text(shown(words.text(), at[0])));
        at[0] += words.text().length();
      } else if (inline instanceof Inline.Leaf) {
        StringBuilder width = new StringBuilder();
        flatten(List.of(inline), width);
        at[0] += width.length();
        out.add(inline);
      } else {
        out.add(inline.withChildren(rebuilt(inline.children(), at)));
      }
    }
    return out;
  }

  private String shown(String words, int from) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      String mark = set.get(from + i);
      if (mark != null) {
        out.append(mark);
      } else if (c == STRAIGHT_DOUBLE || c == STRAIGHT_SINGLE) {
        out.append(c == STRAIGHT_DOUBLE ? '"' : '\'');
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private char at(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
  }

  private void mark(int i) {
    char c = text.charAt(i);
    if (c == '"') {
      set.put(i, doubleMark(i));
    } else if (c == '\'') {
      set.put(i, singleMark(i));
    }
  }

  private String doubleMark(int i) {
    if (opens(i)) {
      doubles++;
      return typography.quote("“");
    }
    if (doubles == 0 && Character.isDigit(at(i - 1))) {
      return "″";
    }
    doubles = Math.max(0, doubles - 1);
    return typography.quote("”");
  }

  private String singleMark(int i) {
    char before = at(i - 1);
    char after = at(i + 1);
    if (Character.isDigit(before) && (Character.isDigit(after) || isFeet(i))) {
      return "′";
    } else if (Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after)) {
      return String.valueOf(APOSTROPHE);
    } else if (opens(i)) {
      if (isElision(i) || !closesLater(i)) {
        return String.valueOf(APOSTROPHE);
      }
      singles++;
      return typography.quote("‘");
    } else if (singles > 0) {
      singles--;
      return typography.quote("’");
    }
    return String.valueOf(APOSTROPHE);
  }

  /** Whether a mark stands before what it belongs to. */
  private boolean opens(int i) {
    char before = at(i - 1);
    char after = at(i + 1);
    boolean free =
        Character.isWhitespace(before)
            || Character.isSpaceChar(before)
            || "([{<-–—/\"'".indexOf(before) >= 0
            || "“‘„‚«‹".indexOf(before) >= 0;
    return free && !Character.isWhitespace(after) && ".,;:!?)]}".indexOf(after) < 0;
  }

  /** Whether a number of inches follows a number of feet. */
  private boolean isFeet(int i) {
    return singles == 0 && at(i + 1) == ' ' && Character.isDigit(at(i + 2));
  }

  private boolean isElision(int i) {
    if (Character.isDigit(at(i + 1)) && Character.isDigit(at(i + 2))) {
      return true;
    }
    int end = i + 1;
    while (Character.isLetter(at(end))) {
      end++;
    }
    String word = text.substring(i + 1, Math.min(end, text.length())).toLowerCase(Locale.ROOT);
    return ELISIONS.contains(word);
  }

  /** Whether a mark follows that ends what begins here. */
  private boolean closesLater(int i) {
    int limit = Math.min(text.length(), i + LONGEST);
    for (int at = i + 2; at < limit && text.charAt(at) != '\n'; at++) {
      boolean ends =
          text.charAt(at) == '\''
              && !Character.isWhitespace(at(at - 1))
              && !Character.isLetterOrDigit(at(at + 1));
      if (ends) {
        return true;
      }
    }
    return false;
  }

  /** A text whose marks stay straight, as in a program. */
  static String straight(String text) {
    return text.replace(STRAIGHT_DOUBLE, '"').replace(STRAIGHT_SINGLE, '\'');
  }
}
