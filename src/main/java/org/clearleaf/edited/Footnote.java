package org.clearleaf.edited;

import java.util.List;
import org.clearleaf.book.NodeId;

/**
 * A note, read where its mark stands.
 *
 * @param number counted within its section
 * @param mark a place to come back to: the text that holds the first mark
 * @param back what the link there says of itself
 */
public record Footnote(NodeId id, int number, NodeId mark, String back, List<Matter> blocks) {

  /** Copies the blocks. */
  public Footnote {
    blocks = List.copyOf(blocks);
  }
}
