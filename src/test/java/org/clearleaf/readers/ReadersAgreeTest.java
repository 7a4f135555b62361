package org.clearleaf.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearleaf.EveryKind;
import org.clearleaf.Goldens;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.PdfStandard;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Four readers that share no code hear the same elements and the same words. */
class ReadersAgreeTest {
  @TempDir static Path folder;

  private static final List<Path> FILES = new ArrayList<>();

  @BeforeAll
  static void makeFiles() throws IOException {
    List<Path> sources = new ArrayList<>(Goldens.manuscripts());
    sources.add(Path.of("manuscript/leg-cramps"));
    for (PdfStandard standard : PdfStandard.values()) {
      Path out = folder.resolve(standard.word());
      export(sources, out, standard);
      try (Stream<Path> made = Files.walk(out)) {
        made.filter(file -> file.toString().endsWith(".pdf")).sorted().forEach(FILES::add);
      }
    }
  }

  private static void export(List<Path> sources, Path out, PdfStandard standard)
      throws IOException {
    EditionPlan.Wishes wishes =
        EditionPlan.Wishes.none()
            .withEditions(List.of("book", "epub"))
            .withPdf(Optional.of(standard), Optional.empty());
    Exporter.run(new ExportRequest(sources, out, wishes, false, false), Progress.none());
  }

  static List<Path> files() {
    return FILES;
  }

  /** Poppler and pdf.js say what is painted, not the text that stands for it. */
  static List<Path> filesWithoutActualText() {
    return FILES.stream().filter(file -> !file.endsWith("repaired.pdf")).toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void veraPdfsModel(Path pdf) throws IOException {
    assertThat(Readers.veraPdf(pdf).dump()).isEqualTo(Readers.ours(pdf).dump());
  }

  @ParameterizedTest
  @MethodSource("filesWithoutActualText")
  void poppler(Path pdf) throws IOException {
    Readers.assumePdfReaders();
    assertThat(Readers.poppler(pdf).dump()).isEqualTo(Readers.ours(pdf).dump());
  }

  @ParameterizedTest
  @MethodSource("filesWithoutActualText")
  void pdfJs(Path pdf) throws IOException {
    Readers.assumePdfReaders();
    List<Heard> ours = Readers.oursByPage(pdf);
    List<Heard> theirs = Readers.pdfJs(pdf);
    assertThat(theirs).hasSameSizeAs(ours);
    for (int i = 0; i < ours.size(); i++) {
      assertThat(theirs.get(i).dump()).as("page " + (i + 1)).isEqualTo(ours.get(i).dump());
    }
  }

  @ParameterizedTest
  @MethodSource("filesWithoutActualText")
  void theEpub(Path pdf) throws IOException {
    Path epub = pdf.resolveSibling(pdf.getFileName().toString().replace(".pdf", ".epub"));
    assertThat(Shape.ofPdf(pdf)).isEqualTo(Shape.ofEpub(epub)).hasSizeGreaterThan(5);
  }

  /** What poppler and pdf.js hand on of a page of every construct, kept to be read. */
  @Test
  void everyConstructIsKeptAsItIsHeard() throws IOException {
    Readers.assumePdfReaders();
    Path out = folder.resolve("every");
    export(List.of(Path.of("src/test/resources/goldens/every-kind")), out, PdfStandard.UA_1);
    Path pdf = out.resolve("every-kind/every-kind.pdf");
    Goldens.check(EveryKind.kept("book"), "poppler", Readers.poppler(pdf).dump());
    String script = Readers.NODE.resolve("struct-tree.mjs").toString();
    Goldens.check(
        EveryKind.kept("book"), "pdfjs", Readers.run("node", script, pdf.toString(), "read"));
  }

  /** From right to left they put letters in orders of their own; none may be lost. */
  @ParameterizedTest
  @ValueSource(strings = {"arabic", "hebrew"})
  void fromRightToLeft(String language) throws IOException {
    Path source = Path.of("src/test/resources/typesetting/" + language + ".md");
    export(List.of(source), folder.resolve("rtl"), PdfStandard.UA_1);
    Path pdf = folder.resolve("rtl/" + language + "/" + language + ".pdf");
    Heard ours = Readers.ours(pdf);
    assertThat(Readers.veraPdf(pdf).dump()).isEqualTo(ours.dump());
    Readers.assumePdfReaders();
    assertThat(Readers.poppler(pdf).letters()).isEqualTo(ours.letters());
    Heard pages = new Heard("Root");
    Readers.pdfJs(pdf).forEach(pages::add);
    assertThat(pages.letters()).isEqualTo(ours.letters());
  }
}
