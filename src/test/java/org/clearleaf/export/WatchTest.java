package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan.Wishes;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
  @TempDir Path folder;

  @Test
  @Timeout(60)
  void aSavedChapterIsMadeAgain() throws Exception {
    for (String name : List.of("a", "b")) {
      Samples.write(folder, "titles/" + name + "/01.md", "# One\n\nWords.\n");
    }
    // The output lies where it is watched: what a run writes must not start the next.
    ExportRequest request =
        new ExportRequest(
            List.of(folder.resolve("titles")),
            folder.resolve("titles/out"),
            Wishes.none(),
            false,
            false);
    BlockingQueue<TitleOutcome> made = new LinkedBlockingQueue<>();
    try (Watch watch = Watch.of(request)) {
      Exporter.run(request, Progress.none());
      Thread loop = new Thread(() -> run(watch, request, made));
      loop.setDaemon(true);
      loop.start();
      Files.writeString(folder.resolve("titles/b/01.md"), "# One\n\nOther words.\n");
      TitleOutcome first = made.take();
      assertThat(first.name()).isEqualTo("b");
      assertThat(made.poll(2, TimeUnit.SECONDS)).isNull();
      Samples.write(folder, "titles/b/02.md", "# Two\n");
      assertThat(made.take().name()).isEqualTo("b");
    }
  }

  private static void run(Watch watch, ExportRequest request, BlockingQueue<TitleOutcome> made) {
    try {
      while (true) {
        watch.awaitChange();
        Exporter.run(request, Progress.none()).titles().stream()
            .filter(title -> title.state() == TitleOutcome.State.PUBLISHED)
            .forEach(made::add);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
