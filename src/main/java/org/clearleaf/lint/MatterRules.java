package org.clearleaf.lint;

import java.time.LocalDate;
import org.clearleaf.book.Block;
import org.clearleaf.book.Metadata;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** What a reader has to know of a title: who, when, for whom, and what to do with it. */
final class MatterRules implements LintRule {
  /** PIF TICK: at least every three years. */
  private static final int YEARS = 3;

  @Override
  public void apply(Title title, Findings findings) {
    Metadata metadata = title.book().metadata();
    missing(metadata.version().isEmpty(), "version", findings);
    missing(metadata.date().isEmpty(), "date", findings);
    missing(metadata.authors().isEmpty(), "authors", findings);
    missing(metadata.funding().isEmpty(), "funding", findings);
    missing(metadata.contact().isEmpty(), "contact", findings);
    missing(metadata.rights().isEmpty(), "rights", findings);
    review(metadata, title.today(), findings);
    metadata
        .translation()
        .filter(t -> t.translator().isEmpty())
        .ifPresent(t -> findings.at(Title.START, Rule.NOT_TRANSLATED));
    boolean[] tool = {false};
    boolean[] known = {false};
    title
        .book()
        .walk(
            block -> {
              tool[0] |= block instanceof Block.Table table && isForWriting(table);
              known[0] |= block instanceof Block.Heading h && h.id().value().equals("known");
            });
    if (!tool[0]) {
      findings.at(Title.START, Rule.TOOL_MISSING);
    }
    if (!known[0]) {
      findings.at(Title.START, Rule.KNOWN_MISSING);
    }
  }

  private static void missing(boolean missing, String key, Findings findings) {
    if (missing) {
      findings.at(Title.START, Rule.MATTER_MISSING, key);
    }
  }

  private static void review(Metadata metadata, LocalDate today, Findings findings) {
    Metadata.Review review = metadata.review();
    if (review.checked().filter(day -> day.isAfter(today)).isPresent()) {
      findings.at(Title.START, Rule.REVIEW_DATE, "the check is dated after today");
    }
    if (review.clinician().isEmpty() || review.checked().isEmpty()) {
      findings.at(Title.START, Rule.NOT_REVIEWED);
    }
    if (review.next().isEmpty()) {
      findings.at(Title.START, Rule.REVIEW_DATE, "no next check is set");
      return;
    }
    LocalDate next = review.next().get();
    if (next.isBefore(today)) {
      findings.at(Title.START, Rule.REVIEW_DATE, "the check of " + next + " is past due");
    }
    LocalDate from = review.checked().or(metadata::date).orElse(today);
    if (next.isAfter(from.plusYears(YEARS))) {
      findings.at(Title.START, Rule.REVIEW_DATE, "the next check is more than 3 years off");
    }
  }

  private static boolean isForWriting(Block.Table table) {
    return table.body().stream()
        .anyMatch(row -> row.cells().stream().allMatch(cell -> cell.text().text().isBlank()));
  }
}
