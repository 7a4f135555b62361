package org.clearleaf.lint;

import java.util.Locale;
import java.util.Set;
import org.clearleaf.book.Block;
import org.clearleaf.book.Inline;
import org.clearleaf.book.PlainText;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Links that say where they lead (WCAG 2.2, 2.4.4). */
final class LinkRules implements LintRule {
  private static final Set<String> EMPTY =
      Set.of("here", "click here", "this", "link", "more", "read more", "this link", "this page");

  @Override
  public void apply(Title title, Findings findings) {
    title.phrases((phrase, block) -> phrase.walk(inline -> look(inline, block, findings)));
  }

  private static void look(Inline inline, Block block, Findings findings) {
    if (inline instanceof Inline.Link || inline instanceof Inline.CrossReference) {
      String text = PlainText.of(inline.children()).strip();
      if (EMPTY.contains(text.toLowerCase(Locale.ROOT))) {
        findings.at(block.span(), Rule.LINK_TEXT_POOR, text);
      }
    }
  }
}
