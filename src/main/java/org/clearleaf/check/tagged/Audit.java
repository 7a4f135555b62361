package org.clearleaf.check.tagged;

import java.util.List;
import org.clearleaf.finding.FileFindings;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;

/** Looks for what veraPDF has no rule for. */
public final class Audit {
  private static final List<StructureRule> RULES =
      List.of(
          new ParentTreeRule(),
          new UntaggedRule(),
          new EmptyElementRule(),
          new ReadingOrderRule(),
          new HeadingRule(),
          new OutlineRule(),
          new ContentsRule(),
          new NoteRule(),
          new FigureRule(),
          new TableRule(),
          new ListRule(),
          new ContrastRule());

  private final FileFindings findings;

  private Audit(String name) {
    this.findings = new FileFindings(name);
  }

  /**
   * What is wrong with a PDF.
   *
   * @param name what findings call it
   */
  public static List<Finding> of(TaggedPdf pdf, String name) {
    Audit audit = new Audit(name);
    pdf.faults().forEach(fault -> audit.report(Rule.PDF_TREE_UNSOUND, fault));
    if (pdf.root().isPresent()) {
      RULES.forEach(rule -> rule.check(pdf, pdf.root().get(), audit));
    }
    return audit.findings.list();
  }

  void report(Rule rule, Object... values) {
    findings.report(rule, values);
  }

  /** Reports what is wrong with an element; one that bears an id of ours leads to its Markdown. */
  void report(Node node, Rule rule, Object... values) {
    findings.report(node.text("ID").orElse(""), rule, values);
  }

  /** The label of the page that an element begins on. */
  static String page(TaggedPdf pdf, Node node) {
    return pdf.page(node).map(TaggedPdf.Page::label).orElse("?");
  }
}
