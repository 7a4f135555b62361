package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearleaf.edition.Prepared;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.placed.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a note is set in the type of notes. */
class NoteTypeTest {
  @TempDir Path folder;

  @Test
  void blocksInNotesAreAsSmallAsTheirWords() throws IOException {
    Path file =
        Samples.write(
            folder,
            "sample.md",
            """
            # One

            Body[^1].

            [^1]: Note

                - Item

                > Quoted

                Term
                : Meaning

                | Head |
                |---|
                | Cell |
            """);
    for (String name : List.of("trade", "clear-print", "large-print-uk")) {
      Profile profile = Profile.named(name).orElseThrow();
      Prepared edited = Samples.edit(file, profile, "A4");
      List<Placed.Glyphs> words =
          Samples.layOut(file, edited).pages().pages().stream()
              .flatMap(page -> page.items().stream())
              .filter(Placed.Glyphs.class::isInstance)
              .map(Placed.Glyphs.class::cast)
              .toList();
      for (String word : List.of("Note", "Item", "Quoted", "Term", "Meaning", "Head", "Cell")) {
        assertThat(words)
            .filteredOn(glyphs -> String.join("", glyphs.text().texts()).strip().equals(word))
            .as(name + " " + word)
            .isNotEmpty()
            .allSatisfy(
                glyphs -> assertThat(glyphs.size()).isLessThanOrEqualTo(profile.smallSize()));
      }
    }
  }
}
