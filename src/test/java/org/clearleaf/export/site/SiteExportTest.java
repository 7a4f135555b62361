package org.clearleaf.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.clearleaf.EpubFiles;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan.Wishes;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.input.Fingerprint;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.export.request.BatchSettings;
import org.clearleaf.export.request.BatchSettings.Way;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.export.title.TranslationTies;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The download page, made of what is published. */
class SiteExportTest {
  private static final Pattern ADDRESS = Pattern.compile(" (?:href|src)=\"([^\"]*)\"");
  private static final Pattern LINKED_DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void publish() throws IOException {
    out = folder.resolve("out");
    title("walks", "en", "Walks & <b>talks</b>", "");
    title("paseos", "es", "Paseos", "translation: {of: walks}\n");
    TranslationTies.tie(folder.resolve("titles/paseos"));
    export("");
  }

  private void title(String name, String language, String title, String more) throws IOException {
    Samples.write(folder, "titles/" + name + "/01.md", "# One “first”\n\nWords, [more](02.md).\n");
    Samples.write(
        folder, "titles/" + name + "/02.md", "# Two\n\n![A dot](dot.svg)\n\n[Up](01.md)\n");
    Samples.write(
        folder,
        "titles/" + name + "/dot.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle r=\"4\"/></svg>");
    Samples.write(
        folder,
        "titles/" + name + "/book.yaml",
        "title: \""
            + title
            + "\"\nlanguage: "
            + language
            + "\nauthors: [A. Writer]\n"
            + "publisher: House\nversion: \"1\"\ndate: 2026-11-22\neditions: [book, epub]\n"
            + more);
  }

  private ExportOutcome export(String address) throws IOException {
    BatchSettings settings = BatchSettings.usual().with(Way.PRUNING).withAddress(address);
    return Exporter.run(
        new ExportRequest(List.of(folder.resolve("titles")), out, Wishes.none(), true, false)
            .with(settings),
        Progress.none());
  }

  private String read(String path) throws IOException {
    return Files.readString(out.resolve(path));
  }

  private List<Path> pages() throws IOException {
    return Samples.files(out).stream()
        .filter(path -> path.toString().endsWith(".html") && !path.endsWith("report.html"))
        .toList();
  }

  @Test
  void everyTitleHasItsPagesChaptersAndFeeds() throws IOException {
    assertThat(out.resolve("walks/read/one-first.html")).exists();
    assertThat(out.resolve("walks/read/two.html")).exists();
    assertThat(read("index.html"))
        .contains("Walks &amp; &lt;b&gt;talks&lt;/b&gt;")
        .contains("Paseos");
    assertThat(read("walks/index.html"))
        .contains("hreflang=\"es\"")
        .contains("PDF/UA-1")
        .contains("Passed machine checks for PDF/A-2a, PDF/UA-1 with veraPDF")
        .contains("Appearance can be modified")
        .contains("12.5 point")
        .doesNotContain("<b>talks");
    assertThat(read("paseos/index.html")).contains("Léalo aquí").contains("lang=\"es\"");
    assertThat(read("walks/read/one-first.html"))
        .contains("href=\"two.html\"")
        .contains("rel=\"next\"");
  }

  /** In a language of which only some words are known, all those of the site are. */
  @Test
  void pagesAreInTheLanguageOfTheTitle() throws IOException {
    title("marche", "fr", "La marche", "");
    title("kitab", "ar", "كتاب", "");
    title("passejades", "ca", "Passejades", "");
    export("");
    assertThat(read("marche/index.html"))
        .contains("<html lang=\"fr\" dir=\"ltr\">", "Commencer à lire", "Pages : ")
        .doesNotContain("Download", "Chapters");
    assertThat(read("kitab/index.html")).contains("<html lang=\"ar\" dir=\"rtl\">", "ابدأ القراءة");
    assertThat(read("passejades/index.html"))
        .contains("<html lang=\"en\" dir=\"ltr\">", "Download");
  }

