package org.clearleaf.lint;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Phrase;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Short sentences, paragraphs and lists (NHS content guide; CDC Clear Communication Index, 8). */
final class PlainLanguageRules implements LintRule {
  private static final int WORDS = 20;
  private static final int SENTENCES = 3;
  private static final int ITEMS = 7;

  @Override
  public void apply(Book book, Findings findings) {
    Locale locale = Locale.forLanguageTag(book.metadata().language());
    for (Chapter chapter : book.chapters()) {
      chapter.blocks().forEach(block -> block.walk(b -> look(b, locale, findings)));
    }
  }

  private static void look(Block block, Locale locale, Findings findings) {
    if (block instanceof Block.Listing list && list.items().size() > ITEMS) {
      findings.at(block.span(), Rule.LIST_LONG, list.items().size());
    }
    if (block instanceof Block.Table) {
      return;
    }
    for (Phrase phrase : block.phrases()) {
      List<String> sentences = sentences(phrase.text(), locale);
      for (String sentence : sentences) {
        int words = sentence.strip().split("\\s+").length;
        if (words > WORDS) {
          findings.at(block.span(), Rule.SENTENCE_LONG, words);
        }
      }
      if (block instanceof Block.Paragraph && sentences.size() > SENTENCES) {
        findings.at(block.span(), Rule.PARAGRAPH_LONG, sentences.size());
      }
    }
  }

  private static List<String> sentences(String text, Locale locale) {
    List<String> sentences = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      String sentence = text.substring(from, to);
      // Citations after the full stop are no sentence.
      if (sentence.codePoints().anyMatch(Character::isLetter)) {
        sentences.add(sentence);
      }
      from = to;
    }
    return sentences;
  }
}
