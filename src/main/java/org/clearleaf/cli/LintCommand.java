package org.clearleaf.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.ParseException;
import org.clearleaf.export.title.ManuscriptLint;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Severity;

/** `clearleaf lint`. */
final class LintCommand {
  private final PrintStream out;
  private final PrintStream err;

  LintCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(String[] words) {
    CommandLine line =
        new CommandLine(
                "lint [OPTIONS] MANUSCRIPT…", "Findings on manuscripts; nothing is written.")
            .flag("strict", "warnings count as errors");
    try {
      var parsed = line.parse(words, out);
      if (parsed.isEmpty()) {
        return Main.OK;
      }
      List<String> paths =
          parsed.get().getArgList().isEmpty() ? List.of("manuscript") : parsed.get().getArgList();
      List<Finding> findings = new ArrayList<>();
      paths.forEach(path -> findings.addAll(ManuscriptLint.lint(Path.of(path))));
      FindingPrinter.print(findings, out);
      boolean strict = parsed.get().hasOption("strict");
      boolean bad =
          findings.stream()
              .anyMatch(
                  f ->
                      f.severity() == Severity.ERROR
                          || (strict && f.severity() == Severity.WARNING));
      return bad ? Main.REJECTED : Main.OK;
    } catch (ParseException e) {
      err.println("clearleaf lint: " + e.getMessage());
      return Main.USAGE;
    }
  }
}
