package org.clearleaf.check;

import java.util.List;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.finding.Severity;

/**
 * Who made a file, and so what it is held to. Nothing of ours may leave the house that any check
 * has a word against; the file of another is wrong where a standard says so.
 */
public enum Maker {
  /** Held to PDF/UA, to every message of EPUBCheck, and to the rules of ours. */
  CLEARLEAF {
    @Override
    List<Finding> byStandards(List<Finding> findings) {
      return findings.stream().map(finding -> finding.as(Severity.ERROR)).toList();
    }

    @Override
    List<Finding> byRulesOfOurs(List<Finding> findings) {
      return findings;
    }
  },

  /** Held to what the file claims, as the validators judge it; our rules only warn. */
  OTHERS {
    @Override
    List<Finding> byStandards(List<Finding> findings) {
      return findings;
    }

    @Override
    List<Finding> byRulesOfOurs(List<Finding> findings) {
      return findings.stream()
          .map(
              finding ->
                  finding.severity() == Severity.ERROR && finding.rule() != Rule.PDF_PARENT_KEY
                      ? finding.as(Severity.WARNING)
                      : finding)
          .toList();
    }
  };

  /** What veraPDF or EPUBCheck found, as severe as it is for this maker. */
  abstract List<Finding> byStandards(List<Finding> findings);

  /** What our rules found, as severe as it is for this maker. */
  abstract List<Finding> byRulesOfOurs(List<Finding> findings);
}
