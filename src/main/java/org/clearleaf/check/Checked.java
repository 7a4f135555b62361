package org.clearleaf.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clearleaf.check.source.Said;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.finding.Severity;

/**
 * What a check found of one file.
 *
 * @param passed the standards that it was found to follow; none when there is an error
 * @param words the words of its body, as far as they could be read
 * @param said all that it says, with labels and alternatives
 * @param pages how its pages begin: a PDF's own, or those that an EPUB's page list leads to
 */
public record Checked(
    String name,
    List<Finding> findings,
    List<String> passed,
    Wording words,
    Said said,
    List<PageStart> pages) {

  /** What the author may leave so; MORE only counts what others of its rule have said. */
  private static final Set<Rule> AUTHORS =
      EnumSet.of(Rule.PDF_TABLE_HEADS, Rule.EPUB_TABLE_HEADS, Rule.MORE);

  /** Copies the lists. */
  public Checked {
    findings = List.copyOf(findings);
    pages = List.copyOf(pages);
    passed = isGood(findings) ? List.copyOf(passed) : List.of();
  }

  /** A file that was refused. */
  static Checked refused(String name, Finding finding) {
    return new Checked(
        name, List.of(finding), List.of(), new Wording(List.of()), Said.NOTHING, List.of());
  }

  /** The same file with more that was found. */
  public Checked with(List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new Checked(name, all, passed, words, said, pages);
  }

  /** Whether no error was found. */
  public boolean isGood() {
    return isGood(findings);
  }

  /**
   * Whether nothing was found that a file of ours can be blamed for: some of what is only a warning
   * on the files of others is an error in ours. A table without heads is the author's.
   */
  public boolean isFlawless() {
    return findings.stream().allMatch(finding -> AUTHORS.contains(finding.rule()));
  }

  private static boolean isGood(List<Finding> findings) {
    return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
