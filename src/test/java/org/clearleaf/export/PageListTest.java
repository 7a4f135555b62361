package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearleaf.Samples;
import org.clearleaf.check.Checked;
import org.clearleaf.check.Checker;
import org.clearleaf.check.PageStart;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each entry of the EPUB's page list leads to the words that the printed page begins with. */
class PageListTest {
  @TempDir Path folder;

  private void samePages(Path source, String name) throws IOException {
    ExportRequest request =
        new ExportRequest(
            List.of(source),
            folder.resolve("out"),
            EditionPlan.Wishes.none().withEditions(List.of("book", "epub")),
            true,
            false);
    TitleOutcome title = Exporter.run(request, Progress.none()).titles().get(0);
    assertThat(title.files().get(1).checks()).as("%s", title.findings()).contains("same pages");
    Path made = folder.resolve("out").resolve(name);
    Checked epub = Checker.check(made.resolve(name + ".epub"), "epub");
    Checked pdf = Checker.check(made.resolve(name + ".pdf"), "pdf");
    List<PageStart> printed = pdf.pages().stream().filter(p -> !p.words().isEmpty()).toList();
    assertThat(printed).hasSizeGreaterThan(1);
    assertThat(epub.pages()).containsAll(printed);
  }

  /** Pictures that wait, tables that go on, notes below, and text from right to left. */
  @ParameterizedTest
  @ValueSource(strings = {"figures", "long-table", "sample", "hebrew", "soft-hyphens"})
  void howeverPagesAreFilled(String name) throws IOException {
    samePages(Path.of("src/test/resources/typesetting", name + ".md"), name);
  }

  /** A page that begins with what only the printed edition holds is marked at what follows. */
  @Test
  void whatTheEpubLacksBeginsNoPage() throws IOException {
    StringBuilder text = new StringBuilder("# One\n\n");
    for (int i = 0; i < 40; i++) {
      text.append("::: only book\nPrinted words, line ").append(i);
      text.append(", enough of them to fill a line and more.\n:::\n\nFor all, number ");
      text.append(i).append(", words that go on for a while.\n\n");
    }
    samePages(Samples.write(folder, "only.md", text.toString()), "only");
  }
}
