package org.clearleaf.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.clearleaf.EpubFiles;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good files pass; the same files damaged on purpose do not. */
class CheckerTest {
  private static final String TEXT =
      "# One\n\nSome words[^1] and more.\n\n| a | b |\n|---|---|\n| x | y |\n\n[^1]: A note.\n";

  @TempDir Path folder;
  private Path pdf = Path.of("");
  private Path epub = Path.of("");

  @BeforeEach
  void export() throws IOException {
    Path source = Samples.write(folder, "a.md", TEXT);
    Path out = folder.resolve("out");
    Exporter.run(
        new ExportRequest(List.of(source), out, EditionPlan.Wishes.none(), false, false),
        Progress.none());
    pdf = out.resolve("a/a.pdf");
    epub = out.resolve("a/a.epub");
  }

  /** A PDF has one space where an EPUB has the many of its source. */
  @Test
  void aPageBeginsAlikeHoweverWideItsSpacesAre() {
    String text = ("x".repeat(300) + " ").repeat(12);
    assertThat(PageStart.of("1", text.replace(" ", " ".repeat(90))))
        .isEqualTo(PageStart.of("1", text));
  }

  @Test
  void goodFilesPass() throws IOException {
    assertThat(Samples.faults(epub, pdf)).isEmpty();
    assertThat(Checker.check(pdf, "a.pdf").passed()).containsExactly("PDF/UA-1", "PDF/A-2a");
  }

  @Test
  void aPdfWithoutATitleOrTagsFails() throws IOException {
    Path bare = folder.resolve("bare.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(bare.toFile());
    }
    assertThat(Checker.check(bare, "bare.pdf").findings())
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("PDF/UA-1 7.1-"));
  }

  @Test
  void aPdfWithoutALanguageFails() throws IOException {
    Path damaged = folder.resolve("b.pdf");
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      document.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG);
      document.save(damaged.toFile());
    }
    assertThat(Checker.check(damaged, "b.pdf").findings()).isNotEmpty();
  }

  @Test
  void brokenFilesAreRefusedNotThrown() throws IOException {
    byte[] whole = Files.readAllBytes(pdf);
    Path half = Files.write(folder.resolve("half.pdf"), java.util.Arrays.copyOf(whole, 900));
    Path none = Samples.write(folder, "none.pdf", "not a PDF at all");
    Path zip = Samples.write(folder, "none.epub", "not an EPUB at all");
    for (Path file : List.of(half, none, zip)) {
      assertThat(Checker.check(file, file.toString()).findings()).isNotEmpty();
    }
  }

  @Test
  void anEpubWithABrokenLinkOrMarkupFails() throws IOException {
    Path damaged =
        rewrite("c1.xhtml", text -> text.replace("<table", "<p><a href='#no'>x</a><table"));
    assertThat(Checker.check(damaged, "b.epub").findings())
        .extracting(Finding::message)
        .anyMatch(message -> message.startsWith("EPUBCheck RSC-"));
  }

  @Test
  void aWordLostInOneEditionIsADifference() throws IOException {
    Path damaged = rewrite("c1.xhtml", text -> text.replace("Some words", "Some"));
    assertThat(Samples.faults(damaged, pdf))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo("CK-005");
              assertThat(finding.message()).contains("words");
            });
  }

  @Test
  void aNoteOutOfItsPlaceIsADifference() throws IOException {
    Path damaged =
        rewrite("c1.xhtml", text -> text.replace("role=\"doc-noteref\"", "role=\"link\""));
    assertThat(Samples.ids(Samples.faults(damaged, pdf))).contains("CK-005");
  }

  /** The EPUB with one file changed. */
  private Path rewrite(String name, UnaryOperator<String> change) throws IOException {
    return EpubFiles.rewrite(epub, folder.resolve("b.epub"), name, change);
  }
}
