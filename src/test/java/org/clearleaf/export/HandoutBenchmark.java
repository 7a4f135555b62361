package org.clearleaf.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.clearleaf.book.Book;
import org.clearleaf.book.Clinic;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.title.EditionMaker;
import org.clearleaf.finding.Findings;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.picture.PictureReader;
import org.clearleaf.picture.Pictures;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All handouts of the booklet for 500 clinics, one clinic after the other, hot and unchecked; a
 * result is for the 39 handouts of one clinic. Run it on one core: {@code taskset -c 0 mvn -Pbench
 * verify}. What is left on the heap after a collection is printed after the first and the last.
 */
@SuppressWarnings("NullAway.Init") // JMH calls read() first
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 40)
@Measurement(iterations = 500)
public class HandoutBenchmark {
  private Manuscript manuscript;
  private Book book;
  private Pictures pictures;
  private int clinics;

  /** Reads the booklet. */
  @Setup
  public void read() {
    manuscript = ManuscriptReader.read(Path.of("manuscript/leg-cramps"));
    book = manuscript.book().orElseThrow();
    pictures = PictureReader.read(book, manuscript.root(), new Findings());
  }

  /** The handouts of the next clinic. */
  @Benchmark
  public int handoutsOfAClinic() throws IOException {
    clinics++;
    List<Edition> editions =
        EditionPlan.of(
            book, manuscript.settings(), EditionPlan.Wishes.none(), clinic(), new Findings());
    int bytes = 0;
    for (EditionMaker.Made made :
        new EditionMaker(book, pictures, false, new Findings())
            .make(new EditionMaker.Wanted(editions, List.of()))) {
      bytes += made.data().length;
    }
    if (clinics == 41 || clinics == 540) {
      System.gc();
      Runtime heap = Runtime.getRuntime();
      System.out.printf("%n%,d bytes held%n", heap.totalMemory() - heap.freeMemory());
    }
    return bytes;
  }

  private Clinic clinic() {
    List<String> countries = List.of("GB", "US", "NZ", "IE");
    return new Clinic(
        "clinic" + clinics,
        "Surgery number " + clinics,
        List.of(clinics + " Mill Lane", "Netherby"),
        Optional.of("01632 960 " + clinics),
        Optional.empty(),
        List.of("Monday to Friday 8.00 to 18.30"),
        Optional.of("https://clinic" + clinics + ".example.org"),
        Optional.of("https://clinic" + clinics + ".example.org/leg-cramps"),
        Optional.empty(),
        Optional.empty(),
        countries.get(clinics % countries.size()),
        Optional.empty(),
        SourceSpan.startOf("clinic.yaml"));
  }
}
