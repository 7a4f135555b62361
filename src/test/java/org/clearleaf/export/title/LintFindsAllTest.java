package org.clearleaf.export.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What export would find of a manuscript, lint finds too. */
class LintFindsAllTest {
  @TempDir Path folder;

  static Stream<Path> manuscripts() throws IOException {
    try (Stream<Path> odd = Files.list(Path.of("src/test/resources/odd"))) {
      return odd.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  private List<String> exported(Path source) throws IOException {
    ExportRequest request =
        new ExportRequest(
            List.of(source), folder.resolve("out"), EditionPlan.Wishes.none(), false, false);
    return Exporter.run(request, Progress.none()).titles().get(0).findings().stream()
        .map(Finding::line)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("manuscripts")
  void oddManuscripts(Path source) throws IOException {
    assertThat(ManuscriptLint.lint(source)).extracting(Finding::line).containsAll(exported(source));
  }

  @Test
  void termsFacesAndWidths() throws IOException {
    Samples.write(folder, "t/book.yaml", "title: T\nlanguage: en-GB\n");
    String wide = "| " + "abcdefghijklmnopqrstuvwxyz | ".repeat(12) + "\n";
    Samples.write(
        folder,
        "t/01.md",
        "# Boat\n\nThe {{boat}} 東.\n\n" + wide + wide.replaceAll("[a-z]+", "---") + wide);
    List<Finding> found = ManuscriptLint.lint(folder.resolve("t"));
    assertThat(Samples.ids(found)).contains("MS-028", "LY-001", "LY-004", "LY-005");
    assertThat(found).extracting(Finding::line).containsAll(exported(folder.resolve("t")));
  }
}
