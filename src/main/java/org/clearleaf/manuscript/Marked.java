package org.clearleaf.manuscript;

import java.util.List;
import java.util.function.UnaryOperator;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Rewriter;

/** Marks the words of blocks as something around them says. */
final class Marked extends Rewriter {
  private final UnaryOperator<List<Inline>> mark;

  Marked(UnaryOperator<List<Inline>> mark) {
    this.mark = mark;
  }

  @Override
  public Phrase phrase(Phrase phrase) {
    return phrase.inlines().isEmpty() ? phrase : phrase.withInlines(mark.apply(phrase.inlines()));
  }
}
