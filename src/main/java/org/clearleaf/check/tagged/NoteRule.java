package org.clearleaf.check.tagged;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.clearleaf.finding.Rule;

/**
 * Notes and their marks come in pairs (PDF/UA-1 7.9, PDF/UA-2 8.2.5.14): a note has a label and an
 * id, a mark with that label stands before it, and no mark is without its note.
 */
final class NoteRule implements StructureRule {
  @Override
  public void check(TaggedPdf pdf, Node root, Audit audit) {
    // Notes may be counted anew in each chapter: a mark waits for the next note of its label.
    Set<String> waiting = new LinkedHashSet<>();
    Set<String> notes = new HashSet<>();
    Map<COSDictionary, Node> elements = new HashMap<>();
    root.walk(
        node -> {
          elements.put(node.identity(), node);
          if (isMark(node)) {
            waiting.add(label(pdf, node));
          } else if (node.is("Reference")) {
            waiting.add(pdf.text(node, false).strip());
          } else if (node.is("Note", "FENote")) {
            note(node, label(pdf, node), waiting, audit);
            notes.add(label(pdf, node));
          }
        });
    elements.values().stream()
        .filter(node -> node.is("FENote") && !isTied(node, elements))
        .forEach(
            note -> {
              String label = label(pdf, note);
              audit.report(
                  note, Rule.PDF_NOTE, "note “" + label + "” and its marks do not name each other");
            });
    root.walk(
        node -> {
          String label = isMark(node) ? label(pdf, node) : "";
          if (isMark(node) && !notes.contains(label)) {
            audit.report(node, Rule.PDF_NOTE, "the mark “" + label + "” has no note");
          }
        });
  }

  private static void note(Node note, String label, Set<String> waiting, Audit audit) {
    if (note.text("ID").isEmpty()) {
      audit.report(note, Rule.PDF_NOTE, "note “" + label + "” has no id");
    }
    if (!waiting.remove(label)) {
      audit.report(note, Rule.PDF_NOTE, "note “" + label + "” has no mark before it");
    }
  }

  /** Whether a note and its marks refer to each other. */
  private static boolean isTied(Node note, Map<COSDictionary, Node> elements) {
    return !note.references().isEmpty()
        && note.references().stream()
            .map(elements::get)
            .allMatch(mark -> mark != null && mark.references().contains(note.identity()));
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
        && node.elements().get(0).isLabel()
        && node.kids().stream().noneMatch(Kid.Mark.class::isInstance);
  }

  private static String label(TaggedPdf pdf, Node node) {
    return find(node).map(label -> pdf.text(label, true).strip()).orElse("");
  }

  /** The first label in an element. */
  private static Optional<Node> find(Node node) {
    for (Node kid : node.elements()) {
      Optional<Node> found = kid.isLabel() ? Optional.of(kid) : find(kid);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
