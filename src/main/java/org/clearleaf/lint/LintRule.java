package org.clearleaf.lint;

import org.clearleaf.finding.Findings;

/** Looks at a title and notes what should be mended. */
interface LintRule {
  void apply(Title title, Findings findings);
}
