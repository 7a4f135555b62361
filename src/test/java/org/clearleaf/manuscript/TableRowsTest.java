package org.clearleaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearleaf.Samples;
import org.clearleaf.book.Block;
import org.clearleaf.book.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a table ends, and what is a row of it (GFM 0.29, 4.10). */
class TableRowsTest {
  private static final String TABLE = "| A | B |\n|---|---|\n| 1 | 2 |\n";

  @TempDir Path folder;

  private List<Block> blocks(String markdown) throws IOException {
    return Samples.book(folder, "# One\n\n" + markdown).chapters().get(0).blocks().stream()
        .skip(1)
        .toList();
  }

  private static List<String> cells(Block table) {
    return ((Block.Table) table)
        .body().stream()
            .flatMap(row -> row.cells().stream())
            .map(cell -> PlainText.of(cell.text().inlines()))
            .toList();
  }

  @Test
  void aRowBelowOneWithoutBarsHasItsCells() throws IOException {
    assertThat(blocks(TABLE + "Two\n| 3 | 4 |\n"))
        .singleElement()
        .satisfies(
            table -> assertThat(cells(table)).containsExactly("1", "2", "Two", "", "3", "4"));
  }

  @Test
  void soHasOneBelowARowFurtherIn() throws IOException {
    for (String row : List.of("  Two", "`x|y`", "*Two*")) {
      assertThat(blocks(TABLE + row + "\n| 3 | 4 |\n"))
          .singleElement()
          .satisfies(table -> assertThat(cells(table)).hasSize(6).endsWith("", "3", "4"));
    }
  }

  @Test
  void whatIsNoTableKeepsItsWords() throws IOException {
    assertThat(blocks("a | b\n:-:\nwords\n"))
        .singleElement()
        .satisfies(
            block ->
                assertThat(PlainText.of(block.phrases().get(0).inlines()))
                    .isEqualTo("a | b :-: words"));
  }

  @Test
  void aNumberedListEndsATable() throws IOException {
    List<Block> blocks = blocks(TABLE + "3. Stand up.\n4. Sit down.\n");
    assertThat(blocks).hasSize(2);
    assertThat(cells(blocks.get(0))).containsExactly("1", "2");
    assertThat(blocks.get(1)).isInstanceOf(Block.Listing.class);
  }

  @Test
  void twoTablesThatACaptionPartsAreTwo() throws IOException {
    List<Block> blocks = blocks(TABLE + "[First]\n" + TABLE + "[Second]\n");
    assertThat(blocks).hasSize(2).allMatch(Block.Table.class::isInstance);
    assertThat(cells(blocks.get(0))).isEqualTo(cells(blocks.get(1)));
    assertThat(((Block.Table) blocks.get(0)).caption().map(c -> PlainText.of(c.inlines())))
        .contains("First");
  }

  /** Flexmark forgets what it does not take of the paragraph above a second table. */
  @Test
  void aTableWithoutAHeadKeepsItsRowsAboveAnother() throws IOException {
    List<Block> blocks =
        blocks("|---|--:|\n| 1 | 2 |\n  Two\n`x|y`\n| 3 | 4 |\n[First]\n" + TABLE + "3. Stand.\n");
    assertThat(blocks).hasSize(3);
    assertThat(cells(blocks.get(0))).containsExactly("1", "2", "Two", "", "x|y", "", "3", "4");
    assertThat(((Block.Table) blocks.get(0)).caption()).isPresent();
    assertThat(cells(blocks.get(1))).containsExactly("1", "2");
    assertThat(blocks.get(2)).isInstanceOf(Block.Listing.class);
  }

  @Test
  void aNumberedListEndsAnyTable() throws IOException {
    for (String table : List.of("|---|---|\n| 1 | 2 |\n", "a | A | B |\n|---|---|\n| 1 | 2 |\n")) {
      assertThat(blocks(table + "3. Stand.\n")).last().isInstanceOf(Block.Listing.class);
    }
  }

  /** A mark that is never closed would take words of the next row for attributes. */
  @Test
  void attributesEndInTheirCell() throws IOException {
    String words = blocks("| A | B |\n|---|---|\n| ![a](x.png){longdesc=\"y | z\"} |\n").toString();
    assertThat(words).contains("longdesc=").contains("z");
  }

  /** An element without rows would be no table, and a note that holds nothing else none. */
  @Test
  void whatHasNoRowIsNoTable() throws IOException {
    assertThat(blocks("words\n\n|\n|---|\n")).hasSize(1);
    assertThat(blocks("words[^n]\n\n[^n]:|\n|---|\n")).hasSize(1);
    assertThat(blocks("words\n\n<table><tr></tr></table>\n")).hasSize(1);
    assertThat(blocks("| | |\n|---|---|\n| | |\n")).singleElement().isInstanceOf(Block.Table.class);
  }
}
