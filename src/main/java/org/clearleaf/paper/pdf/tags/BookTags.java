package org.clearleaf.paper.pdf.tags;

import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.paper.layout.Origin;
import org.clearleaf.paper.layout.flow.ContentsList;

/** Tags the chapters of a book in order. */
final class BookTags {
  private final Book book;
  private final TagTree tree;

  BookTags(Book book, TagTree tree) {
    this.book = book;
    this.tree = tree;
  }

  void build() {
    BlockTags blocks = new BlockTags(book, tree, tree.root());
    for (Chapter chapter : book.chapters()) {
      if (chapter.role() == Chapter.Role.TITLE_PAGE) {
        titlePage(chapter);
      } else {
        chapter.blocks().forEach(block -> block.accept(blocks));
        if (chapter.role() == Chapter.Role.CONTENTS) {
          contents();
        }
      }
    }
  }

  private void titlePage(Chapter chapter) {
    boolean first = true;
    for (Block block : chapter.blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        // Title is P in PDF 1.7, by the role map: the first heading must be H1 (PDF/UA-1 7.4.2).
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
      Element link = entry.add("Reference").add("Link");
      tree.put(new Origin.ContentsEntry(heading.id()), link.slot());
      tree.put(new Origin.ContentsPage(heading.id()), link.slot());
      tree.putLink(new Origin.ContentsEntry(heading.id()), link.slot());
    }
  }
}
