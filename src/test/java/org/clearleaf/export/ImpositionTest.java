package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.clearleaf.Samples;
import org.clearleaf.check.Checker;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.PageSize;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The booklet two up for folding, and the printer's copy. */
class ImpositionTest {
  private static final double POINTS_PER_MM = 72 / 25.4;

  @TempDir static Path folder;

  private static TitleOutcome outcome;

  @BeforeAll
  static void export() throws IOException {
    outcome = run(Path.of("manuscript/leg-cramps"), "book", "booklet", "print");
  }

  private static TitleOutcome run(Path manuscript, String... editions) throws IOException {
    EditionPlan.Wishes wishes = EditionPlan.Wishes.none().withEditions(List.of(editions));
    return Exporter.run(
            new ExportRequest(List.of(manuscript), folder.resolve("out"), wishes, true, false),
            Progress.none())
        .titles()
        .get(0);
  }

  private static PDDocument open(String file) throws IOException {
    return Loader.loadPDF(folder.resolve("out/leg-cramps").resolve(file).toFile());
  }

  @Test
  void allPassEveryCheckAndSayTheSame() throws IOException {
    assertThat(outcome.published()).isTrue();
    assertThat(outcome.files())
        .allMatch(f -> f.checks().containsAll(List.of("PDF/UA-1", "PDF/A-2a", "same words")));
    Path out = folder.resolve("out/leg-cramps");
    assertThat(Checker.check(out.resolve("leg-cramps-booklet.pdf"), "").words())
        .isEqualTo(Checker.check(out.resolve("leg-cramps.pdf"), "").words());
  }

  /** Folded in the middle and laid into each other, the sheets give the pages in their order. */
  @Test
  void foldedSheetsReadInOrder() throws IOException {
    String[] pages;
    String[] sides;
    try (PDDocument book = open("leg-cramps.pdf");
        PDDocument booklet = open("leg-cramps-booklet.pdf")) {
      pages = book.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      sides = booklet.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      assertThat(booklet.getPage(0).getMediaBox().getWidth())
          .isCloseTo((float) (297 * POINTS_PER_MM), org.assertj.core.data.Offset.offset(0.1f));
      assertThat(
              booklet
                  .getDocumentCatalog()
                  .getCOSObject()
                  .getCOSDictionary(COSName.VIEWER_PREFERENCES)
                  .getNameAsString("Duplex"))
          .isEqualTo("DuplexFlipShortEdge");
    }
    assertThat(sides.length % 2).isZero();
    List<String> first = new ArrayList<>();
    List<String> last = new ArrayList<>();
    for (int i = 0; i < sides.length; i++) {
      String[] halves = sides[i].split(", ", 2);
      boolean front = i % 2 == 0;
      first.add(halves[front ? 1 : 0]);
      last.add(0, halves[front ? 0 : 1]);
    }
    first.addAll(last);
    // The back cover comes last, behind empty pages where the sheet has more than the book.
    int inside = pages.length - 1;
    assertThat(first.subList(0, inside)).isEqualTo(Arrays.asList(pages).subList(0, inside));
    assertThat(first.size() % 4).isZero();
    assertThat(first).doesNotContain("–");
  }

  @Test
  void aPrintersCopySaysWhereItIsCut() throws IOException {
    try (PDDocument copy = open("leg-cramps-print.pdf")) {
      PDPage page = copy.getPage(5);
      assertThat(page.getTrimBox().getWidth() / POINTS_PER_MM)
          .isCloseTo(148, org.assertj.core.data.Offset.offset(0.1));
      assertThat(page.getBleedBox().getWidth() / POINTS_PER_MM)
          .isCloseTo(154, org.assertj.core.data.Offset.offset(0.1));
      assertThat(page.getMediaBox().getWidth()).isGreaterThan(page.getBleedBox().getWidth());
    }
  }

  @Test
  void onlyHalfOfOfficePaperFolds() throws IOException {
    EditionPlan.Wishes wishes =
        EditionPlan.Wishes.none()
            .withEditions(List.of("booklet"))
            .withLook(PageSize.parse("6x9"), Optional.empty());
    Path text = Samples.write(folder, "t/a.md", "# A\n\nWords.\n");
    TitleOutcome made =
        Exporter.run(
                new ExportRequest(List.of(text), folder.resolve("six"), wishes, true, false),
                Progress.none())
            .titles()
            .get(0);
    assertThat(Samples.ids(made.findings())).contains("ED-008");
  }

  @Test
  void aBookFromRightToLeftFoldsTheOtherWay() throws IOException {
    Path text =
        Samples.write(folder, "r/r.md", "---\nlang: ar\ntitle: كتاب\n---\n\n# كتاب\n\nنص.\n");
    TitleOutcome made = run(text, "booklet");
    assertThat(made.published()).isTrue();
    try (PDDocument booklet = Loader.loadPDF(folder.resolve("out/r/r-booklet.pdf").toFile())) {
      String[] sides = booklet.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      assertThat(sides[0]).startsWith("i, ");
    }
  }
}
