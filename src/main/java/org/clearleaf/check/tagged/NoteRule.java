package org.clearleaf.check.tagged;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.finding.Rule;

/**
 * Notes and their marks come in pairs (PDF/UA-1 7.9, PDF/UA-2 8.2.5.14): a note has a label and an
 * id, a mark with that label stands before it, and no mark is without its note.
 */
final class NoteRule implements StructureRule {
  @Override
  public void check(TaggedPdf pdf, Node root, Audit audit) {
    List<String> marks = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    root.walk(
        node -> {
          if (isMark(node)) {
            marks.add(label(pdf, node));
          } else if (node.is("Note", "FENote")) {
            String label = label(pdf, node);
            notes.add(label);
            if (node.text("ID").isEmpty()) {
              audit.report(node, Rule.PDF_NOTE, "note “" + label + "” has no id");
            }
            if (!marks.contains(label)) {
              audit.report(node, Rule.PDF_NOTE, "note “" + label + "” has no mark before it");
            }
          }
        });
    for (String mark : marks) {
      if (!notes.contains(mark)) {
        audit.report(Rule.PDF_NOTE, "the mark “" + mark + "” has no note");
      }
    }
  }

  /** Whether an element is the mark of a note: a reference that holds a label and no more. */
  static boolean isMark(Node node) {
    if (!node.is("Reference")) {
      return false;
    }
    List<Node> inner = node.elements();
    if (inner.size() == 1 && inner.get(0).is("Link")) {
      return holdsLabel(inner.get(0));
    }
    return holdsLabel(node);
  }

  private static boolean holdsLabel(Node node) {
    return node.elements().size() == 1
        && node.elements().get(0).is("Lbl")
        && node.kids().stream().noneMatch(Kid.Mark.class::isInstance);
  }

  private static String label(TaggedPdf pdf, Node node) {
    return find(node).map(label -> pdf.text(label, true).strip()).orElse("");
  }

  /** The first label in an element. */
  private static Optional<Node> find(Node node) {
    for (Node kid : node.elements()) {
      Optional<Node> found = kid.is("Lbl") ? Optional.of(kid) : find(kid);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
