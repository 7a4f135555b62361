package org.clearleaf.check.tagged;

import org.clearleaf.finding.FileFindings;
import org.clearleaf.finding.Rule;

/** A list whose items have labels says how they are numbered (PDF/UA-1 7.6). */
final class ListRule implements StructureRule {
  @Override
  public void check(TaggedPdf pdf, Node root, Audit audit) {
    lists(pdf, root, false, audit);
  }

  /**
   * Looks at the lists inside an element.
   *
   * @param told whether a list around it says how it is numbered: that is inherited (ISO 32000-1,
   *     table 347)
   */
  private static void lists(TaggedPdf pdf, Node parent, boolean told, Audit audit) {
    for (Node node : parent.elements()) {
      boolean says = told || node.attribute("List.ListNumbering").isPresent();
      boolean labels =
          node.is("L")
              && node.elements().stream()
                  .anyMatch(li -> li.elements().stream().anyMatch(kid -> kid.is("Lbl")));
      if (labels && !says) {
        audit.report(
            node, Rule.PDF_LIST, Audit.page(pdf, node), FileFindings.quoted(pdf.text(node, false)));
      }
      lists(pdf, node, says, audit);
    }
  }
}
