package org.clearleaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of CommonMark 0.31.2, each against the chapter that our EPUB makes of it. */
class CommonMarkTest {
  private static final Path SPEC = Path.of("src/test/node/node_modules/commonmark-spec/spec.txt");

  /** An example of the specification: Markdown, a line with a dot, HTML; arrows are tabs. */
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^`{32} example\\n(.*?)^\\.\\n(.*?)^`{32}$");

  /** Examples that we read otherwise, by their numbers, and why. */
  private static final Map<Integer, String> DIFFERENCES =
      Map.ofEntries(
          Map.entry(98, "empty front matter, as other tools write it"),
          Map.entry(148, "Markdown inside pre stands after it"),
          Map.entry(156, "what a tag that does not end would hide is printed, and told (MS-040)"),
          Map.entry(157, "the same"),
          Map.entry(158, "the same"),
          Map.entry(171, "the words in a textarea are kept"),
          Map.entry(191, "a table without a cell is none"),
          Map.entry(312, "an item far in is an item"),
          Map.entry(346, "a host that cannot be is told (MS-029) and no link"),
          Map.entry(484, "a link without words shows where it leads"),
          Map.entry(600, "a host that cannot be is told (MS-029) and no link"),
          Map.entry(602, "an address without marks is a link (GFM 0.29, 6.9)"),
          Map.entry(608, "the same"),
          Map.entry(611, "the same"),
          Map.entry(612, "the same"),
          Map.entry(629, "a section of characters is printed whole"),
          Map.entry(494, "a tag that is never closed marks nothing, and is told (MS-021)"));

  @TempDir Path folder;

  @Test
  void examples() throws IOException {
    assumeTrue(Files.exists(SPEC), "npm ci in src/test/node brings the specification");
    Matcher examples = EXAMPLE.matcher(Files.readString(SPEC));
    Map<Integer, String> wrong = new TreeMap<>();
    int count = 0;
    while (examples.find()) {
      count++;
      String markdown = examples.group(1).replace('→', '\t');
      String expected = HtmlOutline.of(Jsoup.parse(examples.group(2).replace('→', '\t')).body());
      // Our captions: the title of a picture that stands alone.
      String made =
          HtmlOutline.ofChapters(folder, markdown)
              .replaceAll("(?m)^(p\\{<img [^>]*>})\n(?:p\\{(?:title|train & tracks)}\n)", "$1\n");
      if (!made.equals(expected)) {
        wrong.put(count, "\n" + markdown + "--- expected\n" + expected + "--- made\n" + made);
      }
    }
    assertThat(count).isEqualTo(652);
    List<String> told = new ArrayList<>();
    wrong.forEach((number, what) -> told.add(number + what));
    assertThat(wrong.keySet())
        .as(String.join("\n", told))
        .containsExactlyInAnyOrderElementsOf(DIFFERENCES.keySet());
  }
}
