package org.clearleaf.edited;

import java.util.Optional;
import org.clearleaf.book.NodeId;

/** Where a link leads. */
public sealed interface Target {
  /** The node that it leads to; empty where it leads out of the book. */
  Optional<NodeId> node();

  /** Out of the book. */
  record Address(String uri) implements Target {
    @Override
    public Optional<NodeId> node() {
      return Optional.empty();
    }
  }

  /** To a node. */
  record Node(NodeId id) implements Target {
    @Override
    public Optional<NodeId> node() {
      return Optional.of(id);
    }
  }

  /**
   * To a source that is cited.
   *
   * @param name what the number stands for: numbers alone are not heard apart
   */
  record Source(NodeId id, String name) implements Target {
    @Override
    public Optional<NodeId> node() {
      return Optional.of(id);
    }
  }
}
