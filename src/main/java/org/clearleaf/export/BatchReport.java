package org.clearleaf.export;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.outcome.TitleOutcome.State;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.finding.Finding;
import org.clearleaf.lint.Readability;
import org.clearleaf.screen.site.ReportData;
import org.clearleaf.screen.site.ReportWriter;
import org.clearleaf.screen.site.Site;

/** The report of a run. It shows the only clock that an output has: reports are not editions. */
final class BatchReport {
  private BatchReport() {}

  /** What a run that starts now is called: its time and process, as 20261130-220501-4711. */
  static String id(Clock clock) {
    // Not by a formatter: the first one in a process reads the JDK's table of locales.
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    return now.replaceAll("[-:Z]", "").replace('T', '-') + "-" + ProcessHandle.current().pid();
  }

  /** Writes it at the top of the output folder, for people and for programs. */
  static void write(ExportOutcome outcome, Clock clock, OutputFolder output) throws IOException {
    String now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    List<ReportData.Count> counts =
        Arrays.stream(State.values())
            .filter(state -> outcome.count(state) > 0)
            .map(state -> new ReportData.Count(state.word(), outcome.count(state)))
            .toList();
    // What needs someone comes first.
    List<ReportData.Title> titles =
        outcome.titles().stream()
            .sorted(Comparator.comparing(TitleOutcome::published))
            .map(title -> title(title, output))
            .toList();
    ReportData report =
        new ReportData(outcome.batch(), now, outcome.seconds(), counts, outcome.pruned(), titles);
    output.write("report.json", ReportWriter.json(report));
    output.write("report.html", ReportWriter.html(report));
  }

  private static ReportData.Title title(TitleOutcome title, OutputFolder output) {
    String conformance = title.unit() + "/" + Site.CONFORMANCE;
    return new ReportData.Title(
        title.unit(),
        title.title(),
        title.source().toString(),
        title.state().word(),
        title.published(),
        title.seconds(),
        title.retries(),
        title.files().stream()
            .map(
                file ->
                    new ReportData.MadeFile(
                        title.name() + "/" + file.file(),
                        file.bytes(),
                        file.pages(),
                        file.sha256(),
                        file.checks(),
                        file.made()))
            .toList(),
        title.findings().stream().map(BatchReport::line).toList(),
        title.reading().stream().map(BatchReport::grade).toList(),
        output.holds(conformance) ? conformance : "");
  }

  private static ReportData.Grade grade(Readability.Section section) {
    return new ReportData.Grade(
        section.title(),
        section.span().toString(),
        section.words(),
        section.sentences(),
        section.grade().map(BatchReport::tenths).orElse(""),
        section.smog().map(BatchReport::tenths).orElse(""),
        section.inflesz().map(BatchReport::tenths).orElse(""));
  }

  private static String tenths(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** A finding as pages show it. */
  static ReportData.Line line(Finding finding) {
    return new ReportData.Line(
        finding.rule().id(),
        finding.severity().word(),
        finding.span().map(Object::toString).orElse(finding.file()),
        finding.message(),
        finding.hint());
  }
}
