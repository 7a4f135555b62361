package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.Inline;

/** Takes the `[!NOTE]` of a GitHub alert from the text it begins. */
final class AlertText {
  private AlertText() {}

  static List<Block> without(List<Block> blocks, String word) {
    if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Paragraph first)) {
      return blocks;
    }
    List<Block> rest = new ArrayList<>(blocks.subList(1, blocks.size()));
    List<Inline> inlines = new ArrayList<>(first.text().inlines());
    if (!inlines.isEmpty() && inlines.get(0) instanceof Inline.Text text) {
      String words = text.text().replaceFirst("^\\s*\\[!" + word + "]\\s*", "");
      inlines.remove(0);
      if (!words.isEmpty()) {
        inlines.add(0, new Inline.Text(words));
      }
    }
    if (!inlines.isEmpty()) {
      rest.add(0, new Block.Paragraph(first.text().withInlines(inlines), first.span()));
    }
    return rest;
  }
}
