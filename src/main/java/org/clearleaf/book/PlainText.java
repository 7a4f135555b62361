package org.clearleaf.book;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The characters of inlines without markup: what a range of a block counts in. Notes have no width,
 * a forced line end is one line feed, a picture in a line is one U+FFFC.
 */
public final class PlainText {
  /** Stands for a picture. */
  public static final char OBJECT = '\uFFFC';

  /** Characters that can stand in neither XML 1.0 nor the text of a PDF. */
  private static final Pattern UNFIT =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]|\\p{Cs}");

  private PlainText() {}

  /** A text with U+FFFD in the place of what no edition can hold; byte order marks go. */
  public static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '\u007F' || c >= Character.MIN_SURROGATE) {
        return UNFIT.matcher(text.replace("\uFEFF", "")).replaceAll("\uFFFD");
      }
    }
    return text;
  }

  /** The text of some inlines. */
  public static String of(List<Inline> inlines) {
    if (inlines.size() == 1 && inlines.get(0) instanceof Inline.Text only) {
      return only.text();
    }
    StringBuilder out = new StringBuilder();
    append(inlines, out);
    return out.toString();
  }

  /** How many UTF-16 units one inline takes. */
  public static int length(Inline inline) {
    return of(List.of(inline)).length();
  }

  private static void append(List<Inline> inlines, StringBuilder out) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        out.append(text.text());
      } else if (inline instanceof Inline.Code code) {
        out.append(code.text());
      } else if (inline instanceof Inline.Abbreviation abbreviation) {
        out.append(abbreviation.text());
      } else if (inline instanceof Inline.LineBreak) {
        out.append('\n');
      } else if (inline instanceof Inline.InlineImage) {
        out.append(OBJECT);
      } else {
        append(children(inline), out);
      }
    }
  }

  /** The inlines inside an inline. */
  public static List<Inline> children(Inline inline) {
    if (inline instanceof Inline.Emphasis i) {
      return i.children();
    } else if (inline instanceof Inline.Strong i) {
      return i.children();
    } else if (inline instanceof Inline.Strikethrough i) {
      return i.children();
    } else if (inline instanceof Inline.Shifted i) {
      return i.children();
    } else if (inline instanceof Inline.Keyboard i) {
      return i.children();
    } else if (inline instanceof Inline.Span i) {
      return i.children();
    } else if (inline instanceof Inline.Link i) {
      return i.children();
    } else if (inline instanceof Inline.CrossReference i) {
      return i.children();
    }
    return List.of();
  }
}
