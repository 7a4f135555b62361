package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Severity;
import org.clearleaf.manuscript.ClinicReader;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the author's guide shows works. */
class AuthoringGuideTest {
  @TempDir Path folder;

  private static Stream<String> examples(String kind) throws IOException {
    return examples("authoring.md", kind);
  }

  private static Stream<String> examples(String file, String kind) throws IOException {
    String guide = Files.readString(Path.of("src/docs", file));
    return Pattern.compile("(?s)```" + kind + "\n(.*?)```")
        .matcher(guide)
        .results()
        .map(match -> match.group(1));
  }

  static List<String> markdown() throws IOException {
    return examples("markdown").toList();
  }

  @ParameterizedTest
  @MethodSource("markdown")
  void markdownReadsWithoutAWarning(String example) throws IOException {
    Manuscript read = Samples.read(folder, "---\ntitle: T\nlang: en\n---\n" + example);
    assertThat(read.findings()).isEmpty();
    assertThat(read.book().orElseThrow().chapters()).isNotEmpty();
  }

  @Test
  void theExampleOfBookYamlHasNoUnknownKey() throws IOException {
    String yaml = examples("yaml").findFirst().orElseThrow();
    Samples.write(folder, "t/book.yaml", yaml);
    Samples.write(folder, "t/01-first.md", "# One\n");
    Samples.write(folder, "t/02-second.md", "# Two\n");
    Manuscript read = ManuscriptReader.read(folder.resolve("t"));
    assertThat(read.findings()).noneMatch(finding -> finding.severity() != Severity.INFO);
    assertThat(YamlReader.read(yaml, "book.yaml", new Findings()).entries()).hasSizeGreaterThan(12);
  }

  @Test
  void theExamplesForClinicsHaveNoUnknownKey() throws IOException {
    List<String> examples = examples("clinics.md", "yaml").toList();
    Samples.write(folder, "t/book.yaml", examples.get(0));
    Samples.write(
        folder, "t/01.md", "# One {#doctor}\n\nWords.\n\n# Two {#cramp-diary}\n\nMore.\n");
    assertThat(ManuscriptReader.read(folder.resolve("t")).findings()).isEmpty();
    Findings findings = new Findings();
    Path clinic = Samples.write(folder, "greenfield.yaml", examples.get(1));
    assertThat(ClinicReader.read(clinic, findings)).isPresent();
    assertThat(findings.list()).isEmpty();
  }

  @Test
  void everyCommandOfTheReadmeIsThere() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(readme)
        .contains("mvn -q compile exec:java")
        .contains("mvn verify")
        .contains("clearleaf export", "clearleaf lint", "clearleaf check");
    assertThat(Files.readString(Path.of(".ci/run"))).contains("mvn -B -ntp verify");
  }
}
