package org.clearleaf.lint;

import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Phrase;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Short sentences, paragraphs and lists (NHS content guide; CDC Clear Communication Index, 8). */
final class PlainLanguageRules implements LintRule {
  @Override
  public void apply(Title title, Findings findings) {
    for (Chapter chapter : title.book().chapters()) {
      chapter.blocks().forEach(block -> block.walk(b -> look(b, title, findings)));
    }
  }

  private static void look(Block block, Title title, Findings findings) {
    if (block instanceof Block.Listing list && list.items().size() > title.limits().list()) {
      findings.at(block.span(), Rule.LIST_LONG, list.items().size());
    }
    if (block instanceof Block.Table) {
      return;
    }
    for (Phrase phrase : block.phrases()) {
      List<String> sentences = Sentences.of(phrase.text(), title.locale());
      for (String sentence : sentences) {
        int words = sentence.strip().split("\\s+").length;
        if (words > title.limits().sentence()) {
          findings.at(block.span(), Rule.SENTENCE_LONG, words);
        }
      }
      if (block instanceof Block.Paragraph && sentences.size() > title.limits().paragraph()) {
        findings.at(block.span(), Rule.PARAGRAPH_LONG, sentences.size());
      }
    }
  }
}
