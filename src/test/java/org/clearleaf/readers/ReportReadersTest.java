package org.clearleaf.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan.Wishes;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser makes of the report of a run. */
class ReportReadersTest {
  @TempDir Path folder;

  @Test
  void theReportSortsByKeyboardWithoutANetwork() throws IOException {
    Readers.assumeBrowser();
    for (int i : new int[] {3, 1, 40, 12}) {
      String text = "# Title " + i + "\n\n" + "Many words of no weight. ".repeat(i * i * 40) + "\n";
      Samples.write(folder, "titles/t" + i + "/01.md", text);
    }
    Samples.write(folder, "titles/broken/01.md", "# Broken\n");
    Samples.write(folder, "titles/broken/book.yaml", "title: [\n");
    Path out = folder.resolve("out");
    Exporter.run(
        new ExportRequest(List.of(folder.resolve("titles")), out, Wishes.none(), false, false),
        Progress.none());
    String script = Readers.NODE.resolve("report.mjs").toString();
    List<String> lines =
        Readers.run("node", script, out.resolve("report.html").toString()).lines().toList();
    assertThat(lines).noneMatch(line -> line.startsWith("fault")).hasSize(2);
    assertThat(sizes(lines.get(0), "ascending")).isSorted().hasSize(5);
    assertThat(sizes(lines.get(1), "descending")).isSortedAccordingTo(Comparator.reverseOrder());
  }

  private static List<Integer> sizes(String line, String way) {
    assertThat(line).startsWith(way + " " + way + " ");
    return Arrays.stream(line.split(" ")).skip(2).map(Integer::valueOf).toList();
  }
}
