package org.clearleaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.Samples;
import org.clearleaf.book.Block;
import org.clearleaf.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a stretch is a finding at its file. */
class StretchTest {
  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void copy() throws IOException {
    Samples.copy(Path.of("manuscript/leg-cramps"), folder);
    file = folder.resolve("stretches/calf-wall.yaml");
  }

  private List<Finding> with(String changed) throws IOException {
    Files.writeString(file, changed);
    return ManuscriptReader.read(folder).findings();
  }

  @Test
  void theShippedStretchHasNoFinding() throws IOException {
    assertThat(with(Files.readString(file))).isEmpty();
  }

  /** Left out, empty, or a list where a text is wanted: a reader would miss it all the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {"title", "muscle", "equipment", "start", "dose", "often", "feel", "sitting"})
  void aMissingFieldIsAFinding(String field) throws IOException {
    String yaml = Files.readString(file);
    for (String value : List.of("", field + ": \"\"", field + ": [a, b]")) {
      String changed = yaml.replaceAll("(?m)^" + field + ": .*$", value);
      assertThat(changed).isNotEqualTo(yaml);
      if (!(field.equals("title") && value.contains("["))) {
        assertThat(with(changed))
            .as(value)
            .anyMatch(f -> f.rule().id().equals("MS-037") && f.message().contains(field));
      }
    }
  }

  /** When to stop is one text or a list, each reason an item of a box of its own. */
  @Test
  void stopIsATextOrAList() throws IOException {
    String yaml = Files.readString(file).replaceAll("(?m)^stop:\\n(  - .*\\n?)+", "");
    assertThat(with(yaml + "stop: it hurts\n")).isEmpty();
    assertThat(stops()).containsExactly("it hurts");
    assertThat(with(yaml + "stop: [it hurts, you feel faint]\n")).isEmpty();
    assertThat(stops()).containsExactly("it hurts", "you feel faint");
    for (String none : List.of("", "stop: \"\"\n", "stop: []\n")) {
      assertThat(with(yaml + none))
          .anyMatch(f -> f.rule().id().equals("MS-037") && f.message().contains("stop"));
    }
  }

  private List<String> stops() {
    List<String> reasons = new ArrayList<>();
    ManuscriptReader.read(folder)
        .book()
        .orElseThrow()
        .walk(
            block -> {
              if (block instanceof Block.Callout box
                  && box.kind() == Block.Callout.Kind.STOP
                  && box.scope().contains("calf-wall")) {
                box.walk(b -> b.phrases().forEach(p -> reasons.add(p.text())));
              }
            });
    return reasons.subList(1, reasons.size());
  }

  @Test
  void cautionsAndTwoFramesAreNeeded() throws IOException {
    String yaml = Files.readString(file);
    assertThat(Samples.ids(with(yaml.replaceAll("cautions:\n(  - .*\n)+", "")))).contains("MS-037");
    String one = yaml.substring(0, yaml.indexOf("  - words: Step one foot back"));
    String rest = yaml.substring(yaml.indexOf("dose: "));
    assertThat(Samples.ids(with(one + rest))).contains("MS-038");
    assertThat(Samples.ids(with(yaml.replaceAll("(?s)frames:.*?dose", "frames: [1, 2]\ndose"))))
        .contains("MS-038");
  }

  /** A slip in a pose is said, not drawn as something else. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trunk: 18              | trunk: straight         | trunk is no number
          knee: 47               | kne: 47                 | kne
          elbow: 105             | elbow: bent             | elbow is no number
          x: 0.273               | x: 1000                 | x is too large
          x: 0.273               | left: 0.273             | left
          kind: wall             | kind: hedge             | hedge
          near-hand: wall        | near-nose: wall         | near-nose
          joint: near-ankle      | joint: nose             | nose
          kind: calf             | kind: heart             | heart
          from-x: 0.02          | from-x: far             | from-x is no number
          dose: hold 10-30 s x 3 | dose: as long as you can | is no dose
          """)
  void aSlipInAPoseIsAFinding(String from, String to, String says) throws IOException {
    String yaml = Files.readString(file);
    assertThat(yaml).contains(from);
    assertThat(with(yaml.replace(from, to)))
        .anyMatch(f -> f.message().contains(says) && f.file().equals("stretches/calf-wall.yaml"));
  }
}
