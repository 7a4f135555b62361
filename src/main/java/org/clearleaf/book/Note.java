package org.clearleaf.book;

import java.util.List;

/**
 * A note, read where its mark stands.
 *
 * @param number counted within its chapter
 * @param mark a place to come back to: the phrase that holds the first mark
 */
public record Note(NodeId id, int number, NodeId mark, List<Block> blocks) {

  /** Copies the blocks. */
  public Note {
    blocks = List.copyOf(blocks);
  }
}
