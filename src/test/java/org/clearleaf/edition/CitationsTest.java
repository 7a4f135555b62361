package org.clearleaf.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clearleaf.Samples;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Section;
import org.clearleaf.edited.Text;
import org.clearleaf.manuscript.ManuscriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How sources are cited and listed. */
class CitationsTest {
  @TempDir Path folder;

  private Edited book(String markdown, String sources) throws Exception {
    Samples.write(folder, "t/book.yaml", "title: T\nlanguage: en\n");
    Samples.write(folder, "t/sources.yaml", sources);
    Samples.write(folder, "t/01.md", markdown);
    return Samples.edit(ManuscriptReader.read(folder.resolve("t")).book().orElseThrow(), "book")
        .text();
  }

  private static String said(Edited text, Section.Role role) {
    return text.sections().stream()
        .filter(section -> section.role() == role)
        .flatMap(section -> section.blocks().stream())
        .map(CitationsTest::said)
        .collect(Collectors.joining("|"))
        .replace('\u00a0', ' ');
  }

  private static String said(Matter block) {
    StringBuilder all = new StringBuilder();
    block.walk(
        inside -> {
          for (Text text : inside.texts()) {
            all.append(text.plain());
          }
        });
    return all.toString();
  }

  private static String source(String key, String seen) {
    return key
        + ": {title: Title "
        + key
        + ", address: 'https://e.org/"
        + key
        + "', seen: "
        + seen
        + "}\n";
  }

  @Test
  void neighboursShareBracketsInOrder() throws Exception {
    String sources =
        List.of("a", "b", "c", "d", "e").stream()
            .map(key -> source(key, "2026-01-02"))
            .collect(Collectors.joining());
    Edited text = book("# One\n\nFirst [@a][@c]. Then [@b; @a; @c], [@e; @a], [@d].\n", sources);
    assertThat(said(text, Section.Role.BODY))
        .isEqualTo("One|First [1, 2]. Then [1–3], [1, 4], [5].");
  }

  @Test
  void whatManySourcesSayIsSaidOnce() throws Exception {
    StringBuilder sources = new StringBuilder();
    StringBuilder cited = new StringBuilder("# One\n\nCited");
    for (int i = 0; i < 9; i++) {
      sources.append(source("s" + i, i < 5 ? "2026-01-02" : i < 8 ? "2026-01-03" : "2026-01-04"));
      cited.append(" [@s").append(i).append("],");
    }
    String said = said(book(cited + " all.\n", sources.toString()), Section.Role.SOURCES);
    assertThat(said)
        .contains("Where nothing else is said: seen 2 January 2026.|A: seen 3 January 2026.")
        .contains("Title s0. e.org/s0Title s1")
        .contains("Title s5. e.org/s5 ATitle s6")
        .contains("Title s8. e.org/s8, seen 4 January 2026.");
  }

  /** A number alone is not heard apart from others: a link says which source it leads to. */
  @Test
  void aCitationSaysWhichSource() throws Exception {
    List<String> said = new ArrayList<>();
    book("# One\n\nCited [@a].\n", source("a", "2026-01-02"))
        .walk(
            block ->
                block
                    .texts()
                    .forEach(
                        text ->
                            text.runs()
                                .forEach(
                                    run -> run.link().ifPresent(link -> said.add(link.said())))));
    assertThat(said).contains("Source 1: Title a");
  }

  @Test
  void aTitleThatAsksHasNoFullStop() throws Exception {
    Edited text =
        book(
            "# One\n\nCited [@a].\n",
            "a: {title: 'Does it help?', address: 'https://e.org/a', seen: 2026-01-02}\n");
    assertThat(said(text, Section.Role.SOURCES)).contains("Does it help? e.org/a");
  }
}
