package org.clearleaf.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.apache.commons.cli.ParseException;
import org.clearleaf.check.Checked;
import org.clearleaf.check.Checker;
import org.clearleaf.check.Maker;

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
            "check [--strict] FILE…",
            "Checks PDFs with veraPDF against the standards they claim (PDF/UA-1 if none) and"
                + " EPUBs with EPUBCheck, and both with rules of our own, which only warn.");
    line.flag("strict", "hold the files to what is asked of ours: PDF/UA, and no warning at all");
    try {
      var parsed = line.parse(words, out);
      if (parsed.isEmpty()) {
        return Main.OK;
      }
      if (parsed.get().getArgList().isEmpty()) {
        throw new ParseException("name at least one file");
      }
      Maker maker = parsed.get().hasOption("strict") ? Maker.CLEARLEAF : Maker.OTHERS;
      boolean good = true;
      for (String name : parsed.get().getArgList()) {
        Checked checked = Checker.check(Path.of(name), name, maker);
        FindingPrinter.print(checked.findings(), out);
        boolean passes = maker == Maker.CLEARLEAF ? checked.isFlawless() : checked.isGood();
        if (passes) {
          out.println(name + ": passed (" + String.join(", ", checked.passed()) + ")");
        }
        good &= passes;
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
