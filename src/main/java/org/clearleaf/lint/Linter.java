package org.clearleaf.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearleaf.book.Book;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;

/** Applies every rule that a title asks for to its book. */
public final class Linter {
  private Linter() {}

  /**
   * What the rules find.
   *
   * @param sheets the handouts of the title
   * @param today what review dates are held against
   */
  public static List<Finding> lint(Book book, Limits limits, List<Sheet> sheets, LocalDate today) {
    CareWords words = CareWords.of(Locale.forLanguageTag(book.metadata().language()));
    Title title = new Title(book, limits, words, sheets, today);
    Findings findings = new Findings();
    List<LintRule> rules =
        new ArrayList<>(List.of(new PictureRules(), new LinkRules(), new DownloadRules()));
    if (book.metadata().care()) {
      rules.addAll(
          List.of(
              new LanguageRules(),
              new PlainLanguageRules(),
              new ReadingRules(),
              new WordRules(),
              new ClaimRules(),
              new NumberRules(),
              new CardRules(),
              new OrderRules(),
              new AtOddsRules(),
              new SheetRules(),
              new EmergencyRules(),
              new MatterRules()));
    }
    rules.forEach(rule -> rule.apply(title, findings));
    return findings.list();
  }
}
