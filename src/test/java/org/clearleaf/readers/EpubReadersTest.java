package org.clearleaf.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.EpubFiles;
import org.clearleaf.EveryKind;
import org.clearleaf.Goldens;
import org.clearleaf.RandomMarkdown;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Ace by DAISY and a browser make of our EPUBs. */
class EpubReadersTest {
  /** Few as a rule, for Ace takes seconds a book; 50 in CI. */
  private static final int BOOKS = Integer.getInteger("ace.books", 5);

  private static final int ALL = 20;
  private static final Path CORPUS = Path.of("../shared/corpus");

  @TempDir static Path folder;
  private static List<Path> shipped = List.of();

  @BeforeAll
  static void export() throws IOException {
    Readers.assumeBrowser();
    shipped = export(List.of(Path.of("manuscript")), "shipped", "book");
  }

  /** The EPUBs of titles, checked. */
  private static List<Path> export(List<Path> sources, String name, String with)
      throws IOException {
    Path out = folder.resolve(name);
    EditionPlan.Wishes wishes = EditionPlan.Wishes.none().withEditions(List.of(with, "epub"));
    Exporter.run(new ExportRequest(sources, out, wishes, true, false), Progress.none());
    return Samples.files(out).stream().filter(f -> f.toString().endsWith(".epub")).toList();
  }

  private static void pass(List<Path> epubs) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("node", Readers.NODE.resolve("ace.mjs").toString()));
    epubs.forEach(epub -> command.add(epub.toString()));
    List<String> lines =
        Readers.run(command.toArray(String[]::new))
            .lines()
            .filter(line -> line.startsWith("{\"file\""))
            .toList();
    assertThat(lines).hasSameSizeAs(epubs);
    for (String line : lines) {
      JsonNode report = new ObjectMapper().readTree(line);
      assertThat(report.get("outcome").asText()).as(line).isEqualTo("pass");
    }
  }

  @Test
  void acePassesWhatWeShip() throws IOException {
    assertThat(shipped).hasSize(2);
    pass(shipped);
  }

  @Test
  void acePassesBooksFromTheWild() throws IOException {
    assumeTrue(
        BOOKS >= ALL && Files.isDirectory(CORPUS), "with -Dace.books=20, where the corpus is");
    try (Stream<Path> files = Files.list(CORPUS)) {
      List<Path> texts = files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
      List<Path> epubs = export(texts, "corpus", "epub");
      assertThat(epubs).hasSameSizeAs(texts);
      pass(epubs);
    }
  }

  @Test
  void acePassesRandomBooks() throws IOException {
    Path in = folder.resolve("in");
    RandomMarkdown.write(in, BOOKS);
    List<Path> epubs = export(List.of(in), "random", "epub");
    assertThat(epubs).hasSize(BOOKS);
    pass(epubs);
  }

  /**
   * Each chapter with the spacing of WCAG 1.4.12, at 400 %, on 320 pixels with large text, in a
   * reader's dark and sepia and without styles: no text cut off or lost, and axe-core is content.
   */
  @Test
  void nothingIsLostHoweverItIsRead() throws IOException {
    // The translation has the same blocks: CI alone waits for it.
    for (Path epub : BOOKS >= ALL ? shipped : shipped.subList(1, 2)) {
      seen(epub);
    }
    List<Path> goldens =
        export(List.of(Path.of("src/test/resources/goldens/tables.md")), "golden", "epub");
    seen(goldens.get(0));
  }

  /** The roles and names that Chromium gives to assistive technology, line by line. */
  @Test
  void whatIsHeardIsWhatIsMeant() throws IOException {
    Path out = folder.resolve("heard");
    EditionPlan.Wishes wishes = EditionPlan.Wishes.none().withEditions(List.of("book", "epub"));
    List<Path> sources = List.of(Path.of("src/test/resources/goldens/every-kind"));
    Exporter.run(new ExportRequest(sources, out, wishes, false, false), Progress.none());
    Path epub = out.resolve("every-kind/every-kind.epub");
    Path unpacked = EpubFiles.unpack(epub, folder.resolve("unpacked"));
    String script = Readers.NODE.resolve("heard.mjs").toString();
    String heard = Readers.run("node", script, unpacked.toString());
    Goldens.check(EveryKind.kept("epub"), "heard", heard);
    // A page that begins with a thing is no part of its name.
    assertThat(heard).doesNotContainPattern("(?m)(heading.|note|doc-notice|table|group) “[0-9]+ ");
  }

  private static void seen(Path epub) throws IOException {
    Path unpacked = EpubFiles.unpack(epub, folder.resolve("seen").resolve(epub.getFileName()));
    String script = Readers.NODE.resolve("pages.mjs").toString();
    assertThat(Readers.run("node", script, unpacked.toString()).lines().toList())
        .singleElement()
        .asString()
        .endsWith("files seen");
  }
}
