package org.clearleaf.edition;

import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.Rewriter;

/** Leaves out what is marked for other editions. */
final class Selection extends Rewriter {
  private final String edition;

  Selection(String edition) {
    this.edition = edition;
  }

  @Override
  protected List<Block> block(Block block) {
    return block instanceof Block.EditionOnly only && !only.editions().contains(edition)
        ? List.of()
        : super.block(block);
  }
}
