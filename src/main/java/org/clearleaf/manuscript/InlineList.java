package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.clearleaf.book.Inline;
import org.clearleaf.book.PlainText;
import org.clearleaf.book.SourceSpan;

/** Gathers inlines; neighbouring texts become one. */
final class InlineList {
  private final List<Inline> inlines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean apart;

  void text(String more) {
    boolean atLineStart =
        text.length() == 0
            && !inlines.isEmpty()
            && inlines.get(inlines.size() - 1) instanceof Inline.LineBreak;
    text.append(apart && !more.isEmpty() && isWord(more.charAt(0)) ? " " : "");
    apart &= more.isEmpty();
    text.append(PlainText.clean(atLineStart ? more.stripLeading() : more));
  }

  /** Text with the terms of the country table, `{{name}}`. */
  void termed(String words, SourceSpan span) {
    if (!words.contains("{{")) {
      text(words);
      return;
    }
    Matcher terms = Inline.Term.WRITTEN.matcher(words);
    int from = 0;
    while (terms.find()) {
      text(words.substring(from, terms.start()));
      add(new Inline.Term(terms.group(1).toLowerCase(Locale.ROOT), span));
      from = terms.end();
    }
    text(words.substring(from));
  }

  void add(Inline inline) {
    if (inline instanceof Inline.Text more) {
      text(more.text());
      return;
    }
    flush();
    inlines.add(inline);
  }

  void addAll(List<Inline> more) {
    more.forEach(this::add);
  }

  /** Adds what was not typed as words: a space parts it from words on both sides. */
  void addApart(List<Inline> words) {
    int last = text.length() - 1;
    boolean parted = last < 0 ? inlines.isEmpty() : !isWord(text.charAt(last));
    text(parted ? "" : " ");
    addAll(words);
    apart = true;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** Ends the line, unless it has just begun. */
  void boundary() {
    flush();
    boolean begun =
        !inlines.isEmpty() && !(inlines.get(inlines.size() - 1) instanceof Inline.LineBreak);
    if (begun) {
      inlines.add(new Inline.LineBreak());
    }
  }

  /** Takes away the last character of the text. */
  void dropLast() {
    text.setLength(Math.max(0, text.length() - 1));
  }

  boolean isEmpty() {
    return inlines.isEmpty() && text.length() == 0;
  }

  /** The inlines without the space at the end of a paragraph. */
  List<Inline> trimmed() {
    flush();
    int last = inlines.size() - 1;
    if (last >= 0 && inlines.get(last) instanceof Inline.Text end) {
      inlines.remove(last);
      text(end.text().stripTrailing());
    }
    return list();
  }

  List<Inline> list() {
    flush();
    return List.copyOf(inlines);
  }

  private void flush() {
    if (text.length() > 0) {
      inlines.add(new Inline.Text(text.toString()));
      text.setLength(0);
    }
  }
}
