package org.clearleaf.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.clearleaf.export.Progress;
import org.clearleaf.export.TitleOutcome;

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
    FindingPrinter.printFirst(title.findings(), out);
    if (title.published()) {
      for (TitleOutcome.MadeEdition file : title.files()) {
        out.printf(
            Locale.ROOT,
            "%s (%,d bytes%s) %s%n",
            output.resolve(title.name()).resolve(file.file()),
            file.bytes(),
            file.pages() == 0 ? "" : ", " + file.pages() + " pages",
            file.checks().isEmpty()
                ? "draft, not checked"
                : "passed " + String.join(", ", file.checks()));
      }
    } else {
      out.println(title.source() + ": not published");
    }
  }
}
