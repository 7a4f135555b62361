package org.clearleaf.edition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Rewriter;

/** Takes the links off words that lead to what this edition does not hold. */
final class LinksWithin extends Rewriter {
  private final Set<NodeId> held = new HashSet<>();

  LinksWithin(Book book) {
    book.chapters().forEach(chapter -> held.add(chapter.id()));
    held.addAll(book.notes().keySet());
    book.walk(this::hold);
  }

  private void hold(Block block) {
    // One that is left has no signs: nothing takes its place.
    if (!(block instanceof Block.DoctorPage)) {
      held.add(block.id());
    }
    for (Phrase phrase : block.phrases()) {
      held.add(phrase.id());
    }
    if (block instanceof Block.Listing list) {
      list.items().forEach(item -> held.add(item.id()));
    }
  }

  @Override
  protected List<Inline> inline(Inline inline) {
    return inline instanceof Inline.CrossReference reference && !held.contains(reference.target())
        ? inlines(reference.children())
        : super.inline(inline);
  }
}
