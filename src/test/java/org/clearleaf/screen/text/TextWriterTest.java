package org.clearleaf.screen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.clearleaf.EveryKind;
import org.clearleaf.Goldens;
import org.clearleaf.Samples;
import org.clearleaf.book.Book;
import org.clearleaf.edited.Edited;
import org.clearleaf.manuscript.ManuscriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plain text: of every golden, of every kind of part, and its lines. */
class TextWriterTest {
  @TempDir Path folder;

  static List<Path> manuscripts() throws IOException {
    return Goldens.manuscripts();
  }

  private static String text(Edited edited) {
    return new String(TextWriter.write(edited), StandardCharsets.UTF_8);
  }

  private String text(String markdown) throws IOException {
    Book book = Samples.book(folder, markdown);
    return text(Samples.edit(book, "text").text());
  }

  @ParameterizedTest
  @MethodSource("manuscripts")
  void textOf(Path file) throws IOException {
    Book book = ManuscriptReader.read(file).book().orElseThrow();
    Goldens.check(file, "text", text(Samples.edit(book, "text").text()));
  }

  @Test
  void textOfEveryKind() throws IOException {
    for (String name : EveryKind.EDITIONS) {
      Goldens.check(EveryKind.kept(name), "text", text(EveryKind.prepared(name).text()));
    }
  }

  /** Lines are full where words end, and what ties two words ties them there. */
  @Test
  void linesEndBetweenWords() throws IOException {
    String text = text("# A\n\n" + "Take 5&nbsp;mg if x < 10 twice a day. ".repeat(40) + "\n");
    assertThat(text.lines())
        .allMatch(line -> line.length() <= Lines.WIDTH)
        .noneMatch(line -> line.matches(".*(\\b5|<)"))
        .filteredOn(line -> line.length() > 60)
        .hasSizeGreaterThan(15);
  }

  /** However deep a block stands, its lines have room for words. */
  @Test
  void deepBlocksHaveRoom() throws IOException {
    String deep = "# A\n\n" + "> ".repeat(40) + "words ".repeat(60) + "\n";
    assertThat(text(deep).lines()).allMatch(line -> line.length() <= Lines.WIDTH);
  }

  @Test
  void scriptsWithoutSpacesAreBrokenWhereTheyMayBe() throws IOException {
    String text = text("# A\n\n" + "足がつったときは、ゆっくり伸ばします。".repeat(20) + "\n");
    assertThat(text.lines()).allMatch(line -> Lines.columns(line) <= Lines.WIDTH);
    assertThat(text.lines()).noneMatch(line -> line.startsWith("、") || line.startsWith("。"));
  }

  /** No number becomes another because its place is lost. */
  @Test
  void signsStandForStyles() throws IOException {
    assertThat(text("# A\n\n10^3^ 1^st^ H~2~O x~i~ 5~2~ x^n^ ~~not~~ *so* **so**\n"))
        .contains("10^3 1st H2O x_i 5_2 x^n ~~not~~ so so\n");
  }

  @Test
  void linksSayTheirAddressesAndNotesFollow() throws IOException {
    assertThat(
            text(
                "# A\n\nSee [us](https://a.example)[^n], <https://b.example>.\n\n[^n]: Note.\n\n    More.\n"))
        .endsWith(
            """
            # A

            See us <https://a.example>[Note 1], https://b.example.

            Notes:

            [Note 1]: Note.

                More.
            """);
  }

  /** Not inside a word, and once. */
  @Test
  void abbreviationsAreExpanded() throws IOException {
    assertThat(text("# A\n\nMany URLs, a URL, a URL.\n\n*[URL]: address\n"))
        .contains("Many URLs, a URL (address), a URL.\n");
  }

  @Test
  void tablesAreReadRowByRow() throws IOException {
    assertThat(
            text(
                "# A\n\n| Muscle | Hold |\n|---|---|\n| Calf | 30 s |\n| ^^ | 40 s |\n| Thigh | |\n[Stretches]\n"))
        .endsWith(
            """
            Table: Stretches
                Muscle
                Hold

                Calf
                  Hold: 30 s

                Calf
                  Hold: 40 s

                Thigh
                  Hold:
            """);
  }
}
