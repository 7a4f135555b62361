package org.clearleaf.paper.layout.flow;

import java.util.List;
import org.clearleaf.edited.Matter;

/** Sets a box that has pages of its own as a whole. */
public interface OwnPages {
  /** Sets none: each is a part of the column. */
  OwnPages NONE = (box, setup) -> List.of();

  /** Its pages, a slug each, the first for a left-hand page; none where they would not hold it. */
  List<FlowItem.Slug> set(Matter.Box box, ColumnFlow.Setup setup);
}
