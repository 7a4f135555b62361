package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.PdfStandard;
import org.clearleaf.finding.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The title that ships: what a newcomer finds in output/ after one command. */
class BookletTest {
  @TempDir static Path folder;

  private static ExportOutcome outcome;

  @BeforeAll
  static void export() throws IOException {
    outcome =
        Exporter.run(
            new ExportRequest(
                List.of(Path.of("manuscript")), folder, EditionPlan.Wishes.none(), true, false),
            Progress.none());
  }

  @Test
  void isPublishedInThreeEditionsThatPassEveryCheck() {
    TitleOutcome booklet = outcome.titles().get(0);
    assertThat(booklet.published()).isTrue();
    assertThat(booklet.files())
        .extracting(TitleOutcome.MadeEdition::file)
        .containsExactly("leg-cramps.pdf", "leg-cramps-large-print.pdf", "leg-cramps.epub");
    assertThat(booklet.files()).allMatch(file -> !file.checks().isEmpty());
  }

  @Test
  void passesInPdf2AsWell() throws IOException {
    assertThat(wished(Path.of("manuscript"), "pdf2").files())
        .hasSize(3)
        .filteredOn(file -> file.file().endsWith(".pdf"))
        .allSatisfy(
            file ->
                assertThat(file.checks())
                    .contains("PDF/UA-2", "PDF/A-4", "WTPDF 1.0 for accessibility", "same words"));
  }

  /** What becomes of one title with PDF 2.0. */
  private static TitleOutcome wished(Path source, String out) throws IOException {
    EditionPlan.Wishes wishes =
        EditionPlan.Wishes.none().withPdf(Optional.of(PdfStandard.UA_2), Optional.empty());
    ExportOutcome made =
        Exporter.run(
            new ExportRequest(List.of(source), folder.resolve(out), wishes, true, false),
            Progress.none());
    assertThat(made.isComplete()).isTrue();
    return made.titles().get(0);
  }

  @Test
  void hasNoErrorAndNoWarningButThatNobodyReviewedIt() {
    assertThat(
            outcome.titles().get(0).findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList())
        .extracting(finding -> finding.rule().id())
        .containsExactly("LT-015");
  }

  @Test
  void everyWordExtracts() throws IOException, InterruptedException {
    assumeTool("pdftotext");
    String text = run("pdftotext", folder.resolve("leg-cramps/leg-cramps.pdf").toString(), "-");
    assertThat(text)
        .contains("Most leg cramps are harmless")
        .contains("deficiency in adults")
        .contains("not yet reviewed by a clinician")
        .doesNotContain("\uFFFD")
        .doesNotContain("\uFB01");
  }

  @Test
  void ligaturesExtractAsLetters() throws IOException, InterruptedException {
    assumeTool("pdftotext");
    Path file = Samples.write(folder, "in/lig.md", "# T\n\noffice flow fi fl ffi AVATAR naïve\n");
    Exporter.run(
        new ExportRequest(
            List.of(file), folder.resolve("lig"), EditionPlan.Wishes.none(), false, false),
        Progress.none());
    String text = run("pdftotext", folder.resolve("lig/lig/lig.pdf").toString(), "-");
    assertThat(text).contains("office flow fi fl ffi AVATAR naïve");
  }

  @Test
  void clotSignsComeBeforeAnyInstructionToRub() throws IOException, InterruptedException {
    assumeTool("pdftotext");
    for (String file : List.of("leg-cramps.pdf", "leg-cramps-large-print.pdf")) {
      String text =
          run("pdftotext", folder.resolve("leg-cramps/" + file).toString(), "-")
              .replaceAll("\\s+", " ");
      assertThat(text.indexOf("It may be a blood clot")).isPositive();
      assertThat(text.indexOf("It may be a blood clot"))
          .isLessThan(text.indexOf("Rub the muscle gently"));
    }
  }

  private static void assumeTool(String name) throws InterruptedException {
    boolean found = true;
    try {
      run(name, "-v");
    } catch (IOException e) {
      found = false;
    }
    if ("true".equals(System.getenv("CI"))) {
      assertThat(found).as(name + " is there on CI").isTrue();
    }
    assumeTrue(found, name + " is not on this machine");
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }

  /** Markdown that nobody here wrote; it is not part of this project. */
  @Test
  void booksFromTheWildExport() throws IOException {
    Path corpus = Path.of("../shared/corpus");
    assumeTrue(Files.isDirectory(corpus), "no corpus beside this project");
    ExportOutcome wild =
        Exporter.run(
            new ExportRequest(
                List.of(corpus.resolve("small.md"), corpus.resolve("big.md")),
                folder.resolve("wild"),
                EditionPlan.Wishes.none(),
                true,
                false),
            Progress.none());
    assertThat(wild.titles()).allMatch(TitleOutcome::published);
    assertThat(wild.titles()).allMatch(title -> title.files().size() == 2);
    for (String name : List.of("small.md", "big.md")) {
      assertThat(wished(corpus.resolve(name), "wild2").published()).isTrue();
    }
  }
}
