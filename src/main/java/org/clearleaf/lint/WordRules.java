package org.clearleaf.lint;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Block;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.PlainText;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Plain words of one country, and hard ones explained where they first stand (PEMAT-P 3 to 5). */
final class WordRules implements LintRule {
  private static final Pattern ABBREVIATION = Pattern.compile("\\b\\p{Lu}{2,}s?\\b");

  @Override
  public void apply(Title title, Findings findings) {
    CareWords words = title.words();
    Set<String> explained = new HashSet<>();
    Map<String, String> glossary = new TreeMap<>(title.limits().glossary());
    title.phrases(
        (phrase, block) -> {
          String text = phrase.text();
          String lower = text.toLowerCase(Locale.ROOT);
          first(words.matcher("jargon", text), block, Rule.JARGON, findings);
          first(words.matcher("local", text), block, Rule.LOCAL_WORD, findings);
          words
              .spelling()
              .forEach(
                  (wrong, right) -> {
                    if (lower.matches("(?s).*\\b" + Pattern.quote(wrong) + "\\b.*")) {
                      findings.at(block.span(), Rule.SPELLING, wrong, right);
                    }
                  });
          skin(title, block, text, findings);
          abbreviations(phrase, block, explained, findings);
          // Headings name things; what follows explains them.
          if (!(block instanceof Block.Heading)) {
            glossary.entrySet().removeIf(term -> isUsed(term, lower, block, findings));
          }
        });
  }

  private static void first(Matcher matcher, Block block, Rule rule, Findings findings) {
    if (matcher.find()) {
      findings.at(block.span(), rule, matcher.group());
    }
  }

  /** Whether a term stands in a text; its plain word should stand there too, the first time. */
  private static boolean isUsed(
      Map.Entry<String, String> term, String text, Block block, Findings findings) {
    boolean used = text.contains(term.getKey().toLowerCase(Locale.ROOT));
    if (used && !text.contains(term.getValue().toLowerCase(Locale.ROOT))) {
      findings.at(block.span(), Rule.TERM_UNEXPLAINED, term.getKey(), term.getValue());
    }
    return used;
  }

  /** Redness is not seen alike on all skins (NHS content guide, inclusive language). */
  private static void skin(Title title, Block block, String text, Findings findings) {
    if (title.words().finds("red", text)) {
      boolean[] said = {false};
      title
          .book()
          .walk(
              outer -> {
                boolean holds = outer instanceof Block.Callout || outer instanceof Block.DoctorSign;
                if (outer == block || (holds && contains(outer, block))) {
                  said[0] |= title.words().finds("skin", Title.text(outer));
                }
              });
      if (!said[0]) {
        findings.at(block.span(), Rule.SKIN_COLOUR);
      }
    }
  }

  private static boolean contains(Block outer, Block inner) {
    boolean[] found = {false};
    outer.walk(b -> found[0] |= b == inner);
    return found[0];
  }

  private static void abbreviations(
      Phrase phrase, Block block, Set<String> explained, Findings findings) {
    phrase.inlines().forEach(inline -> expansions(inline, explained));
    String text = phrase.text();
    Matcher matcher = ABBREVIATION.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      boolean inBrackets = matcher.start() > 0 && text.charAt(matcher.start() - 1) == '(';
      if (explained.add(word) && !inBrackets) {
        findings.at(block.span(), Rule.ABBREVIATION, word);
      }
    }
  }

  private static void expansions(Inline inline, Set<String> explained) {
    if (inline instanceof Inline.Abbreviation abbreviation) {
      explained.add(abbreviation.text());
    }
    PlainText.children(inline).forEach(child -> expansions(child, explained));
  }
}
