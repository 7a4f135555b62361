package org.clearleaf.paper.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.PageBreaks;

/** Finds the first body-flow text of each page. */
final class PageStarts {
  private PageStarts() {}

  static PageBreaks of(Pages pages, Book book) {
    Set<NodeId> aside = new HashSet<>();
    for (Chapter chapter : book.chapters()) {
      if (chapter.role() == Chapter.Role.CONTENTS) {
        chapter.blocks().forEach(block -> block.walk(b -> add(b, aside)));
      }
    }
    book.notes()
        .values()
        .forEach(note -> note.blocks().forEach(block -> block.walk(b -> add(b, aside))));
    List<PageBreaks.PageBreak> breaks = new ArrayList<>();
    for (Pages.Page page : pages.pages()) {
      first(page, aside)
          .ifPresent(
              start ->
                  breaks.add(new PageBreaks.PageBreak(page.label(), start.node(), start.start())));
    }
    return new PageBreaks(breaks);
  }

  private static void add(Block block, Set<NodeId> aside) {
    aside.add(block.id());
    block.phrases().forEach(phrase -> aside.add(phrase.id()));
  }

  private static Optional<Origin.Content> first(Pages.Page page, Set<NodeId> aside) {
    for (Placed item : page.items()) {
      if (!(item instanceof Placed.LinkArea)
          && item.origin() instanceof Origin.Content content
          && !aside.contains(content.node())) {
        return Optional.of(content);
      }
    }
    return Optional.empty();
  }
}
