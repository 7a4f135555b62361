package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.clearleaf.book.Book;
import org.clearleaf.edition.Prepared;
import org.clearleaf.edition.Profile;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.paper.layout.Layout;
import org.clearleaf.paper.pdf.PdfWriter;
import org.clearleaf.picture.Pictures;
import org.clearleaf.screen.epub.EpubPublisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that were looked at as pictures, kept as text; and what holds of the pages of any book. */
class TypesettingTest {
  private static final Path FOLDER = Path.of("src/test/resources/typesetting");

  static final List<String> PROFILES = Profile.NAMES;

  @TempDir Path folder;

  static List<Arguments> pages() {
    List<Arguments> pages = new ArrayList<>();
    Profile.NAMES.forEach(profile -> pages.add(Arguments.of("sample", profile)));
    for (String name :
        List.of("arabic", "hebrew", "german", "french", "long-table", "figures", "soft-hyphens")) {
      pages.add(Arguments.of(name, "clear-print"));
      pages.add(Arguments.of(name, "trade"));
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesStayAsTheyWereLookedAt(String name, String profile) throws IOException {
    Path file = FOLDER.resolve(name + ".md");
    Prepared edited = edit(file, profile);
    Layout layout = Samples.layOut(file, edited);
    PageProperties.check(layout, edited.text());
    Goldens.check(file, profile, PagesDump.of(layout));
    assertThat(PagesDump.of(Samples.layOut(file, edited))).isEqualTo(PagesDump.of(layout));
    saysTheSameAsTheEpub(file, edited, layout);
  }

  /** Ligatures, hyphens, spaces that do not break and text from right to left, read back. */
  private void saysTheSameAsTheEpub(Path file, Prepared edited, Layout layout) throws IOException {
    Pictures pictures = Samples.pictures(file);
    byte[] pdf = PdfWriter.write(layout.pages(), edited, pictures);
    Path pdfFile = Files.write(folder.resolve("a.pdf"), pdf);
    Book read = ManuscriptReader.read(file).book().orElseThrow();
    byte[] epub =
        EpubPublisher.publish(Samples.edit(read, "epub").text(), layout.breaks(), pictures);
    Path epubFile = Files.write(folder.resolve("a.epub"), epub);
    assertThat(Samples.faults(epubFile, pdfFile)).isEmpty();
  }

  /** Books by seed, in every profile. */
  @ParameterizedTest
  @FieldSource("PROFILES")
  void nothingIsLostCutOrLaidOver(String profile) throws IOException {
    int books = Integer.getInteger("random.books", 12);
    for (long seed : LongStream.rangeClosed(1, books).toArray()) {
      Path file = Samples.write(folder, "r" + seed + ".md", RandomMarkdown.of(seed));
      Prepared edited = edit(file, profile);
      try {
        PageProperties.check(Samples.layOut(file, edited), edited.text());
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  /** Manuscripts that once lost text, cut it or laid it over something. */
  @ParameterizedTest
  @MethodSource("odd")
  void oddManuscriptsToo(Path file) throws IOException {
    for (String profile : List.of("clear-print", "trade")) {
      Prepared edited = edit(file, profile);
      PageProperties.check(Samples.layOut(file, edited), edited.text());
    }
  }

  static List<Path> odd() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/odd"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @Test
  void bookletAndBooksFromTheWildKeepTheirLines() throws IOException {
    for (String path : List.of("manuscript/leg-cramps", "../shared/corpus/small.md")) {
      if (Files.exists(Path.of(path))) {
        for (String profile : Profile.NAMES) {
          Prepared edited = edit(Path.of(path), profile);
          PageProperties.check(Samples.layOut(Path.of(path), edited), edited.text());
        }
      }
    }
  }

  private static Prepared edit(Path file, String profile) throws IOException {
    String page = profile.startsWith("large") ? "A4" : "A5";
    return Samples.edit(file, Profile.named(profile).orElseThrow(), page);
  }
}
