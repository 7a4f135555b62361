package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Titles of one text each, which our own checks once refused. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // A dash is a term, and no mark of an item.
        "–\n: nothing\n\n\\+\n: a little\n\n\\-\n: less than before\n",
        "–\n: a term that is a dash and nothing else\n",
        // In the note that follows in brackets nothing can be linked to.
        "Text[^n], [up](#up).\n\n[^n]: One[^m].\n\n[^m]: Two\n\n    ## Head {#up}\n\n        code\n",
        "![AT&amp;T *a*][none], [^no *note* &amp; none] and [AT&amp;T][none]\n",
        // What may be meant for a table is told (CK-042), and printed.
        ":::\n|-------|------:|\n| First | 30 mg |\n| Last  | 40 mg |\n",
      })
  void isPublished(String markdown) throws IOException {
    Path file = Samples.write(folder, "t.md", "# A\n\n" + markdown);
    ExportRequest request =
        new ExportRequest(
            List.of(file), folder.resolve("out"), EditionPlan.Wishes.none(), true, false);
    TitleOutcome title = Exporter.run(request, Progress.none()).titles().get(0);
    assertThat(title.published()).as(title.findings().toString()).isTrue();
  }
}
