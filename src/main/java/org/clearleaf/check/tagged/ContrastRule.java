package org.clearleaf.check.tagged;

import org.clearleaf.finding.FileFindings;
import org.clearleaf.finding.Rule;

/** Words stand out from what is painted below them (WCAG 2.2, 1.4.3). */
final class ContrastRule implements StructureRule {
  @Override
  public void check(TaggedPdf pdf, Node root, Audit audit) {
    for (TaggedPdf.Page page : pdf.pages()) {
      for (TaggedPdf.Faint faint : page.faint()) {
        audit.report(
            Rule.PDF_CONTRAST,
            page.label(),
            FileFindings.quoted(faint.text()),
            faint.contrast(),
            faint.least());
      }
    }
  }
}
