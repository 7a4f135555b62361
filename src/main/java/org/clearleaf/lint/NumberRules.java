package org.clearleaf.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Block;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Numbers: from the country's table, within what sources say, and the same wherever they stand. */
final class NumberRules implements LintRule {
  /** 111 is advice in one country and the emergency number in another. */
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<![\\d.,])(?<!\\d[ \u00A0])(999|911|112|111|000|811)(?![\\d.,\u00A0 ]*\\d)");

  /** Seconds to hold a stretch: ACSM (2021) from 10, for older people up to 60. */
  private static final int LEAST_HOLD = 10;

  private static final int MOST_HOLD = 60;
  private static final int MOST_TIMES = 5;

  /** Minutes of heat or cold on the skin (Midlands Partnership NHS FT). */
  private static final int MOST_MINUTES = 20;

  /** Milligrams of paracetamol in 24 hours (Health Canada). */
  private static final int MOST_MILLIGRAMS = 4000;

  @Override
  public void apply(Title title, Findings findings) {
    title.phrases(
        (phrase, block) -> {
          String text = phrase.text();
          Matcher telephone = TELEPHONE.matcher(text);
          while (title.words().isAbout("telephone", text) && telephone.find()) {
            findings.at(block.span(), Rule.NUMBER_TYPED, telephone.group());
          }
          for (String sentence : Sentences.of(text, title.locale())) {
            doses(title.words(), sentence, block, findings);
          }
        });
    title
        .book()
        .walk(
            block -> {
              if (block instanceof Block.Dose dose) {
                dose.hold().ifPresent(hold -> hold(hold, dose, findings));
              }
            });
    consistent(title, findings);
    denominators(title, findings);
  }

  private static void hold(Block.Hold hold, Block block, Findings findings) {
    boolean upwards = hold.leastSeconds() <= hold.mostSeconds();
    if (!upwards || hold.leastSeconds() < LEAST_HOLD || hold.mostSeconds() > MOST_HOLD) {
      findings.at(block.span(), Rule.DOSE_RANGE, "a hold", "10 to 60 seconds");
    }
    if (hold.times() < 1 || hold.times() > MOST_TIMES) {
      findings.at(block.span(), Rule.DOSE_RANGE, "a hold", "1 to 5 times");
    }
  }

  private static void doses(CareWords words, String text, Block block, Findings findings) {
    Matcher minutes = words.matcher("minutes", text);
    while (words.finds("heat", text) && minutes.find()) {
      String most = minutes.group(2) == null ? minutes.group(1) : minutes.group(2);
      if (number(most) > MOST_MINUTES) {
        findings.at(block.span(), Rule.DOSE_RANGE, "heat or cold", "at most 20 minutes");
      }
    }
    Matcher milligrams = words.matcher("milligrams", text);
    while (milligrams.find()) {
      if (number(milligrams.group(1)) > MOST_MILLIGRAMS) {
        findings.at(block.span(), Rule.DOSE_RANGE, "a daily amount", "at most 4,000 mg a day");
      }
    }
    Matcher fraction = words.matcher("fraction", text);
    if (fraction.find()) {
      findings.at(block.span(), Rule.NUMBER_HARD, fraction.group());
    }
  }

  private static int number(String digits) {
    // Points and commas part thousands, and else begin a fraction.
    String whole = digits.replaceAll("[.,](?=\\d{3}(\\D|$))", "").replaceAll("[.,].*", "");
    return whole.isEmpty() || whole.length() > 8 ? 0 : Integer.parseInt(whole);
  }

  /** The author's phrases, each with the same numbers everywhere. */
  private static void consistent(Title title, Findings findings) {
    for (String phrase : title.limits().consistent()) {
      Pattern pattern =
          Pattern.compile(
              Pattern.quote(phrase).replace("{n}", "\\E(?<!\\d)(\\d[\\d.,]*+)\\Q"),
              Pattern.CASE_INSENSITIVE);
      Map<String, SourceSpan> first = new HashMap<>();
      title.phrases((p, block) -> compare(pattern, p.text(), block, first, phrase, findings));
    }
  }

  private static void compare(
      Pattern pattern,
      String text,
      Block block,
      Map<String, SourceSpan> first,
      String phrase,
      Findings findings) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      List<String> numbers = new ArrayList<>();
      for (int i = 1; i <= matcher.groupCount(); i++) {
        numbers.add(matcher.group(i).replaceAll("[.,]$", ""));
      }
      String said = String.join(", ", numbers);
      if (first.isEmpty()) {
        first.put(said, block.span());
      } else if (!first.containsKey(said)) {
        Map.Entry<String, SourceSpan> before = first.entrySet().iterator().next();
        findings.at(
            block.span(), Rule.NUMBER_DIFFERS, phrase, said, before.getKey(), before.getValue());
      }
    }
  }

  /** “1 in 3” and “3 in 10” in one section cannot be compared without doing sums. */
  private static void denominators(Title title, Findings findings) {
    String[] last = {""};
    title.phrases(
        (phrase, block) -> {
          if (block instanceof Block.Heading) {
            last[0] = "";
          }
          Matcher ratio = title.words().matcher("ratio", phrase.text());
          while (ratio.find()) {
            if (!last[0].isEmpty() && !last[0].equals(ratio.group(1))) {
              findings.at(block.span(), Rule.RATIO_DIFFERS, ratio.group(1), last[0]);
            }
            last[0] = ratio.group(1);
          }
        });
  }
}
