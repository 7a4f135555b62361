package org.clearleaf.paper.layout.page;

import java.util.List;
import org.clearleaf.paper.layout.flow.FlowItem;

/**
 * What stands on one page.
 *
 * @param from the first item
 * @param to after the last
 * @param floated the item, from the page before, that stands at the top; -1 for none
 * @param deferred the item among these that stands on the next page instead; -1 for none
 * @param foot the lines of notes
 * @param gaps the height of all room between things
 * @param empty what stays empty, in points
 * @param last whether the chapter ends here
 */
record Cut(
    int from,
    int to,
    int floated,
    int deferred,
    List<FlowItem.Slug> foot,
    double gaps,
    double empty,
    boolean last) {
  /** Gaps grow by half at most. */
  private static final double MOST_STRETCH = 0.5;

  Cut {
    foot = List.copyOf(foot);
  }

  /** By how much its gaps grow so that the page ends where all do, if that takes little. */
  double stretch() {
    boolean fits = !last && gaps > 0 && empty > 0 && empty <= MOST_STRETCH * gaps;
    return fits ? 1 + empty / gaps : 1;
  }
}
