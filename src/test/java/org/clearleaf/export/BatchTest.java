package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.outcome.TitleOutcome.State;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.export.request.BatchSettings;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many titles in one run: 25, or a thousand with {@code -Dbatch.titles=1000}, as soak has it. */
class BatchTest {
  private static final int TITLES = Integer.getInteger("batch.titles", 25);

  /** Below this, what is loaded once outweighs what is kept for each title. */
  private static final int ENOUGH_TO_SEE_MEMORY = 500;

  @TempDir Path folder;

  private static ExportRequest request(Path manuscripts, Path out) {
    return new ExportRequest(List.of(manuscripts), out, EditionPlan.Wishes.none(), true, false);
  }

  /** What is on the heap after a collection, in bytes. */
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @Test
  void everyGoodTitleIsPublishedAndEveryBrokenOneNamed() throws IOException {
    List<String> broken = BatchTitles.write(folder.resolve("titles"), TITLES, 60);
    assertThat(broken).isNotEmpty();
    Path out = folder.resolve("out");
    List<Path> first =
        IntStream.rangeClosed(1, TITLES / 10)
            .mapToObj(number -> folder.resolve("titles").resolve(BatchTitles.name(number)))
            .toList();
    Exporter.run(
        new ExportRequest(first, out, EditionPlan.Wishes.none(), true, false), Progress.none());
    long atATenth = heap();
    ExportOutcome outcome = Exporter.run(request(folder.resolve("titles"), out), Progress.none());
    if (TITLES >= ENOUGH_TO_SEE_MEMORY) {
      assertThat(heap()).isLessThan(atATenth * 12 / 10);
    }
    assertThat(outcome.titles()).hasSize(TITLES);
    for (TitleOutcome title : outcome.titles()) {
      boolean bad = broken.contains(title.name());
      assertThat(title.published()).as(title.name()).isNotEqualTo(bad);
      if (bad) {
        assertThat(Set.copyOf(Samples.ids(title.findings()))).isNotEqualTo(Set.of("EX-001"));
        assertThat(out.resolve(title.name())).doesNotExist();
      } else {
        assertThat(out.resolve(title.name() + "/" + title.name() + ".pdf")).exists();
        assertThat(title.files()).extracting(f -> f.checks().size()).containsExactly(3, 3);
      }
    }
    String report = Files.readString(out.resolve("report.html"));
    broken.forEach(name -> assertThat(report).contains("id=\"" + name + "\""));
    ExportOutcome second = Exporter.run(request(folder.resolve("titles"), out), Progress.none());
    assertThat(second.count(State.UNCHANGED)).isEqualTo(TITLES - broken.size());
    assertThat(second.count(State.STILL_REJECTED)).isEqualTo(broken.size());
    assertThat(second.titles().stream().flatMap(t -> t.files().stream()))
        .noneMatch(TitleOutcome.MadeEdition::made);
  }

  @Test
  void manyWorkersMakeTheSameBytesAsOne() throws IOException {
    BatchTitles.write(folder.resolve("titles"), 8, 12);
    ExportRequest request = request(folder.resolve("titles"), folder.resolve("one"));
    Exporter.run(request.with(BatchSettings.usual().withJobs(1)), Progress.none());
    ExportRequest again = request(folder.resolve("titles"), folder.resolve("eight"));
    Exporter.run(again.with(BatchSettings.usual().withJobs(8)), Progress.none());
    for (Path file : Samples.files(folder.resolve("one"))) {
      String name = folder.resolve("one").relativize(file).toString();
      if (!name.startsWith(OutputFolder.OWN) && !name.startsWith("report.")) {
        assertThat(folder.resolve("eight").resolve(name)).hasSameBinaryContentAs(file);
      }
    }
  }
}
