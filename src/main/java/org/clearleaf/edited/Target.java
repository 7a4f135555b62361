package org.clearleaf.edited;

import org.clearleaf.book.NodeId;

/** Where a link leads. */
public sealed interface Target {
  /** Out of the book. */
  record Address(String uri) implements Target {}

  /** To a node. */
  record Node(NodeId node) implements Target {}
}