  /** Sides have other names where text runs from the right. */
  @Test
  void stylesKnowNoLeft() throws IOException {
    String site = read("site.css");
    String epub = EpubFiles.text(out.resolve("walks/walks.epub"), "style.css");
    assertThat((site + epub).lines().filter(line -> !line.startsWith("[dir=")))
        .noneMatch(line -> line.matches(".*\\b(left|right)\\b.*"));
  }

  /** Catalogue feeds take no WebP. */
  @Test
  void aCoverInWebpIsShownAsPng() throws IOException {
    Files.copy(
        Path.of("src/test/resources/picture/box.webp"), folder.resolve("titles/walks/cover.webp"));
    title("walks", "en", "Walks", "cover: cover.webp\n");
    export("");
    assertThat(ImageIO.read(out.resolve("walks/cover.png").toFile()).getWidth()).isEqualTo(40);
  }

  @Test
  void everyLinkOnTheSiteResolves() throws IOException {
    List<String> broken = new ArrayList<>();
    Map<Path, Set<String>> ids = new TreeMap<>();
    for (Path page : pages()) {
      Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(Files.readString(page));
      Set<String> own = ids.computeIfAbsent(page, p -> new HashSet<>());
      while (id.find()) {
        assertThat(own.add(id.group(1))).as("%s once in %s", id.group(1), page).isTrue();
      }
    }
    for (Path page : pages()) {
      Matcher found = ADDRESS.matcher(Files.readString(page));
      while (found.find()) {
        String address = found.group(1);
        String path = address.replaceFirst("#.*", "");
        Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        target = Files.isDirectory(target) ? target.resolve("index.html") : target;
        boolean anchored =
            !address.contains("#")
                || ids.getOrDefault(target, Set.of()).contains(address.replaceFirst("[^#]*#", ""));
        if (!Files.isRegularFile(target) || !anchored) {
          broken.add(out.relativize(page) + ": " + address);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void linkedDataSaysWhatTheFilesSay() throws IOException {
    Matcher found = LINKED_DATA.matcher(read("walks/index.html"));
    assertThat(found.find()).isTrue();
    JsonNode book = new ObjectMapper().readTree(found.group(1));
    assertThat(book.get("name").asText()).isEqualTo("Walks & <b>talks</b>");
    assertThat(book.get("accessModeSufficient").get(0).get("itemListElement").get(0).asText())
        .isEqualTo("textual");
    assertThat(book.get("encoding").findValuesAsText("contentUrl"))
        .containsExactly("walks.pdf", "walks.epub");
    assertThat(book.get("workTranslation")).hasSize(1);
    assertThat(book.get("workTranslation").get(0).get("inLanguage").asText()).isEqualTo("es");
  }

  @Test
  void checksumsAreThoseOfTheFiles() throws IOException {
    List<String> lines = read("SHA256SUMS").lines().toList();
    assertThat(lines).hasSize(4);
    for (String line : lines) {
      String[] parts = line.split("  ", 2);
      assertThat(Fingerprint.of(out.resolve(parts[1]))).isEqualTo(parts[0]);
    }
  }

  @Test
  void aSecondRunLeavesEveryFileAsItIs() throws IOException {
    FileTime then = FileTime.fromMillis(1_000_000_000_000L);
    List<Path> files =
        Samples.files(out).stream()
            .filter(path -> !path.startsWith(out.resolve(OutputFolder.OWN)))
            .filter(path -> !path.getFileName().toString().startsWith("report."))
            .toList();
    for (Path file : files) {
      Files.setLastModifiedTime(file, then);
    }
    export("");
    for (Path file : files) {
      assertThat(Files.getLastModifiedTime(file)).as("%s", file).isEqualTo(then);
    }
  }

  @Test
  void anAddressMakesLinksWholeAndAMap() throws IOException {
    export("https://books.example.org/a");
    assertThat(read("walks/read/two.html"))
        .contains("rel=\"canonical\" href=\"https://books.example.org/a/walks/read/two.html\"");
    assertThat(read("sitemap.xml"))
        .contains("<loc>https://books.example.org/a/paseos/</loc>")
        .doesNotContain("index.html");
    assertThat(read("robots.txt")).contains("Sitemap: https://books.example.org/a/sitemap.xml");
    JsonNode feed = new ObjectMapper().readTree(read("opds.json"));
    assertThat(feed.findValuesAsText("href"))
        .allMatch(h -> h.startsWith("https://books.example.org/a/"));
    export("");
    assertThat(out.resolve("sitemap.xml")).doesNotExist();
  }

  @Test
  void pagesOfATitleThatIsGoneGoButNotWhatOthersWrote() throws IOException {
    assertThat(out.resolve("paseos/index.html")).exists();
    Samples.write(out, "paseos/own.html", "mine");
    Files.writeString(out.resolve("paseos/read/two.html"), "changed by hand");
    Samples.delete(folder.resolve("titles/paseos"));
    export("");
    assertThat(out.resolve("paseos/index.html")).doesNotExist();
    assertThat(out.resolve("paseos/own.html")).hasContent("mine");
    assertThat(out.resolve("paseos/read/two.html")).hasContent("changed by hand");
    assertThat(read("index.html")).doesNotContain("Paseos");
    assertThat(read("walks/index.html")).doesNotContain("hreflang=\"es\"");
    assertThat(out.resolve("opds-es.json")).doesNotExist();
  }

  @Test
  void aPageThatWasLostComesBack() throws IOException {
    Files.delete(out.resolve("walks/read/two.html"));
    export("");
    assertThat(out.resolve("walks/read/two.html")).exists();
  }

  @Test
  void aRejectedTitleKeepsThePagesOfWhatIsPublished() throws IOException {
    Samples.write(folder, "titles/walks/02.md", "# Two\n\n![](gone.png)\n");
    assertThat(export("").isComplete()).isFalse();
    assertThat(out.resolve("walks/read/two.html")).exists();
    assertThat(read("index.html")).contains("Walks");
  }

  @Test
  void draftsGetPagesWhereTheyAreWishedForAndSayThatTheyAreDrafts() throws IOException {
    Path drafts = folder.resolve("drafts");
    ExportRequest request =
        new ExportRequest(List.of(folder.resolve("titles")), drafts, Wishes.none(), false, false);
    Samples.write(folder, "drafts/index.html", "mine");
    Exporter.run(request, Progress.none());
    assertThat(drafts.resolve("walks/walks.epub")).exists();
    assertThat(drafts.resolve("index.html")).hasContent("mine");
    assertThat(drafts.resolve("walks/index.html")).doesNotExist();
    Exporter.run(request.with(BatchSettings.usual().with(Way.SITE)), Progress.none());
    assertThat(Files.readString(drafts.resolve("walks/index.html")))
        .contains("have not been checked");
  }

  @Test
  void pagesThatAreThereTellOfDraftsTooEvenIfItsStateIsLost() throws IOException {
    assertThat(read("walks/index.html")).doesNotContain("have not been checked");
    Samples.write(folder, "titles/walks/02.md", "# Two\n\nNew words.\n");
    Samples.delete(out.resolve(".clearleaf"));
    Exporter.run(
        new ExportRequest(List.of(folder.resolve("titles")), out, Wishes.none(), false, false),
        Progress.none());
    assertThat(read("walks/index.html")).contains("have not been checked");
    assertThat(read("walks/read/two.html")).contains("New words.");
  }

  /** Its pages are as they were, and the next run makes them. */
  @Test
  void pagesThatTakeTooLongAreGivenUp() throws IOException {
    Map<String, String> before = new HashMap<>();
    for (String name : List.of("walks", "paseos")) {
      before.put(name, read(name + "/index.html"));
    }
    try (OutputFolder output = OutputFolder.open(out, false)) {
      // On a busy machine a title may be done before anyone looks at the clock.
      Map<String, Finding> late = SiteExport.write(output, "https://e.org/", Duration.ofNanos(1));
      assertThat(late).isNotEmpty();
      for (String name : late.keySet()) {
        assertThat(late.get(name).rule()).isEqualTo(Rule.TITLE_OVERTIME);
        assertThat(read(name + "/index.html")).isEqualTo(before.get(name));
      }
      assertThat(SiteExport.write(output, "https://e.org/", Duration.ofMinutes(1))).isEmpty();
    }
    assertThat(read("walks/index.html")).contains("https://e.org/");
  }
}
