package org.clearleaf.check.tagged;

import org.clearleaf.finding.FileFindings;
import org.clearleaf.finding.Rule;

/** Headings begin at level 1 and go down one level at a time (PDF/UA-1 7.4.2). */
final class HeadingRule implements StructureRule {
  @Override
  public void check(TaggedPdf pdf, Node root, Audit audit) {
    int[] last = {0};
    root.walk(
        node ->
            node.heading()
                .ifPresent(
                    level -> {
                      if (level > last[0] + 1) {
                        audit.report(
                            node,
                            Rule.PDF_HEADING_SKIPPED,
                            Audit.page(pdf, node),
                            last[0],
                            level,
                            FileFindings.quoted(pdf.text(node, false)));
                      }
                      last[0] = level;
                    }));
  }
}
