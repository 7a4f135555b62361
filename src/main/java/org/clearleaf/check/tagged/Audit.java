package org.clearleaf.check.tagged;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.book.NodeId;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;

/** Looks for what veraPDF has no rule for. */
public final class Audit {
  /** Findings of one rule that are told; a broken file can break one for every word. */
  private static final int MOST = 10;

  /** Words that are quoted, in characters. */
  private static final int QUOTED = 40;

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

  private final String name;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);

  private Audit(String name) {
    this.name = name;
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
    audit.counts.forEach(
        (rule, count) -> {
          if (count > MOST) {
            audit.findings.add(Finding.about(name, Rule.PDF_MORE, count - MOST, rule.id()));
          }
        });
    return audit.findings;
  }

  void report(Rule rule, Object... values) {
    if (counts.merge(rule, 1, Integer::sum) <= MOST) {
      findings.add(Finding.about(name, rule, values));
    }
  }

  /** Reports what is wrong with an element; one that bears an id of ours leads to its Markdown. */
  void report(Node node, Rule rule, Object... values) {
    String id = node.text("ID").orElse("");
    if (!NodeId.isValid(id)) {
      report(rule, values);
    } else if (counts.merge(rule, 1, Integer::sum) <= MOST) {
      findings.add(Finding.in(name, new NodeId(id), rule, values));
    }
  }

  /** Words short enough to be quoted. */
  static String quoted(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return line.length() <= QUOTED ? line : line.substring(0, QUOTED).stripTrailing() + "…";
  }

  /** The label of the page that an element begins on. */
  static String page(TaggedPdf pdf, Node node) {
    return pdf.page(node).map(TaggedPdf.Page::label).orElse("?");
  }
}
