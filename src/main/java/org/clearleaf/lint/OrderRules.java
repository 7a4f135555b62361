package org.clearleaf.lint;

import org.clearleaf.book.Block;
import org.clearleaf.book.Chapter;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/**
 * Warnings before instructions: nobody is told to rub, warm or cool a leg before reading when not
 * to; and in a chapter that warns, the warning comes before the first numbered step.
 */
final class OrderRules implements LintRule {
  @Override
  public void apply(Title title, Findings findings) {
    boolean[] warned = {false};
    for (Chapter chapter : title.book().chapters()) {
      boolean[] instructed = {false};
      for (Block block : chapter.blocks()) {
        block.walk(
            b -> {
              if (b instanceof Block.Callout callout
                  && callout.kind() == Block.Callout.Kind.WARNING) {
                if (instructed[0] && isTopical(callout) && !isOfStretch(chapter, callout)) {
                  findings.at(b.span(), Rule.WARNING_LATE);
                  instructed[0] = false;
                }
                warned[0] |= title.words().finds("swollen", Title.text(b));
              } else if (isInstruction(b)) {
                if (!warned[0] && title.words().finds("rub", Title.text(b))) {
                  findings.at(b.span(), Rule.RUB_UNWARNED);
                }
                instructed[0] |= b instanceof Block.Listing;
              } else if (b instanceof Block.Heading) {
                instructed[0] = false;
              }
            });
      }
    }
  }

  private static boolean isInstruction(Block block) {
    return block instanceof Block.Steps
        || (block instanceof Block.Listing list && list.start().isPresent());
  }

  private static boolean isTopical(Block.Callout callout) {
    return !callout.scope().contains("general");
  }

  /** Warnings inside a stretch have their own place there. */
  private static boolean isOfStretch(Chapter chapter, Block.Callout callout) {
    return chapter.blocks().stream()
        .anyMatch(
            block ->
                block instanceof Block.Stretch stretch
                    && stretch.blocks().stream().anyMatch(b -> b.id().equals(callout.id())));
  }
}
