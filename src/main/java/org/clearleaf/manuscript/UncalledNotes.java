package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.finding.Rule;
import org.jspecify.annotations.Nullable;

/** Notes that no mark calls: their words are printed all the same. */
final class UncalledNotes {
  private UncalledNotes() {}

  /** The blocks of those in a text whose marks are all read, told to the author. */
  static List<Block> of(Document text, Reading reading, BlockReader reader) {
    List<Block> blocks = new ArrayList<>();
    if (FootnoteExtension.FOOTNOTES.get(text).isEmpty()) {
      return blocks;
    }
    for (Node node = text; node != null; node = after(node)) {
      if (node instanceof FootnoteBlock note && !reading.isCalled(note)) {
        reading.findings.at(reading.span(note), Rule.NOTE_UNCALLED);
        blocks.addAll(reader.children(note));
      }
    }
    return blocks;
  }

  /** The block after another in the order of the text, and none inside of paragraphs. */
  private static @Nullable Node after(Node block) {
    Node next = block instanceof Paragraph ? null : block.getFirstChild();
    for (Node at = block; next == null && at != null; at = at.getParent()) {
      next = at.getNext();
    }
    return next;
  }
}
