package org.clearleaf.check.tagged;

import java.util.OptionalInt;
import org.clearleaf.finding.FileFindings;
import org.clearleaf.finding.Rule;

/** The number after an entry of the contents is the label of the page that it leads to. */
final class ContentsRule implements StructureRule {
  @Override
  public void check(TaggedPdf pdf, Node root, Audit audit) {
    root.walk(
        node -> {
          if (node.is("TOCI")) {
            entry(pdf, node, audit);
          }
        });
  }

  private static void entry(TaggedPdf pdf, Node entry, Audit audit) {
    OptionalInt page = target(entry);
    if (page.isPresent()) {
      String label = pdf.pages().get(page.getAsInt()).label();
      String words = words(pdf, entry).strip();
      // An entry may show no number.
      if (words.matches("(?s).*(?<!\\p{L})([0-9]+|[ivxlcdm]+|[IVXLCDM]+)")
          && Leaves.on(label).stream().noneMatch(leaf -> endsWith(words, leaf))) {
        audit.report(entry, Rule.PDF_CONTENTS, FileFindings.quoted(words), label);
      }
    }
  }

  /** Whether words end with a page's label and not with a longer number. */
  private static boolean endsWith(String words, String label) {
    int at = words.length() - label.length();
    return words.endsWith(label)
        && (at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1)) || label.isEmpty());
  }

  /** The words of the entry itself, without those of entries nested in it. */
  private static String words(TaggedPdf pdf, Node entry) {
    StringBuilder out = new StringBuilder();
    for (Kid kid : entry.kids()) {
      if (kid instanceof Kid.Mark mark) {
        pdf.content(mark).map(TaggedPdf.Content::text).ifPresent(out::append);
      } else if (kid instanceof Node inner && !inner.is("TOC")) {
        out.append(words(pdf, inner));
      }
    }
    return out.toString();
  }

  /** The page that the link of an entry leads to. */
  private static OptionalInt target(Node node) {
    for (Kid kid : node.kids()) {
      OptionalInt found = OptionalInt.empty();
      if (kid instanceof Kid.Annotation annotation) {
        found = annotation.leadsTo();
      } else if (kid instanceof Node inner && !inner.is("TOC")) {
        found = target(inner);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return OptionalInt.empty();
  }
}
