package org.clearleaf.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.outcome.TitleOutcome.State;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.finding.Severity;

/** A line for each title and each of its files: for pipes and logs. */
final class LineProgress implements Progress {
  private final Path output;
  private final PrintStream out;
  private boolean many;

  LineProgress(Path output, PrintStream out) {
    this.output = output;
    this.out = out;
  }

  @Override
  public void begins(int titles) {
    many = titles > 1;
  }

  @Override
  public void done(TitleOutcome title) {
    if (title.state() == State.NOT_MEANT) {
      return;
    } else if (title.state() == State.UNCHANGED) {
      title.files().forEach(file -> out.println(place(title, file) + " unchanged"));
      return;
    }
    FindingPrinter.printFirst(
        title.findings().stream().map(finding -> placed(finding, title)).toList(), out);
    if (title.published()) {
      for (TitleOutcome.MadeEdition file : title.files()) {
        if (!file.made()) {
          out.println(place(title, file) + " unchanged");
          continue;
        }
        out.printf(
            Locale.ROOT,
            "%s (%,d bytes%s) %s%n",
            place(title, file),
            file.bytes(),
            file.pages() == 0 ? "" : ", " + file.pages() + " pages",
            file.checks().isEmpty()
                ? "draft, not checked"
                : "passed " + String.join(", ", file.checks()));
      }
    } else {
      out.println(title.source() + ": " + title.state().word() + ", not published" + why(title));
    }
  }

  @Override
  public void stopped(int published) {
    out.printf(
        Locale.ROOT,
        "stopped: %d published, nothing is left half made; the same command makes the rest%n",
        published);
  }

  /** The first of what stopped a title, which a long list above may have carried out of sight. */
  private static String why(TitleOutcome title) {
    List<Finding> errors =
        title.findings().stream()
            .filter(f -> f.severity() == Severity.ERROR && f.rule() != Rule.TITLE_REJECTED)
            .toList();
    if (errors.isEmpty()) {
      return "";
    }
    int more = errors.size() - 1;
    String others =
        more == 0 ? "" : " (and " + more + (more == 1 ? " more error)" : " more errors)");
    return ", for: " + errors.get(0).line() + others;
  }

  /** With several titles in work a place says in which it is. */
  private Finding placed(Finding finding, TitleOutcome title) {
    String file = finding.file();
    boolean clear =
        file.equals(title.name())
            || file.startsWith(title.name() + "/")
            || file.equals(title.source().toString());
    return clear || !many ? finding : finding.below(title.name() + "/");
  }

  private Path place(TitleOutcome title, TitleOutcome.MadeEdition file) {
    return output.resolve(title.name()).resolve(file.file());
  }
}
