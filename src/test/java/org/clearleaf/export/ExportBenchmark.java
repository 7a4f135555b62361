package org.clearleaf.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.clearleaf.Samples;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.check.Checked;
import org.clearleaf.check.Checker;
import org.clearleaf.edition.EditionPlan.Wishes;
import org.clearleaf.edition.PageSize;
import org.clearleaf.edition.Prepared;
import org.clearleaf.edition.Profile;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.BatchSettings;
import org.clearleaf.export.request.BatchSettings.Way;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.paper.layout.Layout;
import org.clearleaf.paper.layout.LayoutEngine;
import org.clearleaf.paper.pdf.PdfWriter;
import org.clearleaf.picture.Pictures;
import org.clearleaf.screen.epub.EpubPublisher;
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
 * Each stage of the line, and whole exports, hot: A4, 11 pt, `trade`, as the peers set it. Run it
 * on one core: {@code taskset -c 0 mvn -Pbench verify -Dbench=ExportBenchmark}.
 */
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
// Room for all that an export makes, as a program that goes on is given.
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmn1500m"})
@Warmup(iterations = 12)
@Measurement(iterations = 11)
public class ExportBenchmark {
  /** The booklet, and a short and a large text where they are at hand. */
  @Param({"manuscript/leg-cramps", "../shared/corpus/small.md", "../shared/corpus/big.md"})
  String path = "";

  private Path source;
  private Path folder;
  private Prepared edited;
  private Pictures pictures;
  private Layout layout;
  private Path pdf;
  private Path epub;

  /** Takes the title as far as each stage wants it. */
  @Setup
  public void prepare() throws IOException {
    source = Path.of(path);
    if (!Files.exists(source)) {
      throw new IllegalStateException(path + " is not here");
    }
    folder = Files.createTempDirectory("benchmark");
    edited = Samples.edit(source, Profile.named("trade").orElseThrow(), "A4");
    pictures = Samples.pictures(source);
    layout = LayoutEngine.layOut(edited, pictures);
    pdf = Files.write(folder.resolve("t.pdf"), writePdf());
    epub = Files.write(folder.resolve("t.epub"), publishEpub());
  }

  /** Removes what was made. */
  @TearDown
  public void delete() throws IOException {
    Samples.delete(folder);
  }

  /** Markdown and YAML to a Book. */
  @Benchmark
  public Manuscript read() {
    return ManuscriptReader.read(source);
  }

  /** A Book to pages. */
  @Benchmark
  public Layout layOut() {
    return LayoutEngine.layOut(edited, pictures);
  }

  /** Pages to a PDF. */
  @Benchmark
  public byte[] writePdf() throws IOException {
    return PdfWriter.write(layout.pages(), edited, pictures);
  }

  /** A Book to an EPUB. */
  @Benchmark
  public byte[] publishEpub() throws IOException {
    return EpubPublisher.publish(edited.text(), PageBreaks.none(), pictures);
  }

  /** A PDF to findings. */
  @Benchmark
  public Checked checkPdf() throws IOException {
    return Checker.check(pdf, "t.pdf");
  }

  /** An EPUB to findings. */
  @Benchmark
  public Checked checkEpub() throws IOException {
    return Checker.check(epub, "t.epub");
  }

  /** A PDF as the command makes it, unchecked. */
  @Benchmark
  public ExportOutcome exportPdf() throws IOException {
    return export(List.of("book"), false);
  }

  /** An EPUB as the command makes it, unchecked. */
  @Benchmark
  public ExportOutcome exportEpub() throws IOException {
    return export(List.of("epub"), false);
  }

  /** Both, checked, against each other too. */
  @Benchmark
  public ExportOutcome exportChecked() throws IOException {
    return export(List.of("book", "epub"), true);
  }

  private ExportOutcome export(List<String> editions, boolean check) throws IOException {
    Wishes wishes =
        Wishes.none()
            .withEditions(editions)
            .withLook(PageSize.parse("A4"), Optional.of(edited.edition().profile()));
    ExportRequest request =
        new ExportRequest(List.of(source), folder.resolve("out"), wishes, check, false);
    return Exporter.run(request.with(BatchSettings.usual().with(Way.ANEW)), Progress.none());
  }
}
