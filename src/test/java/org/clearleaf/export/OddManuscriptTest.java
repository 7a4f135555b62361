package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Manuscripts that once broke something: each is made, valid, and says the same in every edition.
 */
class OddManuscriptTest {
  @TempDir Path folder;

  @Test
  void eachIsPublished() throws IOException {
    List<Path> manuscripts;
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/odd"))) {
      manuscripts = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    ExportRequest request =
        new ExportRequest(manuscripts, folder, EditionPlan.Wishes.none(), true, false);
    assertThat(Exporter.run(request, Progress.none()).titles())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            title ->
                assertThat(title.published())
                    .as(title.name() + " " + title.findings().stream().map(Finding::line).toList())
                    .isTrue());
  }
}
