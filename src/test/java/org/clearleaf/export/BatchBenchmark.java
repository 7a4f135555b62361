package org.clearleaf.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan.Wishes;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.BatchSettings;
import org.clearleaf.export.request.BatchSettings.Way;
import org.clearleaf.export.request.ExportRequest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A batch of titles of 5 to 60 pages, as PDF and EPUB, on all cores: made, and found unchanged. A
 * result is for 50 titles, two of them broken.
 */
@SuppressWarnings("NullAway.Init") // JMH calls write() first
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class BatchBenchmark {
  private static final int TITLES = 50;

  /** Whether files are checked. */
  @Param({"false", "true"})
  public boolean check;

  private Path folder;

  /** Writes the titles, and makes them once. */
  @Setup
  public void write() throws IOException {
    folder = Files.createTempDirectory("batch");
    BatchTitles.write(folder.resolve("titles"), TITLES, 60);
    export(false);
  }

  /** Removes all of it. */
  @TearDown
  public void delete() throws IOException {
    Samples.delete(folder);
  }

  private ExportOutcome export(boolean anew) throws IOException {
    ExportRequest request =
        new ExportRequest(
            List.of(folder.resolve("titles")), folder.resolve("out"), Wishes.none(), check, false);
    return Exporter.run(
        request.with(anew ? BatchSettings.usual().with(Way.ANEW) : BatchSettings.usual()),
        Progress.none());
  }

  /** All of them made. */
  @Benchmark
  public ExportOutcome made() throws IOException {
    return export(true);
  }

  /** Nothing to make. */
  @Benchmark
  public ExportOutcome unchanged() throws IOException {
    return export(false);
  }
}
