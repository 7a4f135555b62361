package org.clearleaf.export.title;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.export.outcome.Fault;

/**
 * Finds the blocks of a book that our own code fails on, and prints them as their words: a fault of
 * ours costs a block, and not the title. Each round makes the editions some ten times; a book that
 * fails is rare.
 */
final class Salvage {
  /** Blocks that are given up before the book is. */
  private static final int MOST = 5;

  private final Trial trial;
  private final Book whole;
  private final List<Block> blocks;

  private Salvage(Book whole, Trial trial) {
    this.trial = trial;
    this.whole = whole;
    this.blocks = whole.chapters().stream().flatMap(c -> c.blocks().stream()).toList();
  }

  /** Makes what is wanted of a book, or throws what our code throws. */
  interface Trial {
    void make(Book book) throws IOException;
  }

  /**
   * What can be made.
   *
   * @param plain where the blocks stand that are printed as their words
   */
  record Saved(Book book, List<SourceSpan> plain) {}

  /** The book with as few blocks as their words as it takes; empty where that does not help. */
  static Optional<Saved> of(Book book, Trial trial) throws IOException {
    return new Salvage(book, trial).search();
  }

  private Optional<Saved> search() throws IOException {
    Set<Integer> given = new HashSet<>();
    while (given.size() < MOST && works(given, blocks.size())) {
      // With all before it as words it works, and with one less it does not.
      int low = 0;
      int high = blocks.size();
      while (low < high) {
        int middle = (low + high) / 2;
        if (works(given, middle)) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      if (high == 0) {
        List<SourceSpan> plain = given.stream().sorted().map(i -> blocks.get(i).span()).toList();
        return Optional.of(new Saved(with(given, 0), plain));
      }
      given.add(high - 1);
    }
    return Optional.empty();
  }

  private boolean works(Set<Integer> given, int before) throws IOException {
    try {
      trial.make(with(given, before));
      return true;
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      if (Fault.isOutOfMemory(e)) {
        throw e;
      }
      return false;
    }
  }

  /** The book with some blocks as their words, and all before one. */
  private Book with(Set<Integer> given, int before) {
    List<Chapter> chapters = new ArrayList<>();
    int at = 0;
    for (Chapter chapter : whole.chapters()) {
      List<Block> changed = new ArrayList<>();
      for (Block block : chapter.blocks()) {
        changed.addAll(at < before || given.contains(at) ? plain(block) : List.of(block));
        at++;
      }
      chapters.add(chapter.withBlocks(changed));
    }
    return whole.with(chapters, whole.notes());
  }

  /** What a block says, a paragraph for each of its parts; a heading stays one. */
  private static List<Block> plain(Block block) {
    if (block instanceof Block.Heading heading) {
      return List.of(new Block.Heading(heading.level(), plain(heading.text()), heading.span()));
    }
    List<Block> words = new ArrayList<>();
    block.walk(
        part -> {
          if (part instanceof Block.CodeBlock code) {
            words.add(new Block.Paragraph(Phrase.of(code.id(), code.text()), code.span()));
          } else if (part instanceof Block.Figure figure && !figure.alt().isBlank()) {
            words.add(new Block.Paragraph(Phrase.of(figure.id(), figure.alt()), figure.span()));
          }
          part.phrases().forEach(text -> words.add(new Block.Paragraph(plain(text), part.span())));
        });
    return words;
  }

  /** The words of a phrase, and behind them the marks of its notes. */
  private static Phrase plain(Phrase phrase) {
    List<Inline> inlines = new ArrayList<>();
    inlines.add(new Inline.Text(phrase.label()));
    phrase.walk(
        inline -> {
          if (inline instanceof Inline.NoteMark) {
            inlines.add(inline);
          }
        });
    return phrase.withInlines(inlines);
  }
}
