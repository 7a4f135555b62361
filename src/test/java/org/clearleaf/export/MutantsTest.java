package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.Mutants;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a manuscript says, a title is made of it, and what is made is right. */
class MutantsTest {
  private static final int DRAFTS = Integer.getInteger("mutants.drafts", 300);
  private static final int CHECKED = Integer.getInteger("mutants.checked", 12);
  private static final long FIRST = Long.getLong("mutants.first", 1);

  /** At once: each is a folder with the pictures that the seeds name. */
  private static final int MANY = 100;

  @TempDir Path folder;

  @Test
  void eachIsDrafted() throws IOException {
    for (long seed = FIRST; seed < FIRST + DRAFTS; seed += MANY) {
      assertThat(faults(seed, Math.min(FIRST + DRAFTS, seed + MANY), false)).isEmpty();
    }
  }

  @Test
  void eachPassesAllChecks() throws IOException {
    for (long seed = FIRST; seed < FIRST + CHECKED; seed += MANY) {
      assertThat(faults(seed, Math.min(FIRST + CHECKED, seed + MANY), true)).isEmpty();
    }
    assertThat(differ).as("titles read otherwise").isLessThanOrEqualTo(CHECKED / ONE_IN);
  }

  /** What an author may have written. */
  private static final String AUTHORS = "CK-0(?:21|27|42)";

  /** What two readings of damaged Markdown may differ in. */
  private static final String READINGS = "CK-0(?:39|40)";

  /** Of so many titles one may be refused for that: of 2,000 new ones 8 were. */
  private static final int ONE_IN = 200;

  private int differ;

  /** What is our fault: a crash, a draft that takes long, or a finding on what we made. */
  private List<String> faults(long from, long to, boolean checked) throws IOException {
    Path in = folder.resolve("in" + from + checked);
    for (long seed = from; seed < to; seed++) {
      Path file = in.resolve("m" + seed + "/m" + seed + ".md");
      Files.createDirectories(file.getParent());
      Files.write(file, Mutants.of(seed).getBytes(StandardCharsets.UTF_8));
      for (String picture : List.of("goldens/dot.png", "goldens/circle.svg", "odd/square.png")) {
        Path seen = Path.of("src/test/resources", picture);
        Files.copy(seen, file.resolveSibling(seen.getFileName()));
      }
    }
    ExportRequest request =
        new ExportRequest(
            List.of(in),
            folder.resolve("out" + from + checked),
            EditionPlan.Wishes.none().withEditions(List.of("book", "epub")),
            checked,
            false);
    List<String> faults = new ArrayList<>();
    for (TitleOutcome title : Exporter.run(request, Progress.none()).titles()) {
      differ += title.findings().stream().anyMatch(f -> f.rule().id().matches(READINGS)) ? 1 : 0;
      title.findings().stream()
          .filter(found -> found.rule().id().matches("EX-00[34]|MS-054|CK-.*"))
          .filter(found -> !found.rule().id().matches(AUTHORS + "|" + READINGS))
          .map(Finding::line)
          .forEach(line -> faults.add(title.name() + ": " + line));
    }
    return faults;
  }
}
