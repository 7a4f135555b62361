package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearleaf.EpubFiles;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where files of a title belong and none are: told at once, and the other titles go on. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnfitFilesTest {
  private static final String YAML = "title: T\nlanguage: en\n";

  @TempDir Path folder;
  private Path title = Path.of("t");

  private TitleOutcome export() throws IOException {
    Samples.write(folder, "other/01.md", "# Other\n\nWords.\n");
    ExportRequest request =
        new ExportRequest(
            List.of(title, folder.resolve("other")),
            folder.resolve("out"),
            EditionPlan.Wishes.none(),
            false,
            false);
    List<TitleOutcome> made = Exporter.run(request, Progress.none()).titles();
    assertThat(made.get(1).published()).isTrue();
    return made.get(0);
  }

  private static List<String> errors(TitleOutcome outcome) {
    return outcome.findings().stream()
        .filter(found -> found.severity().name().equals("ERROR"))
        .map(Finding::line)
        .toList();
  }

  private Path title(String yaml) throws IOException {
    title = folder.resolve("t");
    Samples.write(title, "01.md", "# A\n\nWords.\n");
    if (!yaml.isEmpty()) {
      Samples.write(title, "book.yaml", yaml);
    }
    return title;
  }

  @ParameterizedTest
  @ValueSource(strings = {"book.yaml", "01.md", "sources.yaml"})
  void pipesAndDevicesAreNotRead(String name) throws Exception {
    title(YAML);
    Files.deleteIfExists(title.resolve(name));
    String path = title.resolve(name).toString();
    boolean made = new ProcessBuilder("mkfifo", path).start().waitFor() == 0;
    assumeTrue(made, "with mkfifo");
    assertThat(errors(export())).anyMatch(line -> line.contains(name) && line.contains("no file"));
    Files.delete(title.resolve(name));
    Files.createSymbolicLink(title.resolve(name), Path.of("/dev/zero"));
    assertThat(errors(export())).anyMatch(line -> line.contains(name) && line.contains("no file"));
  }

  @Test
  void aLinkToNothingIsNoLooseMarkdown() throws IOException {
    title("");
    Files.createSymbolicLink(title.resolve("book.yaml"), Path.of("nowhere.yaml"));
    assertThat(errors(export()))
        .anyMatch(line -> line.startsWith("book.yaml") && line.contains("link to nothing"));
  }

  /** What lies outside is nobody's to publish; a file that was asked for by its name is. */
  @Test
  void linksDoNotLeadOut() throws IOException {
    title(YAML);
    Path outside = Samples.write(folder, "secret.md", "# Secret\n");
    Files.createSymbolicLink(title.resolve("02.md"), outside);
    TitleOutcome outcome = export();
    assertThat(errors(outcome))
        .anyMatch(line -> line.startsWith("02.md") && line.contains("leads out"));
    title = title.resolve("02.md");
    assertThat(errors(export())).isEmpty();
  }

  @Test
  void aFolderIsNoChapter() throws IOException {
    title(YAML + "chapters: [02.md, 01.md]\n");
    Samples.write(title, "02.md/in.txt", "x");
    assertThat(errors(export())).anyMatch(line -> line.contains("“02.md” is a folder"));
  }

  /** Few lines that say gigabytes. */
  @Test
  void yamlSaysNoMoreThanItMay() throws IOException {
    String big = "big: &a \"" + "x".repeat(300_000) + "\"\n";
    title(YAML + big + "authors: [" + "*a, ".repeat(100_000) + "*a]\n");
    assertThat(errors(export())).anyMatch(line -> line.contains("[MS-006]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "<!-- later -->\n", "---\ntitle: T\n---\n"})
  void nothingIsNoTitle(String text) throws IOException {
    title = Samples.write(folder, "t/01.md", text);
    TitleOutcome outcome = export();
    assertThat(errors(outcome)).anyMatch(line -> line.contains("[MS-053]"));
    assertThat(outcome.published()).isFalse();
  }

  /** A Mac writes an é as two characters; who types its name writes one. */
  @Test
  void namesAreTheSameHoweverTheyAreComposed() throws IOException {
    String one = "caf\u00e9";
    String two = "cafe\u0301";
    title(YAML + "chapters: [" + one + ".md, 01.md]\n");
    Samples.write(
        title, two + ".md", "# B\n\n![a square](" + one + ".png)\n\n[up](" + one + ".md)\n");
    Files.copy(Path.of("src/test/resources/odd/square.png"), title.resolve(two + ".png"));
    assertThat(export().findings()).isEmpty();
    assertThat(EpubFiles.text(folder.resolve("out/t/t.epub"), "c1.xhtml"))
        .contains("<img", "<a href=\"#c1-h1");
  }
}
