package org.clearleaf.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Severity;

/** Prints findings as a compiler does: place, severity, id, message, and a hint below. */
final class FindingPrinter {
  /** A book from the wild can have thousands of one kind; the report has them all. */
  private static final int MOST = 50;

  private FindingPrinter() {}

  /** Prints all of them. */
  static void print(List<Finding> findings, PrintStream out) {
    for (Finding finding : findings) {
      out.println(finding.line());
      if (finding.severity() != Severity.INFO) {
        out.println("    hint: " + finding.hint());
      }
    }
  }

  /** Prints the first of them, where a report holds all. What stops a title comes first. */
  static void printFirst(List<Finding> findings, PrintStream out) {
    print(
        findings.stream().sorted(Comparator.comparing(Finding::severity)).limit(MOST).toList(),
        out);
    if (findings.size() > MOST) {
      out.println("(and " + (findings.size() - MOST) + " more findings; report.html has them all)");
    }
  }
}
