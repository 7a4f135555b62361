package org.clearleaf.lint;

import java.util.Locale;
import java.util.Optional;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Grades of reading by section, and of the whole. */
final class ReadingRules implements LintRule {
  @Override
  public void apply(Title title, Findings findings) {
    Limits limits = title.limits();
    Readability.all(title.book(), limits).forEach(section -> look(section, limits, findings));
  }

  private static void look(Readability.Section section, Limits limits, Findings findings) {
    above(section, section.grade(), "Flesch-Kincaid", limits.grade(), limits.gradeMost(), findings);
    above(section, section.smog(), "SMOG", limits.smog(), limits.smogMost(), findings);
    section
        .inflesz()
        .filter(ease -> ease < limits.inflesz())
        .ifPresent(
            ease ->
                findings.at(
                    section.span(),
                    ease < limits.infleszLeast() ? Rule.READING_HARD : Rule.READING_HARDISH,
                    section.title(),
                    "INFLESZ",
                    shown(ease),
                    "at least " + shown(limits.inflesz())));
  }

  private static void above(
      Readability.Section section,
      Optional<Double> grade,
      String formula,
      double warned,
      double most,
      Findings findings) {
    grade
        .filter(value -> value > warned)
        .ifPresent(
            value ->
                findings.at(
                    section.span(),
                    value > most ? Rule.READING_HARD : Rule.READING_HARDISH,
                    section.title(),
                    formula,
                    shown(value),
                    "at most " + shown(warned)));
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
