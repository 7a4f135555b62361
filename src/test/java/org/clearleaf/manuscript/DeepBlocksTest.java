package org.clearleaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearleaf.Samples;
import org.clearleaf.book.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks in blocks, deeper than any page has room for: the words stay, on an ordinary stack. */
class DeepBlocksTest {
  private static final int DEEP = 5000;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"> ", ">", "- ", "* ", "1. ", "> - ", "- > 1. ", "::: note\n"})
  void whatIsTooDeepBecomesAParagraph(String open) throws IOException {
    Manuscript manuscript =
        Samples.read(folder, "# T\n\n" + open.repeat(DEEP) + "core\n\nAfter.\n");
    assertThat(Samples.ids(manuscript.findings())).contains("MS-033");
    assertThat(words(manuscript)).contains("core").contains("After.");
  }

  /** A break is told by its marks alone, however many there are. */
  @Test
  void aBreakMayBeLong() throws IOException {
    Manuscript manuscript = Samples.read(folder, "# T\n\n" + "- ".repeat(DEEP) + "\n\nAfter.\n");
    assertThat(manuscript.book().orElseThrow().chapters().get(0).blocks().get(1))
        .isInstanceOf(Block.ThematicBreak.class);
    assertThat(words(manuscript)).contains("After.");
  }

  /** What a line has left counts no more. */
  @Test
  void whatFollowsIsReadAsUsual() throws IOException {
    Manuscript manuscript =
        Samples.read(folder, "# T\n\n" + "- ".repeat(150) + "core\n\n## After\n\n> Quoted.\n");
    List<Block> blocks = manuscript.book().orElseThrow().chapters().get(0).blocks();
    assertThat(blocks).hasAtLeastOneElementOfType(Block.Quote.class);
    assertThat(blocks).filteredOn(Block.Heading.class::isInstance).hasSize(2);
  }

  private static String words(Manuscript manuscript) {
    StringBuilder words = new StringBuilder();
    manuscript
        .book()
        .orElseThrow()
        .walk(block -> block.phrases().forEach(phrase -> words.append(phrase.text())));
    return words.toString();
  }
}
