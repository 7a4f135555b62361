package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.ExportOutcome;
import org.clearleaf.export.ExportRequest;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.Progress;
import org.clearleaf.export.TitleOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books by seed: whatever is nested in whatever, every edition is valid and all say the same. */
class RandomBookTest {
  /** 12 as a rule; the profile `soak` asks for more. */
  private static final int BOOKS = Integer.getInteger("random.books", 12);

  @TempDir Path folder;

  @Test
  void everyEditionPassesItsChecks() throws IOException {
    for (long seed : LongStream.rangeClosed(1, BOOKS).toArray()) {
      Samples.write(folder, "in/r" + seed + "/r" + seed + ".md", RandomMarkdown.of(seed));
    }
    EditionPlan.Wishes all =
        EditionPlan.Wishes.none().withEditions(List.of("book", "large-print", "epub"));
    ExportOutcome outcome =
        Exporter.run(
            new ExportRequest(
                List.of(folder.resolve("in")), folder.resolve("out"), all, true, false),
            Progress.none());
    assertThat(outcome.titles()).hasSize(BOOKS);
    for (TitleOutcome title : outcome.titles()) {
      assertThat(title.published())
          .as(title.name() + " " + title.findings().stream().map(f -> f.line()).toList())
          .isTrue();
    }
  }
}
