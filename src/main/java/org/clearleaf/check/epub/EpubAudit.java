package org.clearleaf.check.epub;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.NodeId;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.w3c.dom.Element;

/** Looks for what EPUBCheck and Ace have no rule for, or have switched off. */
public final class EpubAudit {
  private static final int QUOTED = 40;

  private static final List<PublicationRule> RULES =
      List.of(
          new TitleRule(),
          new HeadingRule(),
          new CaptionRule(),
          new AltRule(),
          new TableRule(),
          new NoteRule(),
          new PageListRule(),
          new StyleRule(),
          new ClaimRule());

  private final String name;
  private final List<Finding> findings = new ArrayList<>();

  private EpubAudit(String name) {
    this.name = name;
  }

  /**
   * What is wrong with an EPUB.
   *
   * @param name what findings call it
   */
  public static List<Finding> of(Publication publication, String name) {
    EpubAudit audit = new EpubAudit(name);
    RULES.forEach(rule -> rule.check(publication, audit));
    return audit.findings;
  }

  void report(Rule rule, Object... values) {
    findings.add(Finding.about(name, rule, values));
  }

  /** Reports what is wrong with an element; an id of ours on or around it leads to its Markdown. */
  void report(Element element, Rule rule, Object... values) {
    String id = Dom.nearestId(element);
    if (NodeId.isValid(id)) {
      findings.add(Finding.in(name, new NodeId(id), rule, values));
    } else {
      report(rule, values);
    }
  }

  /** Words short enough to be quoted. */
  static String quoted(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return line.length() <= QUOTED ? line : line.substring(0, QUOTED).stripTrailing() + "…";
  }
}
