package org.clearleaf.export.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.InkSet;
import org.clearleaf.edition.Patient;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.desk.Desk;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What reaches nobody at one door reaches nobody at another. */
class VerdictTest {
  @TempDir Path folder;

  private static final String HILL = "name: Hill\nphone: 1\ncountry: GB\n";

  /** What a title and a clinic say, whether editions may appear, and whether handouts may. */
  static Stream<Arguments> table() {
    return Stream.of(
        Arguments.of("nothing amiss", "", "Words.", HILL, false, true, true),
        Arguments.of("a picture is missing", "", "![A](no.png)", HILL, false, false, false),
        Arguments.of("a term is unknown", "", "{{nobody}}", HILL, false, false, false),
        Arguments.of(
            "the country has no such term", "", "{{emergency-list}}", HILL, false, false, false),
        Arguments.of("the sheet is too long", "", "Words. ".repeat(9000), HILL, false, true, false),
        Arguments.of(
            "the clinic's country is unknown",
            "",
            "Words.",
            "name: Hill\ncountry: uk\n",
            false,
            true,
            false),
        Arguments.of(
            "its patients read Spanish", "", "Words.", HILL + "language: es\n", false, true, false),
        Arguments.of("no clinician has signed", advice(), CARE, HILL, false, true, false),
        Arguments.of("that is asked for", advice(), CARE, HILL, true, true, true));
  }

  /** What book.yaml says of a title that advises on health, but who checked it. */
  private static String advice() {
    return """
      rules: [care]
      review: {next: %s}
      contact: a@example.org
      date: 2026-11-01
      funding: None.
      rights: All.
      version: "1"
      """
        .formatted(LocalDate.now(Clock.systemUTC()).plusYears(1));
  }

  private static final String CARE =
      """
      Words.

      ::: see-doctor now
      - have pain
      :::

      ::: see-doctor today
      - limp
      :::

      ::: see-doctor soon
      - ache
      :::
      """;

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void eachDoorRefusesTheSame(
      String what,
      String rules,
      String words,
      String clinic,
      boolean unreviewed,
      boolean published,
      boolean handed)
      throws IOException {
    Path title =
        Samples.write(
                folder,
                "t/book.yaml",
                "title: T\nlanguage: en\nauthors: [A]\ncountry: GB\n"
                    + rules
                    + "handouts: {prints: [standard, black], sheets: [{name: one, parts: [top]}]}\n")
            .getParent();
    Samples.write(folder, "t/01.md", "# Top {#top}\n\n" + words + "\n");
    Path clinics = Samples.write(folder, "c/hill.yaml", clinic).getParent();
    Path out = folder.resolve("out");

    ExportRequest request =
        new ExportRequest(
            List.of(title),
            out,
            EditionPlan.Wishes.none().withEditions(List.of("epub")),
            true,
            false);
    ExportOutcome editions = Exporter.run(request, Progress.none());
    assertThat(Files.exists(out.resolve("t/t.epub")))
        .as("edition %s", editions.titles())
        .isEqualTo(published);

    ExportRequest handouts =
        new ExportRequest(List.of(title), out, EditionPlan.Wishes.none(), true, false)
            .forClinics(List.of(clinics), unreviewed);
    ExportOutcome made = Exporter.run(handouts, Progress.none());
    Desk desk = new Desk(List.of(title), List.of(clinics), unreviewed, Clock.systemUTC());
    for (boolean black : new boolean[] {false, true}) {
      String file = black ? "t/handouts/hill/one-a4-black.pdf" : "t/handouts/hill/one-a4.pdf";
      assertThat(Files.exists(out.resolve(file))).as("clinic %s", made.titles()).isEqualTo(handed);
      Desk.Order order =
          new Desk.Order("t", "hill", "", "", "", "", false, black, List.of("one"), Patient.ANYONE);
      assertThat(desk.print(order).isPresent()).as("desk, black %s", black).isEqualTo(handed);
    }
  }

  @Test
  void colourIsAFlawOfWhatIsPrintedInBlack() throws IOException {
    Path title = Samples.write(folder, "a.md", "# A\n\nA [link](https://example.org).\n");
    ExportRequest request =
        new ExportRequest(
            List.of(title),
            folder.resolve("out"),
            EditionPlan.Wishes.none().withEditions(List.of("book")),
            false,
            false);
    Exporter.run(request, Progress.none());
    Path pdf = folder.resolve("out/a/a.pdf");
    assertThat(Verdict.check(pdf, "a.pdf", InkSet.COLOUR).isFlawless()).isTrue();
    assertThat(Samples.ids(Verdict.check(pdf, "a.pdf", InkSet.BLACK).findings()))
        .containsOnly("CK-038");
    assertThat(Verdict.check(pdf, "a.pdf", InkSet.BLACK).isFlawless()).isFalse();
  }
}
