package org.clearleaf.paper.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.clearleaf.book.Book;
import org.clearleaf.edition.Edited;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.Editor;
import org.clearleaf.edition.PageSize;
import org.clearleaf.edition.Profile;
import org.clearleaf.finding.Findings;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.picture.PictureReader;
import org.clearleaf.picture.Pictures;
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
import org.openjdk.jmh.annotations.Warmup;

/** The whole layout of a book, hot: A4, 11 pt, `trade`, as the peers set it. */
@SuppressWarnings("NullAway.Init") // JMH calls read() first
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 4, time = 4)
public class LayoutBenchmark {
  /** The booklet, and a large book where it is at hand. */
  @Param({"manuscript/leg-cramps", "../shared/corpus/big.md"})
  String path = "";

  private Edited edited;
  private Pictures pictures;

  /** Reads the book. */
  @Setup
  public void read() throws IOException {
    Path source = Path.of(path);
    if (!Files.exists(source)) {
      source = Path.of("manuscript/leg-cramps");
    }
    Book book = ManuscriptReader.read(source).book().orElseThrow();
    EditionPlan.Wishes wishes =
        new EditionPlan.Wishes(
            List.of("book"), PageSize.parse("A4"), Profile.named("trade"), Optional.empty());
    Edition edition =
        EditionPlan.of(book.metadata(), Optional.empty(), wishes, new Findings()).get(0);
    edited = Editor.apply(book, edition);
    pictures =
        PictureReader.read(
            edited.book(), source.toAbsolutePath().resolveSibling("."), new Findings());
  }

  /** Shaping, breaking, flow and pages. */
  @Benchmark
  public Layout layOut() {
    return LayoutEngine.layOut(edited.book(), edited.edition(), pictures);
  }
}
