package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.Inline;
import org.clearleaf.book.PlainText;

/** Gathers inlines; neighbouring texts become one. */
final class InlineList {
  private final List<Inline> inlines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  void text(String more) {
    boolean atLineStart =
        text.length() == 0
            && !inlines.isEmpty()
            && inlines.get(inlines.size() - 1) instanceof Inline.LineBreak;
    text.append(PlainText.clean(atLineStart ? more.stripLeading() : more));
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
