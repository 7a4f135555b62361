package org.clearleaf.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clearleaf.Samples;
import org.clearleaf.export.title.ManuscriptLint;
import org.clearleaf.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a warning keeps from an action is told so wherever the action is advised. */
class AtOddsTest {
  private static final String YAML =
      """
      title: T
      language: %s
      rules: [care]
      editions: [book, handouts]
      at-odds: {%s}
      handouts:
        sheets:
          - {name: cut, parts: [{stretch: s, steps: [2]}, %s]}
      """;

  private static final String STRETCH =
      """
      title: S
      dose: hold 10-30 s x 3
      cautions: [%s]
      stop: [it hurts, you faint]
      frames:
        - {words: One, alt: "Side view.", near: {knee: 0}, far: {knee: 0}}
        - {words: %s, alt: "A bent knee.", near: {knee: 0}, far: {knee: 0}}
      """;

  @TempDir Path folder;

  private String odds = "point the toes down / point the toes away: [pregnant]";
  private String language = "en-GB";
  private String caution = "Hold on.";
  private String step = "Rest.";
  private String part = "part";

  private List<String> found(String... chapters) throws IOException {
    Samples.write(folder, "t/book.yaml", YAML.formatted(language, odds, part));
    Samples.write(folder, "t/stretches/s.yaml", STRETCH.formatted(caution, step));
    for (int i = 0; i < chapters.length; i++) {
      Samples.write(folder, "t/0" + i + ".md", "# C" + i + "\n\n" + chapters[i] + "\n");
    }
    String last = "# L\n\n## Part {#part}\n\nRest.\n\n::: stretch s\n:::\n";
    Samples.write(folder, "t/09.md", last);
    return ManuscriptLint.lint(folder.resolve("t")).stream()
        .filter(f -> f.rule().id().equals("LT-042"))
        .map(AtOddsTest::line)
        .toList();
  }

  private static String line(Finding finding) {
    return finding.span().orElseThrow().file() + " " + finding.message();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Point your toes slowly down.",
        "Pointing the toes down helps.",
        "Then, point both of your toes away.",
        "- Sit.\n- Point the toes down.",
        "| A | B |\n|---|---|\n| now | point the toes down |",
        "Do not jerk. Point the toes down.",
        "If you are pregnant, rest.\n\nPoint the toes down.",
        "You are pregnant? Point the toes down.",
        "::: tip\nPoint the toes down.\n:::",
        "Point the toes down.\n\n::: warning\nIf pregnant, do not point the toes down.\n:::",
        "::: warning\nIf you are pregnant, take no pills.\n:::\n\nPoint the toes down."
      })
  void whatLacksTheCautionIsFound(String text) throws IOException {
    assertThat(found(text)).hasSize(1).allMatch(line -> line.startsWith("00.md"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do not point the toes down.",
        "Do not bend, twist or point the toes down.",
        "Unless you are pregnant, point the toes down.",
        "Point the toes down. If you are pregnant, leave this out.",
        "1. Point the toes down.\n\n   Not if you are pregnant.",
        "Never point the toes down when pregnant.\n\nThen point the toes down.",
        "::: warning\nIf pregnant, do not point the toes down.\n:::\n\nPoint the toes down.",
        "::: warning\nBefore you point the toes down, ask if you:\n\n- are pregnant\n:::\n\n"
            + "Point the toes down.",
        "Point out which toes hurt. Sit down.",
        "# Point the toes down\n\nA heading tells nobody to do it."
      })
  void whatHasItOrDeniesItIsNot(String text) throws IOException {
    assertThat(found(text)).isEmpty();
  }

  /** A reader who opens the book at one chapter has not read the other. */
  @Test
  void aWarningElsewhereDoesNotCount() throws IOException {
    String warning = "::: warning\nIf pregnant, do not point the toes down.\n:::";
    assertThat(found(warning, "Point the toes down.")).hasSize(1).allMatch(l -> l.startsWith("01"));
    assertThat(found(warning + "\n\n## Next\n\nPoint the toes down.", "Rest.")).isEmpty();
  }

  @Test
  void aStretchIsHeldToItsOwnCautions() throws IOException {
    step = "Point your toes down.";
    assertThat(found("Rest."))
        .hasSize(1)
        .allMatch(line -> line.startsWith("stretches/s.yaml") && !line.contains("on the sheet"));
    caution = "\"Ask first if you are pregnant.\"";
    assertThat(found("Rest.")).isEmpty();
    caution = "\"If you are pregnant, do not point your toes down.\"";
    assertThat(found("Rest.")).isEmpty();
    assertThat(found("::: stretch s\n:::\n\nPoint the toes down.")).hasSize(1);
  }

  /** What the section says before a part is not taken along, and the sheet alone lacks it. */
  @Test
  void aSheetThatLosesTheCautionIsFound() throws IOException {
    String section = "Never point the toes down when pregnant.\n\n";
    String tip = "::: tip {#cut-out}\nPoint the toes down.\n:::";
    assertThat(found(section + tip)).isEmpty();
    part = "cut-out";
    assertThat(found(section + tip)).singleElement().asString().contains("on the sheet cut");
    String kept = tip.replace("down.", "down, unless you are pregnant.");
    assertThat(found(section + kept)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | apunte los dedos abajo: [embarazada]  | Apunte los dedos del pie hacia abajo.      | 1
          es | apunte los dedos abajo: [embarazada]  | No doble ni apunte los dedos hacia abajo.  | 0
          es | frote / frótel: [anticoagulantes]     | Frótelo con suavidad.                      | 1
          es | frote / frótel: [anticoagulantes]     | Frote, salvo si toma anticoagulantes.      | 0
          fr | pointez les orteils: [enceinte]       | Pointez les orteils.                       | 1
          fr | pointez les orteils: [enceinte]       | Enceinte ou non, pointez les orteils.      | 0
          """)
  void otherLanguagesToo(String tongue, String pair, String text, int count) throws IOException {
    language = tongue.toLowerCase(Locale.ROOT);
    odds = pair;
    assertThat(found(text)).hasSize(count);
  }
}
