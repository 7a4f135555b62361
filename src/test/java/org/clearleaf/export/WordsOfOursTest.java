package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearleaf.EpubFiles;
import org.clearleaf.Samples;
import org.clearleaf.check.Checker;
import org.clearleaf.check.tagged.Node;
import org.clearleaf.check.tagged.TaggedPdfReader;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed and nobody wrote is in the language of the title, in every edition. */
class WordsOfOursTest {
  @TempDir Path folder;

  private Path draft(String language, String markdown) throws IOException {
    Path file = Samples.write(folder, "t.md", "---\nlang: " + language + "\n---\n\n" + markdown);
    EditionPlan.Wishes wishes = EditionPlan.Wishes.none().withEditions(List.of("book", "epub"));
    Exporter.run(
        new ExportRequest(List.of(file), folder.resolve("out"), wishes, false, false),
        Progress.none());
    return folder.resolve("out/t/t.pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "es, NOTE, Nota",
    "es, TIP, Consejo",
    "es, IMPORTANT, Importante",
    "es, WARNING, Advertencia",
    "es, CAUTION, Precaución",
    "en, WARNING, Warning",
    "en, CAUTION, Caution",
    "en, FAQ, Faq"
  })
  void anAlertOfGitHubHasItsWord(String language, String alert, String word) throws IOException {
    Path pdf = draft(language, "# T\n\n> [!" + alert + "]\n> Texto.\n");
    for (Path file : List.of(pdf, folder.resolve("out/t/t.epub"))) {
      assertThat(String.join(" ", Checker.check(file, "t").words().words()))
          .contains(word + " Texto.");
    }
  }

  @Test
  void aPictureWithoutAlternativeSaysSoInTheTitlesLanguage() throws IOException {
    Samples.copy(Path.of("src/test/resources/goldens"), folder.resolve("pictures"));
    Path pdf = draft("es", "# T\n\n![](pictures/dot.png)\n\nUna ![](pictures/dot.png) aquí.\n");
    StringBuilder alternatives = new StringBuilder();
    TaggedPdfReader.read(pdf, 1000)
        .root()
        .orElseThrow()
        .elements()
        .forEach(node -> alternatives(node, alternatives));
    assertThat(alternatives).hasToString("falta el texto alternativo|falta el texto alternativo|");
    Path epub = EpubFiles.unpack(folder.resolve("out/t/t.epub"), folder.resolve("unpacked"));
    for (Path file : Samples.files(epub)) {
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("alt missing");
    }
  }

  private static void alternatives(Node node, StringBuilder out) {
    node.text("Alt").ifPresent(alt -> out.append(alt).append('|'));
    node.elements().forEach(child -> alternatives(child, out));
  }
}
