package org.clearleaf.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
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

/** Drafts of texts of one construct, each size twice the last: the time should double, too. */
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmn1500m"})
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class GrowthBenchmark {
  /** What the text is made of. */
  @Param Growth construct = Growth.ONLY;

  /** How long it is. */
  @Param({"1", "2", "4", "8"})
  int size;

  private Path folder;
  private Path source;
  private int drafts;

  /** Writes the text. */
  @Setup
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("growth");
    source = Samples.write(folder, "t.md", construct.of(size));
  }

  /** Removes what was made. */
  @TearDown
  public void delete() throws IOException {
    Samples.delete(folder);
  }

  /** From Markdown to an unchecked PDF and EPUB. */
  @Benchmark
  public ExportOutcome draft() throws IOException {
    return Exporter.run(
        new ExportRequest(
            List.of(source),
            folder.resolve("out" + ++drafts),
            EditionPlan.Wishes.none().withEditions(List.of("book", "epub")),
            false,
            false),
        Progress.none());
  }
}
