package org.clearleaf.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.clearleaf.Samples;
import org.clearleaf.check.Checked;
import org.clearleaf.check.Checker;
import org.clearleaf.edition.EditionPlan.Wishes;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.desk.Desk;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.BatchSettings;
import org.clearleaf.export.request.BatchSettings.Way;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.serve.Preview;
import org.clearleaf.serve.SiteServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a browser, axe-core and the Nu checker make of the site of the two booklets and of a book
 * that runs from the right.
 */
class SiteReadersTest {
  private static final List<Path> TITLES =
      List.of(Path.of("manuscript"), Path.of("src/test/resources/kitab"));

  /** All six looks take minutes. */
  private static final String LOOKS = System.getProperty("site.looks", "dark-320,light-1280");

  /** VoiceOver passes over the text of an SVG without the role that Nu finds superfluous. */
  private static final String ALLOWED =
      "\\{\"type\":\"info\",[^{}]*\"message\":\"The “(?:img|list)” role is unnecessary[^{}]*\\},?";

  @TempDir static Path folder;

  @BeforeAll
  static void publish() throws IOException {
    ExportRequest request =
        new ExportRequest(TITLES, folder.resolve("out"), Wishes.none(), false, false)
            .with(BatchSettings.usual().with(Way.SITE));
    Exporter.run(request, Progress.none());
    List<Path> clinic = List.of(Path.of("manuscript/clinics/greenfield.yaml"));
    Exporter.run(request.forClinics(clinic, true), Progress.none());
  }

  @Test
  void everyPageIsValidHtml() throws Exception {
    List<Path> pages;
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      pages = files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
    }
    assertThat(pages).hasSizeGreaterThan(30);
    for (Path page : pages) {
      if (!page.endsWith("report.html")) {
        assertThat(messages(Files.readAllBytes(page))).as("%s", page).contains("\"messages\":[]");
      }
    }
    assertThat(messages("<!doctype html><title>x</title><p><h1>".getBytes(StandardCharsets.UTF_8)))
        .contains("\"type\":\"error\"");
  }

  private static String messages(byte[] html) throws Exception {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
    return validator.validate(new ByteArrayInputStream(html)).replaceAll(ALLOWED, "");
  }

  @Test
  void browsersFindNothingWrong() throws Exception {
    Readers.assumeBrowser();
    Path out = folder.resolve("out");
    Desk desk = new Desk(TITLES, List.of(Path.of("manuscript/clinics")), true, Clock.systemUTC());
    List<String> lines;
    try (Preview preview = Preview.of(List.of(Path.of("manuscript/leg-cramps")));
        SiteServer server =
            SiteServer.start(
                new SiteServer.Settings(out, "127.0.0.1", 0), desk, Optional.of(preview))) {
      String root = "http://127.0.0.1:" + server.address().getPort() + "/";
      String script = Readers.NODE.resolve("site.mjs").toString();
      lines = Readers.run("node", script, root, folder.toString(), LOOKS).lines().toList();
    }
    assertThat(lines).noneMatch(line -> line.startsWith("fault"));
    assertThat(lines.get(0)).matches("pages [3-9]\\d");
    List<String> downloads = lines.stream().filter(l -> l.startsWith("download ")).toList();
    assertThat(downloads).hasSize(9);
    List<String> sums = Files.readAllLines(out.resolve("SHA256SUMS"));
    for (String download : downloads) {
      String[] words = download.split(" ", -1);
      assertThat(sums).contains(words[2] + "  " + words[1].substring(1));
    }
    // Fields for a patient and for other doses are there, and nothing was typed into them.
    List<String> typed =
        lines.stream()
            .map(l -> l.replaceAll("&(hold|times|often|patient|visit|notes)[^=&]*=(?=&|$)", ""))
            .toList();
    assertThat(typed)
        .contains(
            "desk 200 application/pdf clinic=&name=Hill+Practice&phone=01632+960999&country=GB"
                + "&handout=calf-wall&handout=see-your-doctor&paper=&size=large&black=yes");
    Checked checked = Checker.check(folder.resolve("desk.pdf"), "desk.pdf");
    assertThat(checked.findings()).isEmpty();
    assertThat(Checker.inks(folder.resolve("desk.pdf"), "desk.pdf")).isEmpty();
    assertThat(Samples.files(folder.resolve("out"))).noneMatch(f -> f.endsWith("desk.pdf"));
  }
}
