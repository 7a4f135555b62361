package org.clearleaf.edition;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.clearleaf.book.Block;
import org.clearleaf.book.BlockRewriter;

/** Leaves out what is marked for other editions. */
final class Selection extends BlockRewriter {
  private final Set<String> names;

  Selection(Set<String> names) {
    this.names = names;
  }

  @Override
  protected List<Block> block(Block block) {
    return block instanceof Block.EditionOnly only && Collections.disjoint(only.editions(), names)
        ? List.of()
        : super.block(block);
  }
}
