package org.clearleaf.export.review;

import java.util.List;
import java.util.regex.Pattern;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.PlainText;

/** Words of a title as Markdown of one line that says the same; citations are left out. */
final class PassageText {
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>|~^$&@#{}=!+%\"']");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private PassageText() {}

  static String of(Phrase phrase) {
    return SPACES.matcher(of(phrase.inlines())).replaceAll(" ").strip();
  }

  private static String of(List<Inline> inlines) {
    StringBuilder out = new StringBuilder();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Strong strong) {
        out.append("**").append(of(strong.children())).append("**");
      } else if (inline instanceof Inline.Term term) {
        out.append(term.typed());
      } else if (inline instanceof Inline.InlineImage image) {
        out.append(escaped(image.alt()));
      } else if (inline instanceof Inline.Leaf leaf) {
        // Citations stand in a column of their own, and are of no characters here.
        out.append(escaped(PlainText.of(List.of(leaf))));
      } else {
        out.append(of(inline.children()));
      }
    }
    return out.toString();
  }

  /** Characters that mean nothing else to a reader of Markdown. */
  static String escaped(String text) {
    return MARKS.matcher(text.replace('\n', ' ')).replaceAll("\\\\$0");
  }
}
