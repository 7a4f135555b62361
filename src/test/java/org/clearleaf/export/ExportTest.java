package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.EpubFiles;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.PageSize;
import org.clearleaf.edition.Profile;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.export.request.BatchSettings;
import org.clearleaf.export.request.BatchSettings.Way;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
  private static final String GOOD =
      "title: Good\nlanguage: en\neditions: [book, epub]\nauthors: [Ann Author]\n";

  @TempDir Path folder;

  private ExportOutcome export(boolean check, Path... manuscripts) throws IOException {
    return Exporter.run(
        new ExportRequest(
            List.of(manuscripts), folder.resolve("out"), EditionPlan.Wishes.none(), check, false),
        Progress.none());
  }

  /** A checked export with the look of large print for whatever may have it. */
  private TitleOutcome inLargePrint(Path source) throws IOException {
    EditionPlan.Wishes wishes =
        EditionPlan.Wishes.none().withLook(PageSize.parse("A4"), Profile.named("large-print-uk"));
    ExportRequest request =
        new ExportRequest(List.of(source), folder.resolve("out"), wishes, true, false);
    return Exporter.run(request, Progress.none()).titles().get(0);
  }

  private Path title(String name, String yaml, String markdown) throws IOException {
    Samples.write(folder, name + "/book.yaml", yaml);
    return Samples.write(folder, name + "/01.md", markdown).resolveSibling("");
  }

  @Test
  void publishesACheckedTitleAndReports() throws IOException {
    ExportOutcome outcome = export(true, title("good", GOOD, "# One\n\nWords.\n"));
    assertThat(outcome.isComplete()).isTrue();
    assertThat(folder.resolve("out/good/good.pdf")).exists();
    assertThat(folder.resolve("out/good/good.epub")).exists();
    assertThat(outcome.titles().get(0).files().get(0).checks())
        .containsExactly("PDF/UA-1", "PDF/A-2a", "same words");
    assertThat(folder.resolve("out/report.json")).content().contains("\"published\": true");
    assertThat(folder.resolve("out/report.html"))
        .content()
        .contains("clinically safe")
        .contains("good/good.pdf");
    assertThat(folder.resolve("out/.clearleaf/staging")).doesNotExist();
  }

  @Test
  void makesTheSameBytesTwice() throws IOException {
    Path source = Path.of("manuscript/leg-cramps");
    export(false, source);
    byte[] pdf = Files.readAllBytes(folder.resolve("out/leg-cramps/leg-cramps.pdf"));
    byte[] large = Files.readAllBytes(folder.resolve("out/leg-cramps/leg-cramps-large-print.pdf"));
    byte[] epub = Files.readAllBytes(folder.resolve("out/leg-cramps/leg-cramps.epub"));
    Exporter.run(
        new ExportRequest(
                List.of(source), folder.resolve("out"), EditionPlan.Wishes.none(), false, false)
            .with(BatchSettings.usual().with(Way.ANEW)),
        Progress.none());
    assertThat(folder.resolve("out/leg-cramps/leg-cramps.pdf")).hasBinaryContent(pdf);
    assertThat(folder.resolve("out/leg-cramps/leg-cramps-large-print.pdf")).hasBinaryContent(large);
    assertThat(folder.resolve("out/leg-cramps/leg-cramps.epub")).hasBinaryContent(epub);
  }

  @Test
  void anErrorKeepsWhatWasThere() throws IOException {
    Path source = title("kept", GOOD, "# One\n\nWords.\n");
    export(true, source);
    byte[] before = Files.readAllBytes(folder.resolve("out/kept/kept.pdf"));
    title("kept", GOOD, "# One\n\n![](missing.png)\n");
    ExportOutcome outcome = export(false, source);
    assertThat(outcome.isComplete()).isFalse();
    assertThat(Samples.ids(outcome.titles().get(0).findings()))
        .contains("MS-030", "PC-001", "EX-001");
    assertThat(folder.resolve("out/kept/kept.pdf")).hasBinaryContent(before);
  }

  /** What stands alone on a page may be read after a picture that waited for the next. */
  @Test
  void pagesOfPicturesAloneAreListedInOrder() throws IOException {
    Path source =
        Samples.write(
            folder,
            "in/p.md",
            "![](a.png){.decorative}\n![](a.png \"A caption\"){.decorative}\n![Gone](no.png)\n");
    Files.copy(Path.of("src/test/resources/odd/square.png"), folder.resolve("in/a.png"));
    TitleOutcome title = inLargePrint(source);
    assertThat(Samples.ids(title.findings()))
        .containsExactlyInAnyOrder("PC-001", "MS-010", "MS-011");
    assertThat(title.published()).isTrue();
  }

  @Test
  void editionsOfTheSameBytesAreAnError() throws IOException {
    Path source =
        title(
            "twice",
            "title: T\nlanguage: en\neditions: [book, large-print]\n",
            "# One\n\nWords.\n");
    TitleOutcome title = inLargePrint(source);
    assertThat(Samples.ids(title.findings())).contains("ED-014", "EX-001");
    assertThat(export(true, source).titles().get(0).published()).isTrue();
  }

  /** Words that we have in no such language are marked as English, and that is told. */
  @Test
  void englishWordsInABasqueBookAreMarked() throws IOException {
    Path source =
        title(
            "eu",
            "title: T\nlanguage: eu\nauthors: [A, B]\n",
            "| Sanakirjakauppa | B |\n|---|---|\n| c | d |\n\nText[^1].\n\n[^1]: Note.\n");
    TitleOutcome title = export(true, source).titles().get(0);
    assertThat(title.published()).isTrue();
    assertThat(Samples.ids(title.findings())).containsOnlyOnce("ED-015");
    String chapter = EpubFiles.text(folder.resolve("out/eu/eu.epub"), "c1.xhtml");
    assertThat(chapter)
        .containsPattern("<span class=\"label\"[^>]* lang=\"en\"[^>]*>Table</span>")
        .containsPattern("footnotes\" aria-label=\"Notes\" lang=\"en\"")
        .containsPattern("<aside[^>]* lang=\"eu\"")
        .containsPattern("aria-label=\"Back to note 1 in the text\" lang=\"en\"");
  }

  /** A draft of what has errors is there for its author to see. */
  @Test
  void aDraftIsMadeWhateverTheErrors() throws IOException {
    Path source = title("draft", GOOD, "# One\n\nMuch text.\n\n![A chair](missing.png)\n");
    ExportOutcome outcome = export(false, source);
    assertThat(Samples.ids(outcome.titles().get(0).findings()))
        .contains("PC-001")
        .doesNotContain("EX-001");
    assertThat(folder.resolve("out/draft/draft.pdf")).exists();
    title("draft", GOOD, "# One\n\nMore text.\n\n![A chair](missing.png)\n");
    assertThat(export(false, source).titles().get(0).published()).isTrue();
    assertThat(export(true, source).titles().get(0).published()).isFalse();
  }

  @Test
  void oneBadTitleStopsNoOther() throws IOException {
    Path bad = title("bad", "title: [\n", "# Bad\n");
    Path good = title("good", GOOD, "# Good\n");
    ExportOutcome outcome = export(true, bad, folder.resolve("nowhere"), good);
    assertThat(outcome.titles())
        .extracting(TitleOutcome::published)
        .containsExactly(false, false, true);
  }

  /** On a Mac one would lie over the other. */
  @Test
  void namesThatDifferInCaseAloneAreOne() throws IOException {
    Path one = Samples.write(folder, "in/caf\u00e9.md", "# A\n");
    Path other = Samples.write(folder, "in2/CAF\u00c9.md", "# B\n");
    ExportRequest request =
        new ExportRequest(
            List.of(one, other), folder.resolve("two"), EditionPlan.Wishes.none(), false, false);
    assertThat(Samples.ids(Exporter.run(request, Progress.none()).titles().get(1).findings()))
        .containsExactly("EX-002");
  }

  @Test
  void namesOfTheReportAndTheSiteAreRefused() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String name : List.of("report.html", "Index.html", "opds-fr.json", "desk", "second")) {
      sources.add(title(name, GOOD, "# One\n"));
    }
    ExportOutcome outcome = export(false, sources.toArray(Path[]::new));
    assertThat(outcome.titles())
        .extracting(TitleOutcome::published)
        .containsExactly(false, false, false, false, true);
    for (TitleOutcome refused : outcome.titles().subList(0, 4)) {
      assertThat(Samples.ids(refused.findings())).containsExactly("EX-008");
    }
  }

  @Test
  void strictMakesWarningsErrors() throws IOException {
    Path source = title("strict", GOOD, "# One\n\n### Three\n");
    ExportRequest strict =
        new ExportRequest(
            List.of(source), folder.resolve("out"), EditionPlan.Wishes.none(), false, true);
    assertThat(Exporter.run(strict, Progress.none()).isComplete()).isFalse();
    assertThat(export(false, source).isComplete()).isTrue();
  }

  @Test
  void twoTitlesOfOneNameAreNamed() throws IOException {
    Path one = title("a/same", GOOD, "# One\n");
    Path two = title("b/same", GOOD, "# Two\n");
    ExportOutcome outcome = export(false, one, two);
    assertThat(Samples.ids(outcome.titles().get(1).findings())).containsExactly("EX-002");
    assertThat(outcome.titles().get(0).published()).isTrue();
  }

  @Test
  void aSecondRunIntoTheSameFolderIsRefused() throws IOException {
    try (OutputFolder held = OutputFolder.open(folder.resolve("out"), false)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> export(false, title("x", GOOD, "# X\n")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another export");
    }
  }

  @Test
  void whatAKilledRunLeftGoesAway() throws IOException {
    Samples.write(folder, "out/.clearleaf/staging/x/half.pdf", "half");
    export(false, title("x", GOOD, "# X\n"));
    assertThat(folder.resolve("out/.clearleaf/staging")).doesNotExist();
  }

  @Test
  void whatAKilledRunHadReadyIsPublishedByTheNext() throws IOException {
    Samples.write(folder, "out/.clearleaf/ready/y/y/y.pdf", "whole");
    Samples.write(folder, "out/y/y.pdf", "old");
    export(false, title("x", GOOD, "# X\n"));
    assertThat(folder.resolve("out/y/y.pdf")).hasContent("whole");
    assertThat(folder.resolve("out/.clearleaf/ready/y")).doesNotExist();
  }

  @Test
  void twoFoldersWithOneFitNameAreNamed() throws IOException {
    ExportOutcome outcome =
        export(false, title("a b", GOOD, "# One\n"), title("a-b", GOOD, "# Two\n"));
    assertThat(Samples.ids(outcome.titles().get(1).findings())).containsExactly("EX-002");
  }

  @Test
  void passagesForSomeEditionsAreLeftOutOfTheOthers() throws IOException {
    String text = "# One\n\nBoth.\n\n::: only book\nPaper alone.\n:::\n";
    ExportOutcome outcome = export(true, title("only", GOOD, text));
    assertThat(outcome.isComplete()).isTrue();
  }
}
