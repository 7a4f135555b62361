package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearleaf.Samples;
import org.clearleaf.export.title.ManuscriptLint;
import org.clearleaf.export.title.TranslationTies;
import org.clearleaf.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A translation, held to its original passage by passage. */
class TranslationTest {
  @TempDir Path folder;

  private Path spanish;

  @BeforeEach
  void copy() throws IOException {
    Samples.copy(Path.of("manuscript"), folder);
    spanish = folder.resolve("calambres");
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private List<Finding> lint(String id) {
    return ManuscriptLint.lint(spanish).stream()
        .filter(finding -> finding.rule().id().equals(id))
        .toList();
  }

  @Test
  void aChangeOfTheOriginalIsAFindingUntilItIsTiedAgain() throws IOException {
    assertThat(lint("LT-050")).isEmpty();
    change("leg-cramps/01-what-a-cramp-is.md", "It passes by itself.", "It passes on its own.");
    assertThat(lint("LT-050"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.span().orElseThrow().toString())
                  .startsWith("01-que-es-un-calambre.md:5");
              assertThat(finding.message()).contains("01-what-a-cramp-is.md");
            });
    assertThat(TranslationTies.tie(spanish)).isPresent();
    assertThat(lint("LT-050")).isEmpty();
  }

  @Test
  void aChangedStretchIsAFindingToo() throws IOException {
    change(
        "leg-cramps/stretches/calf-wall.yaml",
        "Keep your back straight",
        "Hold your back straight");
    assertThat(lint("LT-050")).hasSize(1);
    change("leg-cramps/stretches/calf-wall.yaml", "Side view.", "View.");
    assertThat(lint("LT-050")).hasSize(2);
  }

  /** Not only words: how urgent, in what scope, with which source, number from which table. */
  @Test
  void whatIsMeantIsTiedToo() throws IOException {
    change("leg-cramps/03-when-a-cramp-strikes.md", "see-doctor today 1", "see-doctor soon 1");
    change("leg-cramps/02-who-and-why.md", "or {{pharmacist}} first", "or {{doctor}} first");
    change("leg-cramps/06-massage.md", "[@gun-harm;", "[@guns;");
    assertThat(lint("LT-050")).hasSize(3);
  }

  /** A translation takes poses and doses from its original, but no words. */
  @Test
  void noWordsComeFromTheOriginal() throws IOException {
    Path stretch = spanish.resolve("stretches/calf-wall.yaml");
    Files.writeString(stretch, Files.readString(stretch).replaceAll("stop:\n(  - .*\n?)+", ""));
    assertThat(lint("MS-037")).hasSize(1);
    // The box, its title and its three reasons.
    assertThat(lint("LT-051")).hasSize(5);
  }

  @Test
  void aTranslationOfATranslationIsAFinding() throws IOException {
    change("leg-cramps/book.yaml", "rules: [care]", "rules: [care]\ntranslation: {of: calambres}");
    assertThat(lint("LT-055")).hasSize(1);
  }

  @Test
  void whatIsMissingOrTooMuchIsAFinding() throws IOException {
    change("calambres/11-diario.md", "{#cramp-diary}\n", "{#cramp-diary}\n\nMás.\n");
    assertThat(lint("LT-052")).hasSize(1);
    change("calambres/11-diario.md", "\n\nMás.\n", "\n");
    change(
        "calambres/05-estiramientos.md",
        "- Encienda la luz. Lleve zapatos planos, o ninguno si el suelo no resbala.\n",
        "");
    assertThat(lint("LT-051")).hasSize(1);
  }

  @Test
  void anUntiedPassageIsAFinding() throws IOException {
    Files.delete(spanish.resolve("translation.yaml"));
    assertThat(lint("LT-053")).hasSizeGreaterThan(200);
  }

  @Test
  void aMissingOriginalIsAFinding() throws IOException {
    change("calambres/book.yaml", "of: leg-cramps", "of: gone");
    assertThat(lint("LT-054")).hasSize(1);
    assertThat(TranslationTies.tie(spanish)).isEqualTo(Optional.empty());
    change("calambres/book.yaml", "of: gone", "of: ../leg-cramps");
    assertThat(ManuscriptLint.lint(spanish))
        .anyMatch(finding -> finding.message().contains("the name of a title"));
  }

  /** Tying what is tied changes nothing: the file is the same from run to run. */
  @Test
  void theShippedTiesAreAsTheyWouldBeWritten() throws IOException {
    byte[] before = Files.readAllBytes(spanish.resolve("translation.yaml"));
    TranslationTies.tie(spanish);
    assertThat(Files.readAllBytes(spanish.resolve("translation.yaml"))).isEqualTo(before);
  }
}
