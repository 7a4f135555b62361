package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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

  /**
   * What an article on the web told people of leg cramps: each topic is there, said as far as it is
   * true, in both languages.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          long or bad sitting   | bad posture            | malas posturas
          hard floors           | concrete               | cemento
          nerves                | nerves that fire       | nervios que se activan
          little stretching     | Too little moving or stretching | Moverse o estirar poco
          heat                  | Cramps in the heat     | Calambres con el calor
          salts of the blood    | salt in the blood      | sales en la sangre
          vitamin D             | Vitamin D              | Vitamina D
          not enough to drink   | do not drink enough    | bebe poca agua
          blood supply          | Narrowed arteries      | arterias estrechas
          hard exercise         | exercised hard         | mucho esfuerzo o ejercicio
          stress                | Stress.                | El estrés
          pregnancy             | In pregnancy           | En el embarazo
          exercise by day       | By day                 | De día
          stairs                | Stairs,                | Escaleras,
          on the spot           | on the spot            | en el mismo lugar
          exercise bike         | exercise bike          | Bicicleta estática
          rowing machine        | rowing machine         | máquina de remo
          trampoline            | trampoline             | cama elástica
          warm towel            | warm towel             | toalla tibia
          shower and bath       | warm shower            | ducha tibia
          hot tub               | hot tub                | jacuzzi
          ice in a cloth        | ice pack in a damp cloth | hielo en un paño
          bands                 | elastic band           | banda elástica
          magnesium in food     | whole grains           | cereales integrales
          potassium in food     | bananas                | plátano
          calcium in food       | milk, cheese           | leche, queso
          eggs and fish         | oily fish, eggs        | (salmón, sardinas), huevos
          sun                   | do not burn            | no se queme
          test kits             | test kit               | comprar una prueba
          creams                | Lidocaine              | lidocaína
          painkillers           | ibuprofen              | ibuprofeno
          massage guns          | massage gun            | pistola de masaje
          questions, examination | look at your legs and feet | mirar sus piernas y pies
          blood and urine tests | blood or urine         | sangre u orina
          muscle relaxants      | Muscle relaxants       | relajantes musculares
          calcium-channel blockers | Calcium-channel blockers | antagonistas del calcio
          lead and mercury      | Lead and mercury       | plomo y el mercurio
          to remember           | To remember            | Para recordar
          """)
  void everyTopicIsThere(String topic, String english, String spanish) {
    assertThat(words("leg-cramps")).as(topic).contains(english);
    assertThat(words("calambres")).as(topic).contains(spanish);
  }

  private static String words(String name) {
    StringBuilder all = new StringBuilder();
    for (Path file : ManuscriptReader.texts(Path.of("manuscript", name))) {
      try {
        all.append(Files.readString(file)).append('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all.toString().replace("**", "");
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
          calambres  | LT-042 | 03-cuando-llega-un-calambre.md | Si no está embarazada, acuéstese | Acuéstese
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
