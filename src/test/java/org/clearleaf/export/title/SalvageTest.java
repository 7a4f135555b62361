package org.clearleaf.export.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.Samples;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.edition.EditionPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault of ours costs the blocks that it is in. */
class SalvageTest {
  private static final String TEXT =
      """
      # One

      First[^1] words.

      | A | B |
      |---|---|
      | 5 | mg |

      - an *item*

      # Two

      > said

      Last words.

      [^1]: A note.
      """;

  @TempDir Path folder;

  /** What is left of the book when our code fails on some kinds of blocks. */
  private Optional<Salvage.Saved> saved(List<Class<?>> faulty) throws IOException {
    return Salvage.of(
        Samples.book(folder, TEXT),
        book ->
            book.walk(
                block -> {
                  if (faulty.contains(block.getClass())) {
                    throw new IllegalStateException(block.toString());
                  }
                }));
  }

  private static String words(Book book) {
    List<String> words = new ArrayList<>();
    book.walk(block -> block.phrases().forEach(text -> words.add(text.label())));
    return String.join("|", words);
  }

  @Test
  void oneBlockIsPrintedAsItsWords() throws IOException {
    Salvage.Saved saved = saved(List.of(Block.Table.class)).orElseThrow();
    assertThat(saved.plain()).extracting(SourceSpan::line).containsExactly(5);
    assertThat(words(saved.book())).isEqualTo(words(Samples.book(folder, TEXT)));
    saved.book().walk(block -> assertThat(block).isNotInstanceOf(Block.Table.class));
  }

  @Test
  void soAreSeveral() throws IOException {
    List<Class<?>> faulty = List.of(Block.Table.class, Block.Listing.class, Block.Quote.class);
    Salvage.Saved saved = saved(faulty).orElseThrow();
    assertThat(saved.plain()).extracting(SourceSpan::line).containsExactly(5, 9, 13);
    assertThat(words(saved.book())).contains("One|First words.|A|B|5|mg|an item|Two|said|Last");
  }

  @Test
  void notesKeepTheirMarks() throws IOException {
    Book whole = Samples.book(folder, TEXT);
    Salvage.Saved saved =
        Salvage.of(
                whole,
                book -> {
                  if (book.chapters()
                      .get(0)
                      .blocks()
                      .contains(whole.chapters().get(0).blocks().get(1))) {
                    throw new AssertionError();
                  }
                })
            .orElseThrow();
    assertThat(Samples.edit(saved.book(), EditionPlan.Wishes.none()).text().notes()).hasSize(1);
  }

  @Test
  void whatNoBlockCausesIsThrown() throws IOException {
    assertThat(saved(List.of(Block.Heading.class))).isEmpty();
  }
}
