package org.clearleaf.paper.pdf.tags;

import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Matter;
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
      switch (section.role()) {
        case TITLE_PAGE -> titlePage(section);
        case COLOPHON, CONTENTS, BODY, SOURCES -> blocks.blocks(section.blocks());
      }
      tree.nameAdded(section.id(), tree.root(), before);
    }
  }

  /** The title, and all else as paragraphs. */
  private void titlePage(Section section) {
    boolean first = true;
    for (Matter block : section.blocks()) {
      if (block instanceof Matter.Paragraph paragraph) {
        RunTags.text(paragraph.text(), tree.root().add(first ? "Title" : "P"), tree);
        first = false;
      }
    }
  }
}
