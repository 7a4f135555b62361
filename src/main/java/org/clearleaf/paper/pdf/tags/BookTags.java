package org.clearleaf.paper.pdf.tags;

import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Section;

/** Tags the sections of a text in order. */
final class BookTags {
  private final TagTree tree;

  BookTags(TagTree tree) {
    this.tree = tree;
  }

  void build(Edited text) {
    BlockTags blocks = new BlockTags(tree, tree.root(), false);
    for (Section section : text.sections()) {
      int before = tree.root().kids().size();
      blocks.blocks(section.blocks());
      tree.nameAdded(section.id(), tree.root(), before);
    }
  }
}
