package org.clearleaf.check.tagged;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.finding.FileFindings;
import org.clearleaf.finding.Rule;

/**
 * The outline says what the headings say, in their order. It may leave out deeper levels, but not
 * one heading among others of its level.
 */
final class OutlineRule implements StructureRule {
  @Override
  public void check(TaggedPdf pdf, Node root, Audit audit) {
    List<Node> headings = new ArrayList<>();
    root.walk(node -> node.heading().ifPresent(level -> headings.add(node)));
    List<Node> passed = new ArrayList<>();
    int deepest = 0;
    int at = 0;
    for (String title : pdf.outline()) {
      int from = at;
      while (at < headings.size() && !says(pdf, headings.get(at), title)) {
        passed.add(headings.get(at));
        at++;
      }
      if (at == headings.size()) {
        String next =
            from == at
                ? "no heading"
                : "“" + FileFindings.quoted(words(pdf, headings.get(from), true)) + "”";
        String fault = "item “" + FileFindings.quoted(title) + "” stands for " + next;
        audit.report(from == at ? root : headings.get(from), Rule.PDF_OUTLINE, fault);
        return;
      }
      deepest = Math.max(deepest, headings.get(at).heading().orElse(0));
      at++;
    }
    passed.addAll(headings.subList(at, headings.size()));
    for (Node heading : passed) {
      if (heading.heading().orElse(0) <= deepest) {
        String words = FileFindings.quoted(words(pdf, heading, true));
        audit.report(heading, Rule.PDF_OUTLINE, "heading “" + words + "” has no item");
      }
    }
  }

  private static boolean says(TaggedPdf pdf, Node heading, String title) {
    return plain(words(pdf, heading, true)).equals(plain(title))
        || plain(words(pdf, heading, false)).equals(plain(title));
  }

  /**
   * The words of a heading without marks of notes; a picture says its alternative text.
   *
   * @param labels whether labels in it count: some tag a number so, and we the page of a reference
   */
  private static String words(TaggedPdf pdf, Node heading, boolean labels) {
    StringBuilder out = new StringBuilder();
    words(pdf, heading, labels, out);
    return out.toString();
  }

  private static void words(TaggedPdf pdf, Node node, boolean labels, StringBuilder out) {
    if (node.is("Figure") && node.text("Alt").isPresent()) {
      out.append(node.text("Alt").get());
    } else if (!node.is("Note", "FENote")
        && !NoteRule.isMark(node)
        && (labels || !node.isLabel())) {
      for (Kid kid : node.kids()) {
        if (kid instanceof Kid.Mark mark) {
          pdf.content(mark).map(TaggedPdf.Content::text).ifPresent(out::append);
        } else if (kid instanceof Node inner) {
          words(pdf, inner, labels, out);
        }
      }
    }
  }

  /** Words as they sound: without spaces, soft hyphens and marks that are not seen. */
  private static String plain(String words) {
    return words.replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
  }
}
