package org.clearleaf.check.tagged;

import org.clearleaf.finding.Rule;

/** A list whose items have labels says how they are numbered (PDF/UA-1 7.6). */
final class ListRule implements StructureRule {
  @Override
  public void check(TaggedPdf pdf, Node root, Audit audit) {
    root.walk(
        node -> {
          boolean labels =
              node.is("L")
                  && node.elements().stream()
                      .anyMatch(li -> li.elements().stream().anyMatch(kid -> kid.is("Lbl")));
          if (labels && node.attribute("List.ListNumbering").isEmpty()) {
            audit.report(
                node, Rule.PDF_LIST, Audit.page(pdf, node), Audit.quoted(pdf.text(node, false)));
          }
        });
  }
}
