package org.clearleaf.lint;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Phrase;
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
          words
              .first("brand", text)
              .ifPresent(brand -> findings.at(block.span(), Rule.BRAND, brand));
          words
              .first("selling", text)
              .ifPresent(offer -> findings.at(block.span(), Rule.SELLING, offer));
          phrase.walk(inline -> link(inline, block, findings));
          sources(title, phrase, block, findings);
        });
  }

  /** Addresses that pay whoever set them. */
  private static void link(Inline inline, Block block, Findings findings) {
    if (inline instanceof Inline.Link link
        && link.address().matches("(?i).*([?&](utm_\\w+|tag|affiliate|aff_id)=|/coupon).*")) {
      findings.at(block.span(), Rule.SELLING, link.address());
    }
  }

  private static void sources(Title title, Phrase phrase, Block block, Findings findings) {
    CareWords words = title.words();
    String text = phrase.text();
    List<String> cited = new ArrayList<>();
    phrase.walk(
        inline -> {
          if (inline instanceof Inline.Citation citation) {
            cited.addAll(citation.keys());
          }
        });
    // Headings announce; what stands under them claims.
    if (cited.isEmpty() && !(block instanceof Block.Heading)) {
      for (String sentence : Sentences.of(text, title.locale())) {
        words
            .first("claim", sentence)
            .filter(claim -> !words.finds("unknown", sentence))
            .ifPresent(claim -> findings.at(block.span(), Rule.CLAIM_UNSOURCED, claim));
      }
    }
    for (String key : cited) {
      Source source = title.book().sources().get(key);
      if (source != null && source.weak() && !words.finds("hedge", text)) {
        findings.at(block.span(), Rule.HEDGE_MISSING, key);
      }
    }
  }
}
