package org.clearleaf.lint;

import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.PlainText;
import org.clearleaf.book.Source;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/**
 * What a title claims: with a source, no more than is known, nothing harmful and nothing for sale
 * (NHS standard for creating health content; PIF TICK 4).
 */
final class ClaimRules implements LintRule {
  @Override
  public void apply(Title title, Findings findings) {
    CareWords words = title.words();
    title.phrases(
        (phrase, block) -> {
          String text = phrase.text();
          words
              .asserted("overclaim", text)
              .ifPresent(claim -> findings.at(block.span(), Rule.OVERCLAIM, claim));
          words
              .asserted("forbidden", text)
              .ifPresent(advice -> findings.at(block.span(), Rule.FORBIDDEN_ADVICE, advice));
          report(words, "brand", text, block, Rule.BRAND, findings);
          report(words, "selling", text, block, Rule.SELLING, findings);
          phrase.inlines().forEach(inline -> links(inline, block, findings));
          sources(title, phrase, block, findings);
        });
  }

  private static void report(
      CareWords words, String key, String text, Block block, Rule rule, Findings findings) {
    var matcher = words.matcher(key, text);
    if (matcher.find()) {
      findings.at(block.span(), rule, matcher.group());
    }
  }

  /** Addresses that pay whoever set them. */
  private static void links(Inline inline, Block block, Findings findings) {
    if (inline instanceof Inline.Link link
        && link.address().matches("(?i).*([?&](utm_\\w+|tag|affiliate|aff_id)=|/coupon).*")) {
      findings.at(block.span(), Rule.SELLING, link.address());
    }
    PlainText.children(inline).forEach(child -> links(child, block, findings));
  }

  private static void sources(Title title, Phrase phrase, Block block, Findings findings) {
    CareWords words = title.words();
    String text = phrase.text();
    List<String> cited = phrase.inlines().stream().flatMap(i -> keys(i).stream()).toList();
    // Headings announce; what stands under them claims.
    if (cited.isEmpty() && !(block instanceof Block.Heading)) {
      for (String sentence : Sentences.of(text, title.locale())) {
        var claim = words.matcher("claim", sentence);
        if (claim.find() && !words.finds("unknown", sentence)) {
          findings.at(block.span(), Rule.CLAIM_UNSOURCED, claim.group());
        }
      }
    }
    for (String key : cited) {
      Source source = title.book().sources().get(key);
      if (source != null && source.weak() && !words.finds("hedge", text)) {
        findings.at(block.span(), Rule.HEDGE_MISSING, key);
      }
    }
  }

  private static List<String> keys(Inline inline) {
    return inline instanceof Inline.Citation citation
        ? citation.keys()
        : PlainText.children(inline).stream().flatMap(child -> keys(child).stream()).toList();
  }
}
