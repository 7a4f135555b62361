package org.clearleaf.paper.layout.line;

import java.util.List;
import org.clearleaf.book.NodeId;
import org.clearleaf.paper.placed.Placed;

/**
 * A set line. Its items stand relative to its left end and its top.
 *
 * @param height from the top of the line to the top of the next
 * @param baseline below the top
 * @param notes whose marks stand in it
 * @param hyphenated whether it ends inside a word
 */
public record Line(
    double width,
    double height,
    double baseline,
    List<Placed> items,
    List<NodeId> notes,
    boolean hyphenated) {

  /** Copies the lists. */
  public Line {
    items = List.copyOf(items);
    notes = List.copyOf(notes);
  }
}
