package org.clearleaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.clearleaf.Samples;
import org.clearleaf.book.Inline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks in marks, deeper than any reader follows: the words stay, on an ordinary stack. */
class DeepInlinesTest {
  private static final int DEEP = 6_000;

  @TempDir Path folder;

  private Manuscript read(String markdown) throws Exception {
    Path file = Samples.write(folder, "deep.md", "# T\n\n" + markdown + "\n");
    AtomicReference<Object> read = new AtomicReference<>();
    Thread small =
        new Thread(
            null,
            () -> {
              try {
                read.set(ManuscriptReader.read(file));
              } catch (StackOverflowError e) {
                read.set(e);
              }
            },
            "small stack",
            512 << 10);
    small.start();
    small.join();
    assertThat(read.get()).isInstanceOf(Manuscript.class);
    return (Manuscript) read.get();
  }

  private static String text(Manuscript manuscript) {
    StringBuilder text = new StringBuilder();
    manuscript.book().orElseThrow().walk(b -> b.phrases().forEach(p -> text.append(p.text())));
    return text.toString();
  }

  private static int depth(List<Inline> inlines) {
    int most = 0;
    for (Inline inline : inlines) {
      most = Math.max(most, 1 + depth(inline.children()));
    }
    return most;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "*a | b*",
        "**a | b**",
        "~~a | b~~",
        "[a | b]",
        "\"a | b\"",
        "*a **b | c** d*",
        "*\"a | c\"*",
        "[a | b](#t)"
      })
  void wordsStayWhenMarksAreTooDeep(String open, String end) throws Exception {
    Manuscript manuscript = read(open.repeat(DEEP) + "core" + end.repeat(DEEP));
    String text = text(manuscript);
    assertThat(text).contains("core");
    assertThat(text.chars().filter(c -> c == 'a').count()).isEqualTo(DEEP);
    manuscript
        .book()
        .orElseThrow()
        .walk(
            b -> b.phrases().forEach(p -> assertThat(depth(p.inlines())).isLessThanOrEqualTo(101)));
  }

  @Test
  void whatIsTooDeepIsSaidOnce() throws Exception {
    Manuscript manuscript = read("*a ".repeat(DEEP) + "core" + " b*".repeat(DEEP));
    assertThat(Samples.ids(manuscript.findings())).containsOnlyOnce("MS-033");
    assertThat(Samples.ids(read("*a ".repeat(90) + "core" + " b*".repeat(90)).findings()))
        .doesNotContain("MS-033");
  }

  /** Only which marks are nested is forgotten: quotation marks and brackets are words. */
  @Test
  void quotationMarksAndBracketsStay() throws Exception {
    String inside = "\"quoted [bracketed](#t) words\" [loose] `code` \\* end";
    String text = text(read("*x ".repeat(120) + inside + " y*".repeat(120)));
    assertThat(text).contains("“quoted bracketed words” [loose] code * end y y");
  }
}
