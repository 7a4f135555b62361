package org.clearleaf.paper.pdf.tags;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.NodeId;
import org.clearleaf.paper.layout.Origin;
import org.clearleaf.paper.layout.flow.ContentsList;

/** Tags the chapters of a book in order. */
final class BookTags {
  private final Book book;
  private final TagTree tree;
  private final Map<Element, NodeId> entries = new LinkedHashMap<>();

  BookTags(Book book, TagTree tree) {
    this.book = book;
    this.tree = tree;
  }

  void build() {
    BlockTags blocks = new BlockTags(book, tree, tree.root(), false);
    for (Chapter chapter : book.chapters()) {
      int before = tree.root().kids().size();
      if (chapter.role() == Chapter.Role.TITLE_PAGE) {
        titlePage(chapter);
      } else {
        blocks.blocks(chapter.blocks());
        if (chapter.role() == Chapter.Role.CONTENTS) {
          contents();
        }
      }
      tree.nameAdded(chapter.id(), tree.root(), before);
    }
    // The headings stand after their entries.
    entries.forEach(
        (entry, heading) -> tree.element(heading).ifPresent(it -> tree.dialect().refer(entry, it)));
  }

  private void titlePage(Chapter chapter) {
    boolean first = true;
    for (Block block : chapter.blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        Element element = tree.root().add(first ? "Title" : "P");
        new InlineTags(book, tree, element).phrase(paragraph.text());
        first = false;
      }
    }
  }

  /**
   * Each entry is one link, words and page number together; entries of parts nest in their
   * chapter's.
   */
  private void contents() {
    List<Block.Heading> headings = ContentsList.headings(book);
    if (headings.isEmpty()) {
      return;
    }
    Element toc = tree.root().add("TOC");
    Element chapter = toc;
    Element nested = toc;
    for (Block.Heading heading : headings) {
      Element entry;
      if (heading.level() == 1 || chapter == toc) {
        entry = toc.add("TOCI");
        chapter = entry;
        nested = toc;
      } else {
        if (nested == toc) {
          nested = chapter.add("TOC");
        }
        entry = nested.add("TOCI");
      }
      entries.put(entry, heading.id());
      InlineTags.language(heading.text().inlines()).ifPresent(entry::language);
      Element link = tree.dialect().reference(entry);
      tree.put(Origin.contentsEntry(heading.id()), link.slot());
      tree.put(Origin.contentsPage(heading.id()), link.slot());
      tree.putLink(Origin.contentsEntry(heading.id()), link.slot());
    }
  }
}
