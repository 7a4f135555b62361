package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.EditionPlan.Wishes;
import org.clearleaf.edition.PageSize;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.outcome.TitleOutcome.State;
import org.clearleaf.export.request.BatchSettings;
import org.clearleaf.export.request.BatchSettings.Way;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.export.title.TranslationTies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change touches, and what it does not. */
class PlanTest {
  private static final Path SQUARE = Path.of("src/test/resources/odd/square.png");

  @TempDir Path folder;

  private Path title(String name, String more) throws IOException {
    Samples.write(
        folder,
        "titles/" + name + "/book.yaml",
        "title: One\nlanguage: en\neditions: [book, epub]\nauthors: [Ann Author]\n" + more);
    Files.createDirectories(folder.resolve("titles/" + name));
    Files.copy(SQUARE, folder.resolve("titles/" + name + "/square.png"));
    return Samples.write(
            folder, "titles/" + name + "/01.md", "# One\n\nWords.\n\n![A square](square.png)\n")
        .resolveSibling("");
  }

  private ExportRequest request(Wishes wishes) {
    return new ExportRequest(
        List.of(folder.resolve("titles")), folder.resolve("out"), wishes, false, false);
  }

  /** The files that a run makes. */
  private List<String> makes(ExportRequest request) throws IOException {
    List<String> planned =
        DryRun.of(request).stream()
            .filter(job -> job.action() == DryRun.Action.MAKE)
            .map(DryRun.Planned::path)
            .sorted()
            .toList();
    ExportOutcome outcome = Exporter.run(request, Progress.none());
    assertThat(outcome.isComplete()).as(outcome.toString()).isTrue();
    List<String> made =
        outcome.titles().stream()
            .flatMap(
                title ->
                    title.files().stream()
                        .filter(TitleOutcome.MadeEdition::made)
                        .map(file -> title.name() + "/" + file.file()))
            .sorted()
            .toList();
    // A plan that is only printed says what a run then does.
    assertThat(made).isEqualTo(planned);
    return made;
  }

  private List<String> makes() throws IOException {
    return makes(request(Wishes.none()));
  }

  @Test
  void aChapterTouchesItsTitleAlone() throws IOException {
    title("a", "");
    title("b", "");
    assertThat(makes()).containsExactly("a/a.epub", "a/a.pdf", "b/b.epub", "b/b.pdf");
    Samples.write(folder, "titles/a/01.md", "# One\n\nOther words.\n");
    assertThat(makes()).containsExactly("a/a.epub", "a/a.pdf");
    assertThat(makes()).isEmpty();
  }

