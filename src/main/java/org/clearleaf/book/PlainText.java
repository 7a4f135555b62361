package org.clearleaf.book;

import java.util.List;

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
    append(inlines, out);
    return out.toString();
  }

  private static void append(List<Inline> inlines, StringBuilder out) {
    Characters characters = new Characters(out);
    for (Inline inline : inlines) {
      inline.accept(characters);
    }
  }

  /** The characters of each kind of inline. */
  private record Characters(StringBuilder out) implements Inline.Visitor<StringBuilder> {
    private StringBuilder all(List<Inline> children) {
      for (Inline child : children) {
        child.accept(this);
      }
      return out;
    }

    @Override
    public StringBuilder text(Inline.Text i) {
      return out.append(i.text());
    }

    @Override
    public StringBuilder emphasis(Inline.Emphasis i) {
      return all(i.children());
    }

    @Override
    public StringBuilder strong(Inline.Strong i) {
      return all(i.children());
    }

    @Override
    public StringBuilder strikethrough(Inline.Strikethrough i) {
      return all(i.children());
    }

    @Override
    public StringBuilder shifted(Inline.Shifted i) {
      return all(i.children());
    }

    @Override
    public StringBuilder keyboard(Inline.Keyboard i) {
      return all(i.children());
    }

    @Override
    public StringBuilder code(Inline.Code i) {
      return out.append(i.text());
    }

    @Override
    public StringBuilder span(Inline.Span i) {
      return all(i.children());
    }

    @Override
    public StringBuilder abbreviation(Inline.Abbreviation i) {
      return out.append(i.text());
    }

    @Override
    public StringBuilder link(Inline.Link i) {
      return all(i.children());
    }

    @Override
    public StringBuilder crossReference(Inline.CrossReference i) {
      return all(i.children());
    }

    @Override
    public StringBuilder inlineImage(Inline.InlineImage i) {
      return out.append(OBJECT);
    }

    @Override
    public StringBuilder lineBreak(Inline.LineBreak i) {
      return out.append('\n');
    }

    @Override
    public StringBuilder noteMark(Inline.NoteMark i) {
      return out;
    }

    // What stands for these two is known when an edition is made.
    @Override
    public StringBuilder citation(Inline.Citation i) {
      return out;
    }

    @Override
    public StringBuilder term(Inline.Term i) {
      return out;
    }
  }
}
