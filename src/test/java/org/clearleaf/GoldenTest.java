package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearleaf.book.Book;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.edited.Edited;
import org.clearleaf.edition.Prepared;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.paper.layout.Layout;
import org.clearleaf.paper.layout.LayoutEngine;
import org.clearleaf.paper.pdf.PdfWriter;
import org.clearleaf.picture.PictureReader;
import org.clearleaf.picture.Pictures;
import org.clearleaf.screen.epub.EpubPublisher;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One manuscript a construct: its Book and its pages as text, and what must hold of every edition.
 */
class GoldenTest {
  @TempDir Path folder;

  static List<Path> manuscripts() throws IOException {
    return Goldens.manuscripts();
  }

  @ParameterizedTest
  @MethodSource("manuscripts")
  void bookAndFindings(Path file) throws IOException {
    Manuscript manuscript = ManuscriptReader.read(file);
    Goldens.check(file, "book", BookDump.of(manuscript));
  }

  @ParameterizedTest
  @MethodSource("manuscripts")
  void pages(Path file) throws IOException {
    Book book = ManuscriptReader.read(file).book().orElseThrow();
    Prepared edited = Samples.edit(book, "book");
    Layout layout = LayoutEngine.layOut(edited, pictures(file, book));
    Goldens.check(file, "pages", PagesDump.of(layout));
    PageProperties.check(layout, edited.text());
  }

  @ParameterizedTest
  @MethodSource("manuscripts")
  void editionsAreValidAndSayTheSame(Path file) throws IOException {
    Book book = ManuscriptReader.read(file).book().orElseThrow();
    Pictures pictures = pictures(file, book);
    Prepared printed = Samples.edit(book, "book");
    Layout layout = LayoutEngine.layOut(printed, pictures);
    byte[] pdf = PdfWriter.write(layout.pages(), printed, pictures);
    byte[] epub =
        EpubPublisher.publish(Samples.edit(book, "epub").text(), layout.breaks(), pictures);
    Path pdfFile = Files.write(folder.resolve("a.pdf"), pdf);
    Path epubFile = Files.write(folder.resolve("a.epub"), epub);
    assertThat(Samples.faults(epubFile, pdfFile)).isEmpty();
    assertThat(PdfWriter.write(layout.pages(), printed, pictures)).isEqualTo(pdf);
    assertThat(EpubPublisher.publish(Samples.edit(book, "epub").text(), layout.breaks(), pictures))
        .isEqualTo(epub);
    assertThat(EpubPublisher.publish(epub(file), PageBreaks.none(), pictures)).isNotEqualTo(epub);
  }

  private static Edited epub(Path file) {
    return Samples.edit(ManuscriptReader.read(file).book().orElseThrow(), "epub").text();
  }

  private static Pictures pictures(Path file, Book book) {
    return PictureReader.read(
        book,
        file.toAbsolutePath().resolveSibling(".").normalize(),
        new org.clearleaf.finding.Findings());
  }
}
