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
    if (block instanceof Block.EditionOnly only && Collections.disjoint(only.editions(), names)) {
      // Its place stays: neighbours of one edition are neighbours in all, or none.
      return List.of(only.emptied());
    }
    return super.block(block);
  }
}
