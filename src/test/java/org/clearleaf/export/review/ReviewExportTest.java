package org.clearleaf.export.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clearleaf.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clinician signs holds every claim, every warning, and what was asked. */
class ReviewExportTest {
  private static final String CHAPTER =
      """
      # Knees

      A knee has *two* cartilages | discs. [@anatomy] [@weak]

      You may hurt it if you: [@weak]

      - run [far]
      - fall.

      Ask your {{doctor}}.

      ::: warning general {title="Stop"}
      Do not run in the dark. [@anatomy]
      :::

      | What | Why |
      |---|---|
      | Rest | It may help. [@weak] |
      """;

  @TempDir Path folder;
  private Path title;

  @BeforeEach
  void make() throws IOException {
    title = Files.createDirectory(folder.resolve("knees"));
    describe("en", "  questions: [\"Is “far” clear?\"]\n");
    Files.writeString(title.resolve("1.md"), CHAPTER);
    Files.writeString(
        title.resolve("sources.yaml"),
        """
        anatomy: {title: The knee, publisher: A house, address: "https://a.org/knee", seen: 2026-01-01}
        weak: {title: A trial, publisher: A journal, address: "https://a.org/trial", seen: 2026-01-01, evidence: weak}
        """);
  }

  private void describe(String language, String review) throws IOException {
    Files.writeString(
        title.resolve("book.yaml"),
        "title: Knees\nlanguage: " + language + "\nreview:\n  next: 2027-01-01\n" + review);
  }

  private String text() throws IOException {
    ReviewExport.Made made = ReviewExport.make(title, folder.resolve("review"));
    assertThat(made.findings()).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(made.file().orElseThrow().toFile())) {
      return new PDFTextStripper().getText(pdf).replace("☐", "").replaceAll("[\\s\u00a0]+", " ");
    }
  }

  @Test
  void everyClaimStandsBesideItsSource() throws IOException {
    assertThat(text())
        .contains("1 A knee has two cartilages | discs.")
        .contains("The knee, A house [1]; A trial, A journal (weak evidence) [2]")
        .contains("2 You may hurt it if you: run", "[far] fall.")
        .contains("Do not run in the dark.")
        .contains("Rest — It may help.")
        .contains("a.org/knee");
  }

  @Test
  void whatHasNoSourceTheWarningsAndTheQuestionsAreThere() throws IOException {
    String text = text();
    assertThat(text.substring(text.lastIndexOf("What has no source"))).contains("Ask your doctor.");
    assertThat(text.substring(text.lastIndexOf("Warnings, and where they stand")))
        .contains("Stop: Do not run in the dark. Knees –")
        .contains("Is “far” clear?")
        .contains("Name Role and registration", "Date Signature", "review: {clinician:");
    assertThat(text).contains("It holds 4 passages with a source and 1 without.");
  }

  /** A claim is one wherever it stands. */
  @Test
  void notesCaptionsAndCellsOfListsClaimToo() throws IOException {
    Files.createDirectory(title.resolve("poses"));
    Files.writeString(title.resolve("poses/legs.yaml"), "legs: [calf]\n");
    Files.writeString(
        title.resolve("1.md"),
        """
        # Knees

        Words.[^a] Again.[^a]

        ![Legs](poses/legs.yaml "Most hurt here.")

        <table><tr><td>Rest<ul><li>It may help a lot. [@weak]</li></ul></td></tr></table>

        [^a]: A note that claims. [@anatomy]
        """);
    String text = text();
    assertThat(text.split("A note that claims", -1)).hasSize(2);
    assertThat(text).contains("Most hurt here.", "It may help a lot.");
  }

  @Test
  void aLanguageWithoutWordsGetsThemInEnglish() throws IOException {
    describe("fi", "");
    assertThat(text()).contains("What you are asked", "None was noted.");
  }

  @Test
  void aReviewIsReplacedWhole() throws IOException {
    text();
    Files.writeString(title.resolve("1.md"), "# Knees\n\nOther words. [@weak]\n");
    assertThat(text()).contains("Other words.");
    try (var files = Files.list(folder.resolve("review"))) {
      assertThat(files.map(Path::getFileName)).containsExactly(Path.of("knees-review.pdf"));
    }
  }

  @Test
  void whatIsNoTitleIsTold() throws IOException {
    ReviewExport.Made made = ReviewExport.make(folder.resolve("none"), folder.resolve("review"));
    assertThat(made.file()).isEmpty();
    assertThat(Samples.ids(made.findings())).isEqualTo(List.of("MS-001"));
  }
}
