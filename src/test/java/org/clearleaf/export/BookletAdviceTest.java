package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.Samples;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Picture;
import org.clearleaf.export.title.ManuscriptLint;
import org.clearleaf.lint.Sheet;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the title that ships advises, read from its manuscript; no edition is made. */
class BookletAdviceTest {
  @TempDir Path folder;

  private static Book book(String name) {
    return ManuscriptReader.read(Path.of("manuscript", name)).book().orElseThrow();
  }

  /** What was unsafe once, put back into a copy: lint finds it again, in both languages. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          leg-cramps | LT-042 | 03-when-a-cramp-strikes.md | unless your doctor agrees | x
          leg-cramps | LT-042 | stretches/ankle-pumps.yaml | Unless you are pregnant, point | Point
          leg-cramps | LT-042 | 03-when-a-cramp-strikes.md | Unless you are pregnant, lie | Lie
          leg-cramps | LT-044 | 05-stretches.md            | Move your feet and legs a little | Walk a little
          leg-cramps | LT-044 | stretches/towel-calf.yaml  | and rest its heel | heel on the floor
          leg-cramps | LT-045 | 03-when-a-cramp-strikes.md | suddenly weak | suddenly sore
          leg-cramps | LT-045 | 03-when-a-cramp-strikes.md | you are numb between the legs | you are well
          leg-cramps | LT-047 | book.yaml                  | rules: [care] | download: https://example.org/cramps
          calambres  | LT-042 | stretches/ankle-pumps.yaml | Si no está embarazada, apunte | Apunte
          calambres  | LT-042 | 03-cuando-llega-un-calambre.md | Si no está embarazada, túmbese | Túmbese
          calambres  | LT-044 | 05-estiramientos.md        | Mueva antes un poco | Camine un poco. Mueva
          calambres  | LT-044 | stretches/towel-calf.yaml  | y apoye el talón | con el talón en el suelo
          calambres  | LT-045 | 03-cuando-llega-un-calambre.md | no siente la zona entre las piernas | siente calor
          calambres  | LT-047 | book.yaml                  | rules: [care] | download: https://example.org/cramps
          """)
  void whatWasUnsafeIsFoundAgain(String name, String rule, String file, String from, String to)
      throws IOException {
    Path all = Samples.copy(Path.of("manuscript"), folder);
    Path title = all.resolve(name);
    assertThat(Samples.ids(ManuscriptLint.lint(title))).doesNotContain(rule);
    String text = Files.readString(title.resolve(file));
    assertThat(text).contains(from);
    String change = rule.equals("LT-047") ? from + "\n" + to : to;
    Files.writeString(title.resolve(file), mended(rule, file, text.replace(from, change)));
    assertThat(Samples.ids(ManuscriptLint.lint(title))).contains(rule);
  }

  /** A caution that stands twice is taken away twice. */
  private static String mended(String rule, String file, String text) {
    return rule.equals("LT-042") && file.endsWith("ankle-pumps.yaml")
        ? text.replaceAll("(?m)^  - .*(pregnant|embarazada).*\\n", "")
        : text.replace("blood thinners", "such medicines");
  }

  /**
   * Sheets say once when to stop, and no sheet has a code while there is no page it could lead to.
   */
  @Test
  void sheetsSayOnceWhenToStopAndHaveNoCode() {
    for (String name : List.of("leg-cramps", "calambres")) {
      Manuscript manuscript = ManuscriptReader.read(Path.of("manuscript", name));
      List<Sheet> sheets = ManuscriptLint.sheets(book(name), manuscript.settings());
      assertThat(sheets).hasSize(13);
      for (Sheet sheet : sheets) {
        int[] stops = {0};
        sheet
            .book()
            .walk(
                block -> {
                  boolean stop =
                      block instanceof Block.Callout c && c.kind() == Block.Callout.Kind.STOP;
                  stops[0] += stop ? 1 : 0;
                  if (block instanceof Block.Figure figure) {
                    assertThat(figure.picture()).isNotInstanceOf(Picture.Code.class);
                  }
                });
        assertThat(stops[0]).as(name + " " + sheet.name()).isLessThanOrEqualTo(1);
      }
      assertThat(stopsOf(sheets, "stretch-set")).hasSize(5).doesNotHaveDuplicates();
      assertThat(stopsOf(sheets, "sitting-set")).hasSize(5).doesNotHaveDuplicates();
    }
  }

  private static List<String> stopsOf(List<Sheet> sheets, String name) {
    List<String> reasons = new ArrayList<>();
    for (Sheet sheet : sheets) {
      if (sheet.name().equals(name)) {
        sheet.book().walk(block -> addReasons(block, reasons));
      }
    }
    return reasons;
  }

  private static void addReasons(Block block, List<String> reasons) {
    if (block instanceof Block.Callout box && box.kind() == Block.Callout.Kind.STOP) {
      box.blocks().forEach(b -> b.walk(x -> x.phrases().forEach(p -> reasons.add(p.text()))));
    }
  }

  /** No source points at a front page, where nobody finds what it is cited for. */
  @Test
  void sourcesPointAtPages() {
    book("leg-cramps")
        .sources()
        .forEach(
            (key, source) -> {
              URI address = URI.create(source.address());
              String path = address.getPath().replaceAll("^/|/$", "");
              boolean page = path.matches(".*/.*|.{20,}|\\d+") || address.getQuery() != null;
              assertThat(page).as(key + " " + address).isTrue();
            });
  }
}
