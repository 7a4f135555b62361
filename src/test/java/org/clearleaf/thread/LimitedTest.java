package org.clearleaf.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.MeddlingClock;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.request.BatchSettings;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What never comes back holds up nothing else. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LimitedTest {
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  @TempDir Path folder;

  private static Integer hang() throws InterruptedIOException {
    try {
      NEVER.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new InterruptedIOException();
  }

  @Test
  void givesUpWhatHangs() {
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int number = i;
      calls.add(i % 10 == 3 ? LimitedTest::hang : () -> number);
    }
    List<Optional<Integer>> given = Limited.all("test", calls, Duration.ofMillis(200));
    assertThat(given).hasSize(40);
    assertThat(given.stream().filter(Optional::isEmpty)).hasSize(4);
    assertThat(given.get(39)).contains(39);
  }

  @Test
  void throwsWhatIsThrown() {
    List<Callable<Integer>> calls =
        List.of(
            () -> {
              throw new IllegalStateException("no");
            });
    assertThatThrownBy(() -> Limited.all("test", calls, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no");
  }

  @Test
  void aTitleThatCannotBePlannedCostsNoOther() throws IOException {
    for (String name : List.of("a", "b", "c")) {
      Samples.write(folder, "in/" + name + "/" + name + ".md", "# One\n\nWords.\n");
    }
    MeddlingClock stuck =
        new MeddlingClock(
            "plan",
            question -> {
              if (question == 1) {
                hang();
              }
            });
    BatchSettings settings =
        BatchSettings.usual().withClock(stuck).withLimit(Duration.ofSeconds(5));
    ExportRequest request =
        new ExportRequest(
                List.of(folder.resolve("in")),
                folder.resolve("out"),
                EditionPlan.Wishes.none(),
                false,
                false)
            .with(settings);
    ExportOutcome outcome = Exporter.run(request, Progress.none());
    assertThat(outcome.count(TitleOutcome.State.PUBLISHED)).isEqualTo(2);
    assertThat(outcome.count(TitleOutcome.State.FAILED)).isEqualTo(1);
    assertThat(outcome.titles().stream().flatMap(title -> title.findings().stream()))
        .anyMatch(finding -> finding.rule().id().equals("EX-004"));
  }
}
