package org.clearleaf.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.apache.commons.cli.ParseException;
import org.clearleaf.check.Checked;
import org.clearleaf.check.Checker;

/** `clearleaf check`. */
final class CheckCommand {
  private final PrintStream out;
  private final PrintStream err;

  CheckCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(String[] words) {
    CommandLine line =
        new CommandLine(
            "check FILE…",
            "Checks PDFs with veraPDF against the standards they claim (PDF/UA-1 if none) and"
                + " with rules of our own, and EPUBs with EPUBCheck, usage messages included.");
    try {
      var parsed = line.parse(words, out);
      if (parsed.isEmpty()) {
        return Main.OK;
      }
      if (parsed.get().getArgList().isEmpty()) {
        throw new ParseException("name at least one file");
      }
      boolean good = true;
      for (String name : parsed.get().getArgList()) {
        Checked checked = Checker.check(Path.of(name), name);
        FindingPrinter.print(checked.findings(), out);
        if (checked.isGood()) {
          out.println(name + ": passed (" + String.join(", ", checked.passed()) + ")");
        }
        good &= checked.isFlawless();
      }
      return good ? Main.OK : Main.REJECTED;
    } catch (ParseException e) {
      err.println("clearleaf check: " + e.getMessage());
      return Main.USAGE;
    } catch (IOException e) {
      err.println("clearleaf check: " + e.getMessage());
      return Main.ENVIRONMENT;
    }
  }
}
