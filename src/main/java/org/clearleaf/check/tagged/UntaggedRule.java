package org.clearleaf.check.tagged;

import org.clearleaf.finding.FileFindings;
import org.clearleaf.finding.Rule;

/** What is painted is content of an element or says that it is none (PDF/UA-1 7.1). */
final class UntaggedRule implements StructureRule {
  @Override
  public void check(TaggedPdf pdf, Node root, Audit audit) {
    for (TaggedPdf.Page page : pdf.pages()) {
      for (String words : page.untagged()) {
        String what = words.isEmpty() ? "a drawing" : "“" + FileFindings.quoted(words) + "”";
        audit.report(Rule.PDF_UNTAGGED, page.label(), what);
      }
    }
  }
}
