package org.clearleaf.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearleaf.Samples;
import org.clearleaf.export.desk.Desk;
import org.clearleaf.serve.Preview;
import org.clearleaf.serve.SiteServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees in a browser when a chapter is saved. */
class PreviewReadersTest {
  @TempDir Path folder;

  @Test
  void aSavedChapterIsShownInPlaceWithItsFindings() throws IOException {
    Readers.assumeBrowser();
    Samples.write(folder, "t/01.md", "# One\n\nFirst words.\n");
    Path second = Samples.write(folder, "t/02.md", "# Two\n\nWords before.\n\n![](gone.png)\n");
    Samples.write(
        folder, "t/book.yaml", "title: T\nlanguage: en\nauthors: [A]\neditions: [book, epub]\n");
    List<Path> titles = List.of(folder.resolve("t"));
    Desk desk = new Desk(titles, List.of(), false, Clock.systemUTC());
    List<Path> before = drafts();
    List<String> lines;
    try (Preview preview = Preview.of(titles);
        SiteServer server =
            SiteServer.start(
                new SiteServer.Settings(folder.resolve("out"), "127.0.0.1", 0),
                desk,
                Optional.of(preview))) {
      String url = "http://127.0.0.1:" + server.address().getPort() + "/preview/t/";
      String script = Readers.NODE.resolve("preview.mjs").toString();
      lines =
          Readers.run(
                  "node",
                  script,
                  url + "?chapter=read/two.html",
                  second.toString(),
                  "Words before",
                  "Words after")
              .lines()
              .toList();
    }
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo("shown chapter=read/two.html");
    assertThat(lines.get(1)).contains("02.md:5").contains("gone.png");
    assertThat(lines.get(2)).isEqualTo("page 900");
    assertThat(drafts()).isEqualTo(before);
  }

  /** The folders of previews that there are on this machine. */
  private static List<Path> drafts() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(p -> p.getFileName().toString().startsWith("clearleaf-preview"))
          .sorted()
          .toList();
    }
  }
}
