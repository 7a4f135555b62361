package org.clearleaf.check.tagged;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.finding.Rule;

/** The outline says what the headings say, in their order. */
final class OutlineRule implements StructureRule {
  @Override
  public void check(TaggedPdf pdf, Node root, Audit audit) {
    List<Node> headings = new ArrayList<>();
    root.walk(node -> node.heading().ifPresent(level -> headings.add(node)));
    int at = 0;
    for (String title : pdf.outline()) {
      if (at == headings.size()) {
        audit.report(Rule.PDF_OUTLINE, "item “" + Audit.quoted(title) + "” has no heading");
        return;
      }
      Node heading = headings.get(at);
      String words = words(pdf, heading, true);
      if (!plain(words).equals(plain(title))
          && !plain(words(pdf, heading, false)).equals(plain(title))) {
        audit.report(
            heading,
            Rule.PDF_OUTLINE,
            "item “" + Audit.quoted(title) + "” stands for “" + Audit.quoted(words) + "”");
        return;
      }
      at++;
    }
    if (at < headings.size()) {
      Node heading = headings.get(at);
      audit.report(
          heading,
          Rule.PDF_OUTLINE,
          "heading “" + Audit.quoted(words(pdf, heading, true)) + "” has no item");
    }
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
        && (labels || !node.is("Lbl"))) {
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
