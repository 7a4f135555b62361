package org.clearleaf.check.tagged;

import org.clearleaf.finding.Rule;

/**
 * An element says something, or it is a stop on the way where nothing is heard. Cells may be empty:
 * they are there to be written in, and their column counts.
 */
final class EmptyElementRule implements StructureRule {
  @Override
  public void check(TaggedPdf pdf, Node root, Audit audit) {
    root.walk(
        node -> {
          if (node.kids().isEmpty() && !node.is("TD", "TH", "StructTreeRoot")) {
            audit.report(
                node, Rule.PDF_EMPTY_ELEMENT, "an element " + node.type() + " holds nothing");
          }
          for (Kid kid : node.kids()) {
            if (kid instanceof Kid.Mark mark
                && pdf.content(mark).isEmpty()
                && !pdf.pages().get(mark.page()).opaque()) {
              String label = pdf.pages().get(mark.page()).label();
              audit.report(
                  node,
                  Rule.PDF_EMPTY_ELEMENT,
                  "page " + label + ": " + node.type() + " holds content that is not painted");
            }
          }
        });
  }
}
