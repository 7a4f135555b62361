package org.clearleaf.check.source;

import java.util.function.Consumer;
import org.commonmark.node.Node;

/** Goes through a tree of commonmark-java without recursion: a manuscript may nest as it likes. */
final class Tree {
  private Tree() {}

  static void walk(Node root, Consumer<Node> enter, Consumer<Node> leave) {
    Node node = root;
    while (node != null) {
      enter.accept(node);
      Node next = node.getFirstChild();
      for (Node at = node; next == null; at = at.getParent()) {
        leave.accept(at);
        if (at == root) {
          return;
        }
        next = at.getNext();
      }
      node = next;
    }
  }
}
