package org.clearleaf.lint;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Metadata;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.book.Urgency;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/**
 * Health advice: no overclaim, no number typed by hand, nothing harmful, and the signs that matter.
 */
final class CareRules implements LintRule {
  private static final Pattern OVERCLAIM =
      Pattern.compile(
          "(?i)\\b(proven|guaranteed?|always works|miracle|clinically shown|cures?|will stop"
              + " (the|your) cramps?)\\b");

  /** 111 is advice in one country and the emergency number in another. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d.,])(999|911|112|111|000)(?![\\d.,]*\\d)");

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "(?i)\\b(take|use|try|drink|eat)\\s+(a\\s+|some\\s+)?"
              + "(salt tablets?|potassium (tablets?|supplements?|pills?)|quinine|tonic water)\\b");

  @Override
  public void apply(Book book, Findings findings) {
    Set<Urgency> urgencies = EnumSet.noneOf(Urgency.class);
    book.walk(
        block -> {
          block.phrases().forEach(phrase -> words(phrase, block, findings));
          if (block instanceof Block.DoctorSign sign) {
            urgencies.add(sign.urgency());
          }
        });
    SourceSpan start = SourceSpan.startOf("book.yaml");
    for (Urgency urgency : Urgency.values()) {
      if (!urgencies.contains(urgency)) {
        findings.at(start, Rule.NO_DOCTOR_SIGNS, urgency.name().toLowerCase(Locale.ROOT));
      }
    }
    Metadata.Review review = book.metadata().review();
    if (review.clinician().isEmpty() || review.checked().isEmpty()) {
      findings.at(start, Rule.NOT_REVIEWED);
    }
  }

  private static void words(Phrase phrase, Block block, Findings findings) {
    String text = phrase.text();
    report(OVERCLAIM, Rule.OVERCLAIM, text, block, findings);
    report(NUMBER, Rule.NUMBER_TYPED, text, block, findings);
    report(FORBIDDEN, Rule.FORBIDDEN_ADVICE, text, block, findings);
  }

  private static void report(
      Pattern pattern, Rule rule, String text, Block block, Findings findings) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      // «Do not take salt tablets» is the right advice.
      String before = text.substring(0, matcher.start()).toLowerCase(Locale.ROOT);
      boolean denied = before.matches("(?s).*\\b(not|never|no|n’t|don't)(\\s+\\w+){0,2}\\s*");
      if (!denied) {
        findings.at(block.span(), rule, matcher.group());
      }
    }
  }
}
