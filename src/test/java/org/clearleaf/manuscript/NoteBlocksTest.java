package org.clearleaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearleaf.Samples;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Note;
import org.clearleaf.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to a note, and that none is lost. */
class NoteBlocksTest {
  @TempDir Path folder;

  private static List<String> words(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block -> block.phrases().stream())
        .map(phrase -> phrase.label())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "    ", " \t", "  \t"})
  void whatStandsFurtherInIsWhole(String indent) throws IOException {
    Book book =
        Samples.book(
            folder,
            "# A\n\nText[^n].\n\n[^n]: First.\n\n" + indent + "Second.\n" + indent + "# Third\n");
    assertThat(book.notes().values())
        .singleElement()
        .extracting(Note::blocks)
        .satisfies(
            blocks -> assertThat(words(blocks)).containsExactly("First.", "Second.", "Third"));
  }

  /** As Pandoc and GitHub read it. */
  @Test
  void aNoteMayBeginWithAnEmptyLine() throws IOException {
    Path file =
        Samples.write(
            folder, "t.md", "# A\n\nText[^n].\n\n[^n]:\n\n    One.\n\n    Two\n\nThree\n");
    Manuscript read = ManuscriptReader.read(file);
    assertThat(read.book().orElseThrow().notes().values())
        .singleElement()
        .satisfies(note -> assertThat(words(note.blocks())).containsExactly("One.", "Two"));
    assertThat(read.findings())
        .extracting(Finding::line)
        .noneMatch(line -> line.contains("MS-042"));
  }

  /** Its words follow in brackets; also what is no paragraph says its words. */
  @Test
  void aNoteInANoteIsWhole() throws IOException {
    Book book =
        Samples.book(
            folder,
            """
            # A

            Text[^n], [up](#up).

            [^n]: One[^m].

            [^m]: *Two*[^k]

                    program

                - item

                ## Head {#up}

                | a | b |
                |---|---|
                | c | d |

                ![pic](dot.png)

            [^k]: Three^[four].
            """);
    assertThat(book.notes().values().iterator().next().blocks())
        .singleElement()
        .satisfies(
            block ->
                assertThat(block.phrases().get(0).text().replaceAll("\\s+", " "))
                    .isEqualTo("One (Two program item Head a b c d \uFFFC)."));
    assertThat(words(book.chapters().get(0).blocks())).contains("Three.");
  }

  /** Such a comment would hide all that follows; its notes belong to a text of their own. */
  @Test
  void notesBelowAnOpenCommentArePrinted() throws IOException {
    Path file =
        Samples.write(
            folder, "t.md", "# A\n\nText[^n].\n\n<!-- open[^m]\n\n[^n]: One.\n\n[^m]: Two.\n");
    Manuscript read = ManuscriptReader.read(file);
    Book book = read.book().orElseThrow();
    assertThat(words(book.chapters().get(0).blocks())).contains("One.").doesNotContain("Two.");
    assertThat(book.notes().values())
        .singleElement()
        .extracting(Note::blocks)
        .satisfies(blocks -> assertThat(words(blocks)).containsExactly("Two."));
    assertThat(read.findings()).extracting(Finding::line).anyMatch(line -> line.contains("MS-035"));
  }
}
