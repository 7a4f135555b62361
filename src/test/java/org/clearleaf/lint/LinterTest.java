package org.clearleaf.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearleaf.Samples;
import org.clearleaf.manuscript.ManuscriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinterTest {
  private static final String SIGNS =
      """
      ::: see-doctor now
      you bleed.
      :::

      ::: see-doctor today
      you hurt.
      :::

      ::: see-doctor soon
      you ache.
      :::
      """;

  @TempDir Path folder;

  private List<String> lint(String markdown) throws IOException {
    Samples.write(folder, "t/book.yaml", "title: T\nlanguage: en\nrules: [care]\n");
    Samples.write(folder, "t/01.md", "# T\n\n" + markdown + "\n\n" + SIGNS);
    return Samples.ids(
        Linter.lint(ManuscriptReader.read(folder.resolve("t")).book().orElseThrow()));
  }

  /** For each rule a text that breaks it and one that keeps it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LT-001 | One two three four five six seven eight nine ten one two three four five six seven eight nine ten more. | One two three.
          LT-003 | One. Two. Three. Four. | One. Two. Three.
          LT-004 | ![image of a leg](a.png) | ![a bent leg](a.png)
          LT-004 | ![leg.png](a.png) | ![a bent leg](a.png)
          LT-005 | See [here](https://example.org). | See [the trial](https://example.org).
          LT-010 | It is a proven cure. | It may help.
          LT-011 | Call 999 now. | Call {{emergency-number}} now.
          LT-011 | Ring 111. | It lasted 111.5 seconds.
          LT-012 | Take salt tablets. | Do not take salt tablets.
          """)
  void eachRuleFindsWhatBreaksItAndNoMore(String id, String breaks, String keeps)
      throws IOException {
    assertThat(lint(breaks)).contains(id);
    assertThat(lint(keeps)).doesNotContain(id);
  }

  @Test
  void aListOfEightIsLong() throws IOException {
    assertThat(lint("- a\n".repeat(8))).contains("LT-002");
    assertThat(lint("- a\n".repeat(7))).doesNotContain("LT-002");
  }

  @Test
  void everyUrgencyNeedsASign() throws IOException {
    assertThat(lint("Text.")).doesNotContain("LT-014").contains("LT-015");
    Samples.write(folder, "u/book.yaml", "title: T\nlanguage: en\nrules: [care]\n");
    Samples.write(folder, "u/01.md", "# T\n");
    assertThat(
            Samples.ids(
                Linter.lint(ManuscriptReader.read(folder.resolve("u")).book().orElseThrow())))
        .filteredOn("LT-014"::equals)
        .hasSize(3);
  }

  @Test
  void looseMarkdownIsNotHeldToCareRules() throws IOException {
    assertThat(Samples.ids(Linter.lint(Samples.book(folder, "# T\n\nCall 999, a proven cure.\n"))))
        .isEmpty();
  }
}
