package org.clearleaf.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.clearleaf.export.Progress;
import org.clearleaf.export.TitleOutcome;
import org.clearleaf.export.TitleOutcome.State;

/** A line for each title and each of its files: for pipes and logs. */
class LineProgress implements Progress {
  private final Path output;
  private final PrintStream out;

  LineProgress(Path output, PrintStream out) {
    this.output = output;
    this.out = out;
  }

  @Override
  public void begins(int titles) {
    // the titles will tell
  }

  @Override
  public void done(TitleOutcome title) {
    if (title.state() == State.UNCHANGED) {
      title.files().forEach(file -> out.println(place(title, file) + " unchanged"));
      return;
    }
    FindingPrinter.printFirst(title.findings(), out);
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
      out.println(title.source() + ": " + title.state().word() + ", not published");
    }
  }

  private Path place(TitleOutcome title, TitleOutcome.MadeEdition file) {
    return output.resolve(title.name()).resolve(file.file());
  }
}
