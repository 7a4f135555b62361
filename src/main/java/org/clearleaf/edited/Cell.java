package org.clearleaf.edited;

import java.util.List;
import org.clearleaf.book.NodeId;

/** A cell over one or more columns and rows; one without blocks is there to be written in. */
public record Cell(NodeId id, List<Matter> blocks, int columnSpan, int rowSpan) {
  /** Copies the blocks. */
  public Cell {
    blocks = List.copyOf(blocks);
  }
}
