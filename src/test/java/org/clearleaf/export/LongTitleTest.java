package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A title may be as long as it likes; its running head is one line, and a record holds it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LongTitleTest {
  @TempDir Path folder;

  @Test
  void isCutAndTold() throws IOException {
    String title = "words of a title ".repeat(14_000);
    Path file =
        Samples.write(folder, "t.md", "---\ntitle: " + title + "\nlang: en\n---\n# One\n\nText.\n");
    ExportOutcome outcome =
        Exporter.run(
            new ExportRequest(
                List.of(file), folder.resolve("out"), EditionPlan.Wishes.none(), true, false),
            Progress.none());
    assertThat(outcome.isComplete()).isTrue();
    assertThat(Samples.ids(outcome.titles().get(0).findings())).contains("MS-056");
    assertThat(outcome.titles().get(0).title()).endsWith("…").hasSizeLessThan(1_001);
  }
}
