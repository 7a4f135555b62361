package org.clearleaf.check;

import java.util.List;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Severity;

/**
 * What a check found of one file.
 *
 * @param passed the standards that it was found to follow; none when there is an error
 * @param words what it says, as far as it could be read
 */
public record Checked(String name, List<Finding> findings, List<String> passed, Words words) {

  /** Copies the lists. */
  public Checked {
    findings = List.copyOf(findings);
    passed = isGood(findings) ? List.copyOf(passed) : List.of();
  }

  /** A file that was refused. */
  static Checked refused(String name, Finding finding) {
    return new Checked(name, List.of(finding), List.of(), new Words(List.of()));
  }

  /** Whether no error was found. */
  public boolean isGood() {
    return isGood(findings);
  }

  private static boolean isGood(List<Finding> findings) {
    return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
