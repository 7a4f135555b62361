package org.clearleaf.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/**
 * Repairs heading levels so that none is skipped on the way down (PDF/UA-1 7.4.2). Headings that
 * were written at the same level under the same parent stay at the same level.
 */
final class HeadingLevels {
  private final Findings findings;
  private final Deque<Level> open = new ArrayDeque<>();

  private record Level(int written, int repaired) {}

  HeadingLevels(Findings findings) {
    this.findings = findings;
  }

  /** The level a heading gets. */
  int repair(int written, SourceSpan span) {
    while (!open.isEmpty() && open.peek().written() >= written) {
      open.pop();
    }
    int above = open.isEmpty() ? 0 : open.peek().repaired();
    if (written > above + 1 && (open.isEmpty() || open.peek().written() + 1 < written)) {
      int from = open.isEmpty() ? 0 : open.peek().written();
      findings.at(span, Rule.HEADING_SKIPPED, from, written, above + 1);
    }
    open.push(new Level(written, above + 1));
    return above + 1;
  }
}