  @Test
  void aPictureCountsWhenItIsNamed() throws IOException {
    Path title = title("a", "");
    makes();
    Samples.write(folder, "titles/a/notes.txt", "of no edition");
    Files.copy(SQUARE, title.resolve("unused.png"));
    assertThat(makes()).isEmpty();
    Files.copy(SQUARE, title.resolve("square.png"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(makes()).as("the same bytes, saved again").isEmpty();
    byte[] other = Files.readAllBytes(SQUARE);
    // After the end of the picture: it looks the same, and is another file.
    byte[] longer = Arrays.copyOf(other, other.length + 1);
    Files.write(title.resolve("square.png"), longer);
    assertThat(makes()).hasSize(2);
  }

  @Test
  void anEpubDependsOnThePagesOfTheBook() throws IOException {
    title("a", "");
    makes();
    Wishes other = Wishes.none().withLook(PageSize.parse("A4"), Optional.empty());
    assertThat(makes(request(other))).containsExactly("a/a.epub", "a/a.pdf");
    assertThat(makes(request(Wishes.none()))).containsExactly("a/a.epub", "a/a.pdf");
  }

  @Test
  void editionsThatAreThereAlreadyStay() throws IOException {
    title("a", "");
    assertThat(makes(request(Wishes.none().withEditions(List.of("epub")))))
        .containsExactly("a/a.epub");
    assertThat(makes()).containsExactly("a/a.pdf");
    Path record = folder.resolve("out/a/record.json");
    assertThat(record).content().contains("a.epub").contains("a.pdf");
  }

  @Test
  void forceMakesAllOfItAgain() throws IOException {
    title("a", "");
    makes();
    BatchSettings anew = BatchSettings.usual().with(Way.ANEW);
    assertThat(makes(request(Wishes.none()).with(anew))).hasSize(2);
  }

  @Test
  void aRejectedTitleIsReadAgainOnlyWhenItChanges() throws IOException {
    title("a", "");
    Samples.write(folder, "titles/a/01.md", "# One\n\n![](missing.png)\n");
    ExportRequest request =
        new ExportRequest(
            List.of(folder.resolve("titles")), folder.resolve("out"), Wishes.none(), true, false);
    assertThat(Exporter.run(request, Progress.none()).count(State.REJECTED)).isEqualTo(1);
    ExportOutcome again = Exporter.run(request, Progress.none());
    assertThat(again.count(State.STILL_REJECTED)).isEqualTo(1);
    assertThat(Samples.ids(again.titles().get(0).findings())).contains("PC-001", "EX-001");
    // What was missing is an input too.
    Files.copy(SQUARE, folder.resolve("titles/a/missing.png"));
    Samples.write(folder, "titles/a/01.md", "# One\n\n![Alt](missing.png)\n");
    assertThat(makes()).hasSize(2);
  }

  @Test
  void aPictureThatTurnsUpIsNoticed() throws IOException {
    Samples.write(folder, "titles/loose/01.md", "# One\n\n![Alt](late.png)\n");
    assertThat(makes()).hasSize(2);
    Files.copy(SQUARE, folder.resolve("titles/loose/late.png"));
    assertThat(makes()).hasSize(2);
  }

  @Test
  void aTranslationDependsOnItsOriginal() throws IOException {
    Samples.write(folder, "titles/a/01.md", "# One\n\nWords.\n");
    Samples.write(
        folder,
        "titles/a/book.yaml",
        "title: One\nlanguage: en\neditions: [book, epub]\nauthors: [Ann Author]\n");
    Samples.write(
        folder,
        "titles/b/book.yaml",
        "title: Uno\nlanguage: es\neditions: [epub]\nauthors: [Ann Author]\ntranslation: {of: a}\n");
    Samples.write(folder, "titles/b/01.md", "# Uno\n\nPalabras.\n");
    TranslationTies.tie(folder.resolve("titles/b"));
    assertThat(makes()).hasSize(3);
    Samples.write(
        folder,
        "titles/a/sources.yaml",
        "x: {title: A source, publisher: P, address: https://example.org, seen: 2026-01-02}\n");
    assertThat(makes()).contains("b/b.epub");
  }

  /** The front matter of the first chapter describes a title that has no book.yaml. */
  @Test
  void aTranslationMayNameItsOriginalInAChapter() throws IOException {
    title("a", "");
    Samples.write(
        folder,
        "titles/b/01.md",
        "---\ntitle: Uno\nlanguage: es\ntranslation: {of: a}\n---\n# Uno\n\nPalabras [@x].\n");
    assertThat(makes()).contains("b/b.epub");
    Samples.write(
        folder,
        "titles/a/sources.yaml",
        "x: {title: A source, publisher: P, address: https://example.org, seen: 2026-01-02}\n");
    assertThat(makes()).contains("b/b.epub");
    assertThat(makes()).isEmpty();
  }

  @Test
  void aReviewThatFallsDueIsNoticed() throws IOException {
    title("a", "rules: [care]\nreview: {clinician: Dr A, checked: 2026-01-10, next: 2027-01-10}\n");
    ExportRequest request = request(Wishes.none());
    Clock before = Clock.fixed(Instant.parse("2027-01-10T12:00:00Z"), ZoneOffset.UTC);
    Clock after = Clock.fixed(Instant.parse("2027-01-11T12:00:00Z"), ZoneOffset.UTC);
    ExportOutcome first =
        Exporter.run(request.with(BatchSettings.usual().withClock(before)), Progress.none());
    assertThat(Samples.ids(first.titles().get(0).findings())).doesNotContain("LT-018");
    ExportOutcome second =
        Exporter.run(request.with(BatchSettings.usual().withClock(after)), Progress.none());
    assertThat(Samples.ids(second.titles().get(0).findings())).contains("LT-018");
  }

  @Test
  void aClinicsFileTouchesItsHandoutsAlone() throws IOException {
    Path clinics = Samples.copy(Path.of("manuscript/clinics"), folder.resolve("clinics"));
    Path source = Path.of("manuscript/leg-cramps");
    ExportRequest request =
        new ExportRequest(
                List.of(source), folder.resolve("out"), EditionPlan.Wishes.none(), false, false)
            .forClinics(List.of(clinics), true);
    assertThat(makes(request)).hasSizeGreaterThan(80);
    Path greenfield = clinics.resolve("greenfield.yaml");
    Files.writeString(
        greenfield, Files.readString(greenfield).replaceFirst("name: ", "name: New "));
    assertThat(makes(request))
        .isNotEmpty()
        .allMatch(file -> file.startsWith("leg-cramps/handouts/greenfield/"));
    assertThat(makes(request)).isEmpty();
  }

  @Test
  void manyClinicsAreSharedOutToWorkers() throws IOException {
    Samples.write(
        folder,
        "titles/a/book.yaml",
        """
        title: One
        language: en
        authors: [A]
        handouts: {prints: [standard], sheets: [{name: one, title: One, parts: [text]}]}
        """);
    Samples.write(folder, "titles/a/01.md", "# One {#text}\n\nWords.\n");
    for (int i = 10; i < 30; i++) {
      Samples.write(folder, "clinics/c" + i + ".yaml", "name: C\nphone: 1\ncountry: GB\n");
    }
    ExportRequest request =
        request(Wishes.none()).forClinics(List.of(folder.resolve("clinics")), false);
    ExportOutcome outcome = Exporter.run(request, Progress.none());
    assertThat(outcome.titles())
        .hasSize(20)
        .isSortedAccordingTo(Comparator.comparing(TitleOutcome::unit))
        .allMatch(TitleOutcome::published);
    assertThat(Samples.files(folder.resolve("out/a/handouts"))).hasSize(40);
    assertThat(makes(request)).isEmpty();
  }
}
