package org.clearleaf.manuscript;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Lines indented as program text that Flexmark takes for items: after an empty line, four columns
 * in, and not far enough in for the item above.
 */
final class IndentedItems {
  private static final int CODE = 4;

  private IndentedItems() {}

  /** Whether an item is program text. */
  static boolean isCode(Node item) {
    Node list = item.getParent();
    boolean follows = item instanceof ListItem && item.getPrevious() != null;
    if (!follows || list == null || !(list.getParent() instanceof Document)) {
      return false;
    }
    BasedSequence text = item.getDocument().getChars();
    int line = text.lastIndexOf('\n', item.getStartOffset()) + 1;
    int above = text.lastIndexOf('\n', line - 2) + 1;
    return line > 0
        && columns(text.subSequence(line, item.getStartOffset())) >= CODE
        && text.subSequence(above, line).isBlank();
  }

  /** The text of some items as it is written, less its indent. */
  static String code(Node first, @Nullable Node end) {
    BasedSequence text = first.getDocument().getChars();
    int from = text.lastIndexOf('\n', first.getStartOffset()) + 1;
    int to = first.getEndOffset();
    for (Node node = first; node != null && node != end; node = node.getNext()) {
      to = node.getEndOffset();
    }
    StringBuilder code = new StringBuilder();
    for (String line : text.subSequence(from, to).toString().split("\n", -1)) {
      code.append(line.replaceFirst("^(?: {1,4}|\t)", "")).append('\n');
    }
    return code.toString();
  }

  private static int columns(CharSequence indent) {
    int columns = 0;
    for (int i = 0; i < indent.length(); i++) {
      columns += indent.charAt(i) == '\t' ? CODE - columns % CODE : 1;
    }
    return indent.toString().isBlank() ? columns : 0;
  }
}
