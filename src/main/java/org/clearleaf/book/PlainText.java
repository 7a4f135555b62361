package org.clearleaf.book;

import java.util.List;
import java.util.function.Function;

/**
 * The characters of inlines without markup. Notes have no width, a forced line end is one line
 * feed, a picture in a line is one U+FFFC.
 */
public final class PlainText {
  /** Stands for a picture. */
  public static final char OBJECT = '\uFFFC';

  private PlainText() {}

  /** A text with U+FFFD in the place of what no edition can hold; byte order marks go. */
  public static String clean(String text) {
    String marked = text.replace("\uFEFF", "");
    char[] characters = marked.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (!isUsual(characters[i]) && isUnfit(marked, i)) {
        StringBuilder clean = new StringBuilder(marked);
        for (int at = i; at < clean.length(); at++) {
          if (isUnfit(clean, at)) {
            clean.setCharAt(at, '\uFFFD');
          }
        }
        return clean.toString();
      }
    }
    return marked;
  }

  /** Whether a character is fit wherever it stands, as most are. */
  private static boolean isUsual(char c) {
    return c >= ' ' && c < '\u007F';
  }

  /** Whether a character can stand in neither XML 1.0 nor the text of a PDF. */
  private static boolean isUnfit(CharSequence text, int at) {
    char c = text.charAt(at);
    if (c < ' ') {
      return c != '\t' && c != '\n' && c != '\r';
    } else if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    } else if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c == '\u007F' || c >= '\uFFFE';
  }

  /** The text of some inlines. */
  public static String of(List<Inline> inlines) {
    if (inlines.size() == 1 && inlines.get(0) instanceof Inline.Text only) {
      return only.text();
    }
    StringBuilder out = new StringBuilder();
    append(inlines, Inline.Leaf::plain, out);
    return out.toString();
  }

  /** The text of some inlines, with terms and sources as they are typed. */
  public static String written(List<Inline> inlines) {
    StringBuilder out = new StringBuilder();
    append(inlines, PlainText::typed, out);
    return out.toString();
  }

  private static String typed(Inline.Leaf leaf) {
    if (leaf instanceof Inline.Term term) {
      return term.typed();
    }
    return leaf instanceof Inline.Citation citation
        ? "[@" + String.join("; @", citation.keys()) + "]"
        : leaf.plain();
  }

  private static void append(
      List<Inline> inlines, Function<Inline.Leaf, String> said, StringBuilder out) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Leaf leaf) {
        out.append(said.apply(leaf));
      } else {
        append(inline.children(), said, out);
      }
    }
  }
}
