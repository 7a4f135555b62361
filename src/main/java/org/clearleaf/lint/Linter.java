package org.clearleaf.lint;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.Book;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;

/** Applies every rule that a title asks for to its book. */
public final class Linter {
  private Linter() {}

  /** What the rules find. */
  public static List<Finding> lint(Book book) {
    Findings findings = new Findings();
    List<LintRule> rules = new ArrayList<>(List.of(new PictureRules(), new LinkRules()));
    if (book.metadata().care()) {
      rules.addAll(List.of(new PlainLanguageRules(), new CareRules()));
    }
    rules.forEach(rule -> rule.apply(book, findings));
    return findings.list();
  }
}
