package org.clearleaf.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.lint.Readability;
import org.clearleaf.manuscript.ClinicReader;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.screen.site.ReportData;
import org.clearleaf.screen.site.ReportWriter;

/** Exports manuscripts: read, lint, apply edition, lay out, write, check, publish, report. */
public final class Exporter {
  /** Lists in lists and the writer of object streams recurse. */
  private static final long STACK = 512L << 20;

  private final ExportRequest request;
  private final Progress progress;
  private final Set<String> names = new HashSet<>();

  private Exporter(ExportRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
  }

  /**
   * Runs an export. What authors did wrong is in the outcome.
   *
   * @throws IOException when the output folder cannot be written or another run holds it
   */
  public static ExportOutcome run(ExportRequest request, Progress progress) throws IOException {
    try (OutputFolder output = OutputFolder.open(request.output())) {
      return new Exporter(request, progress).run(output);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private ExportOutcome run(OutputFolder output) throws IOException {
    long start = System.nanoTime();
    List<Path> sources =
        request.manuscripts().stream()
            .flatMap(path -> ManuscriptReader.find(path).stream())
            .toList();
    long clinics = request.clinics().stream().flatMap(p -> ClinicReader.find(p).stream()).count();
    progress.begins(sources.size() * (int) Math.max(1, clinics));
    List<TitleOutcome> titles = new ArrayList<>();
    for (Path source : sources) {
      for (TitleOutcome title : onDeepStack(source, output)) {
        titles.add(title);
        progress.done(title);
      }
    }
    progress.ends();
    ExportOutcome outcome = new ExportOutcome(titles, (System.nanoTime() - start) / 1e9);
    report(outcome, output);
    return outcome;
  }

  /** One title on a thread of its own; whatever it throws ends this title and no other. */
  private List<TitleOutcome> onDeepStack(Path source, OutputFolder output) throws IOException {
    List<TitleOutcome> done = new ArrayList<>();
    List<IOException> broken = new ArrayList<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                done.addAll(title(source, output));
              } catch (IOException e) {
                broken.add(e);
              } catch (UncheckedIOException e) {
                broken.add(e.getCause());
              } catch (RuntimeException | Error e) {
                done.add(failed(source, e));
              }
            },
            "export " + source,
            STACK);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (!broken.isEmpty()) {
      throw broken.get(0);
    }
    return done;
  }

  private List<TitleOutcome> title(Path source, OutputFolder output) throws IOException {
    String folder = ManuscriptReader.name(source);
    if (!names.add(folder)) {
      Finding taken = Finding.about(source.toString(), Rule.NAME_TAKEN, folder);
      return List.of(
          new TitleOutcome(folder, folder, source, false, 0, List.of(), List.of(taken), List.of()));
    }
    return TitleExport.run(request, output, source);
  }

  private static TitleOutcome failed(Path source, Throwable thrown) {
    Finding finding = TitleExport.failure(source, thrown);
    String name = String.valueOf(source.getFileName());
    return new TitleOutcome(name, name, source, false, 0, List.of(), List.of(finding), List.of());
  }

  private static void report(ExportOutcome outcome, OutputFolder output) throws IOException {
    List<ReportData.Title> titles = new ArrayList<>();
    for (TitleOutcome title : outcome.titles()) {
      titles.add(
          new ReportData.Title(
              title.name(),
              title.title(),
              title.source().toString(),
              title.published(),
              title.seconds(),
              title.files().stream()
                  .map(
                      file ->
                          new ReportData.MadeFile(
                              title.name() + "/" + file.file(),
                              file.bytes(),
                              file.pages(),
                              file.sha256(),
                              file.checks()))
                  .toList(),
              title.findings().stream().map(Exporter::line).toList(),
              title.reading().stream().map(Exporter::grade).toList()));
    }
    // The only clock that an output shows: reports are not editions.
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    ReportData report = new ReportData(now, outcome.seconds(), titles);
    output.write("report.json", ReportWriter.json(report));
    output.write("report.html", ReportWriter.html(report));
  }

  private static ReportData.Grade grade(Readability.Section section) {
    return new ReportData.Grade(
        section.title(),
        section.span().toString(),
        section.words(),
        section.sentences(),
        section.grade().map(Exporter::tenths).orElse(""),
        section.smog().map(Exporter::tenths).orElse(""),
        section.inflesz().map(Exporter::tenths).orElse(""));
  }

  private static String tenths(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static ReportData.Line line(Finding finding) {
    return new ReportData.Line(
        finding.rule().id(),
        finding.severity().word(),
        finding.span().map(Object::toString).orElse(finding.file()),
        finding.message(),
        finding.hint());
  }
}
