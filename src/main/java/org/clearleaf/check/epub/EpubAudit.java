package org.clearleaf.check.epub;

import java.util.List;
import org.clearleaf.finding.FileFindings;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.w3c.dom.Element;

/** Looks for what EPUBCheck and Ace have no rule for, or have switched off. */
public final class EpubAudit {
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

  private final FileFindings findings;

  private EpubAudit(String name) {
    this.findings = new FileFindings(name);
  }

  /**
   * What is wrong with an EPUB.
   *
   * @param name what findings call it
   */
  public static List<Finding> of(Publication publication, String name) {
    EpubAudit audit = new EpubAudit(name);
    RULES.forEach(rule -> rule.check(publication, audit));
    return audit.findings.list();
  }

  void report(Rule rule, Object... values) {
    findings.report(rule, values);
  }

  /** Reports what is wrong with an element; an id of ours on or around it leads to its Markdown. */
  void report(Element element, Rule rule, Object... values) {
    findings.report(Dom.nearestId(element), rule, values);
  }
}
