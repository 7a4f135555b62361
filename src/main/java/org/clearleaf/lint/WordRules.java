package org.clearleaf.lint;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Block;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Phrase;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Plain words of one country, and hard ones explained where they first stand (PEMAT-P 3 to 5). */
final class WordRules implements LintRule {
  private static final Pattern ABBREVIATION = Pattern.compile("\\b\\p{Lu}{2,}s?\\b");

  /** Known to all, or no abbreviations at all. */
  private static final Set<String> KNOWN =
      Set.of("NHS", "UK", "US", "USA", "EU", "OK", "TV", "EE", "UU", "DO", "NOT", "NO", "AND");

  @Override
  public void apply(Title title, Findings findings) {
    CareWords words = title.words();
    Set<Block> told = told(title);
    Set<String> explained = new HashSet<>(KNOWN);
    Map<String, String> glossary = new TreeMap<>(title.limits().glossary());
    title.phrases(
        (phrase, block) -> {
          String text = phrase.text();
          String lower = text.toLowerCase(Locale.ROOT);
          words
              .first("jargon", text)
              .ifPresent(word -> findings.at(block.span(), Rule.JARGON, word));
          words
              .first("local", text)
              .ifPresent(word -> findings.at(block.span(), Rule.LOCAL_WORD, word));
          words
              .spelling()
              .forEach(
                  (wrong, right) -> {
                    if (holds(lower, wrong)) {
                      findings.at(block.span(), Rule.SPELLING, wrong, right);
                    }
                  });
          skin(words, block, text, told, findings);
          abbreviations(phrase, block, explained, findings);
          // Headings name things; what follows explains them.
          if (!(block instanceof Block.Heading)) {
            glossary.entrySet().removeIf(term -> isUsed(term, lower, block, findings));
          }
        });
  }

  /** Whether a word stands in a text in lower case, whole. */
  private static boolean holds(String text, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int at = text.indexOf(lower); at >= 0; at = text.indexOf(lower, at + 1)) {
      int end = at + lower.length();
      boolean begins = at == 0 || !Character.isLetter(text.charAt(at - 1));
      if (begins && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a term stands in a text; its plain word should stand there too, the first time. */
  private static boolean isUsed(
      Map.Entry<String, String> term, String text, Block block, Findings findings) {
    boolean used = holds(text, term.getKey());
    if (used && !holds(text, term.getValue())) {
      findings.at(block.span(), Rule.TERM_UNEXPLAINED, term.getKey(), term.getValue());
    }
    return used;
  }

  /**
   * Redness is not seen alike on all skins (NHS content guide, inclusive language).
   *
   * @param told blocks that stand together with a word on that
   */
  private static void skin(
      CareWords words, Block block, String text, Set<Block> told, Findings findings) {
    if (words.finds("red", text) && !words.finds("skin", text) && !told.contains(block)) {
      findings.at(block.span(), Rule.SKIN_COLOUR);
    }
  }

  /** The blocks of each passage set apart that says how colours look on all skins. */
  private static Set<Block> told(Title title) {
    Set<Block> told = Collections.newSetFromMap(new IdentityHashMap<>());
    title
        .book()
        .walk(
            block -> {
              boolean apart = block instanceof Block.Callout || block instanceof Block.DoctorSign;
              if (apart && title.words().finds("skin", Title.text(block))) {
                block.walk(told::add);
              }
            });
    return told;
  }

  private static void abbreviations(
      Phrase phrase, Block block, Set<String> explained, Findings findings) {
    phrase.walk(
        inline -> {
          if (inline instanceof Inline.Abbreviation abbreviation) {
            explained.add(abbreviation.text());
          }
        });
    String text = phrase.text();
    Matcher matcher = ABBREVIATION.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      boolean spelt =
          text.startsWith(" (", matcher.end())
              || (matcher.start() > 0 && text.charAt(matcher.start() - 1) == '(');
      if (explained.add(word) && !spelt) {
        findings.at(block.span(), Rule.ABBREVIATION, word);
      }
    }
  }
}
