package org.clearleaf.edited;

import java.util.List;
import org.clearleaf.book.NodeId;

/** A row of a table. */
public record Row(NodeId id, List<Cell> cells) {
  /** Copies the cells. */
  public Row {
    cells = List.copyOf(cells);
  }
}
