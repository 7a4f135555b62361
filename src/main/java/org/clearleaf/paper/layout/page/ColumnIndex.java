package org.clearleaf.paper.layout.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearleaf.book.NodeId;
import org.clearleaf.paper.layout.flow.FlowItem;

/** What page breaking asks of a column again and again, found once. */
final class ColumnIndex {
  private final List<FlowItem> items;

  /** For each item the lines of the notes whose first marks stand in it. */
  private final List<List<FlowItem.Slug>> called = new ArrayList<>();

  /** For each item the height of the heads that are repeated when a page begins with it. */
  private final double[] heads;

  ColumnIndex(List<FlowItem> items, Map<NodeId, List<FlowItem.Slug>> notes) {
    this.items = items;
    this.heads = new double[items.size() + 1];
    Set<NodeId> seen = new HashSet<>();
    Deque<Double> open = new ArrayDeque<>();
    double height = 0;
    for (int i = 0; i < items.size(); i++) {
      heads[i] = height;
      FlowItem item = items.get(i);
      List<FlowItem.Slug> lines = List.of();
      if (item instanceof FlowItem.Slug slug && !slug.notes().isEmpty()) {
        lines = new ArrayList<>();
        for (NodeId note : slug.notes()) {
          if (seen.add(note)) {
            lines.addAll(notes.getOrDefault(note, List.of()));
          }
        }
      } else if (item instanceof FlowItem.OpenRepeat repeat) {
        open.push(sum(repeat.head()));
        height += open.getFirst();
      } else if (item instanceof FlowItem.CloseRepeat) {
        height -= open.pop();
      }
      called.add(lines);
    }
    heads[items.size()] = height;
  }

  private static double sum(List<FlowItem.Slug> slugs) {
    return slugs.stream().mapToDouble(FlowItem.Slug::height).sum();
  }

  List<FlowItem> items() {
    return items;
  }

  FlowItem.Slug slug(int index) {
    return (FlowItem.Slug) items.get(index);
  }

  List<FlowItem.Slug> called(int index) {
    return called.get(index);
  }

  double headHeight(int index) {
    return heads[index];
  }

  /** The first item from an index on that does not close something. */
  int afterClosings(int index) {
    int after = index;
    while (after < items.size()
        && (items.get(after) instanceof FlowItem.ClosePanel
            || items.get(after) instanceof FlowItem.CloseRepeat
            || items.get(after) instanceof FlowItem.CloseWide)) {
      after++;
    }
    return after;
  }
}
