package org.clearleaf.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.SourceSpan;

/**
 * What rules look at: a book, where its lines are drawn, the words of its language, the sheets cut
 * from it, and the day on which it is looked at.
 */
record Title(Book book, Limits limits, CareWords words, List<Sheet> sheets, LocalDate today) {
  /** Where findings on the title as a whole stand. */
  static final SourceSpan START = SourceSpan.startOf("book.yaml");

  Locale locale() {
    return Locale.forLanguageTag(book.metadata().language());
  }

  /** Calls the consumer with each phrase and its block; what pictures say counts as a phrase. */
  void phrases(BiConsumer<Phrase, Block> consumer) {
    book.walk(
        block -> {
          for (Phrase phrase : block.phrases()) {
            consumer.accept(phrase, block);
          }
          if (block instanceof Block.Figure figure && !figure.alt().isEmpty()) {
            consumer.accept(Phrase.of(figure.id(), figure.alt()), block);
          }
        });
  }

  /** All that is said in a block and in what it holds. */
  static String text(Block block) {
    StringBuilder text = new StringBuilder();
    block.walk(b -> b.phrases().forEach(p -> text.append(p.text()).append('\n')));
    return text.toString();
  }
}
