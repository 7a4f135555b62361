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
 */
record Cut(int from, int to, int floated, int deferred, List<FlowItem.Slug> foot) {
  Cut {
    foot = List.copyOf(foot);
  }
}
