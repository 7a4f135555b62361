package org.clearleaf.paper.layout.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.clearleaf.paper.layout.flow.FlowItem;
import org.clearleaf.paper.placed.Placed;

/** Blocks that are set, one below the other; only the room between them gives way. */
final class Stack implements Zone {
  private final int rank;
  private final List<FlowItem> items;
  private final double slugs;
  private final double gaps;

  /**
   * Stacks a column.
   *
   * @param rank of its place in the text
   */
  Stack(int rank, List<FlowItem> column) {
    this.rank = rank;
    this.items = trimmed(column);
    double sumOfSlugs = 0;
    double sumOfGaps = 0;
    double gap = 0;
    for (FlowItem item : items) {
      if (item instanceof FlowItem.Gap room) {
        gap = Math.max(gap, room.height());
      } else if (item instanceof FlowItem.Slug || item instanceof FlowItem.OpenPanel) {
        sumOfGaps += gap;
        gap = 0;
        sumOfSlugs += item instanceof FlowItem.Slug slug ? slug.height() : 0;
      }
    }
    this.slugs = sumOfSlugs;
    this.gaps = sumOfGaps;
  }

  /** Whether a note belongs to it, which stands at the foot of a page. */
  boolean hasNotes() {
    return items.stream().anyMatch(i -> i instanceof FlowItem.Slug s && !s.notes().isEmpty());
  }

  /** A column without room at its ends. */
  private static List<FlowItem> trimmed(List<FlowItem> column) {
    List<FlowItem> inside = new ArrayList<>(column);
    while (!inside.isEmpty() && inside.get(0) instanceof FlowItem.Gap) {
      inside.remove(0);
    }
    while (!inside.isEmpty() && inside.get(inside.size() - 1) instanceof FlowItem.Gap) {
      inside.remove(inside.size() - 1);
    }
    return inside;
  }

  @Override
  public double height(Fit fit) {
    return slugs + gaps * fit.gaps();
  }

  @Override
  public void place(Side side, double x, double top, Fit fit) {
    Deque<FlowItem.OpenPanel> open = new ArrayDeque<>();
    Deque<Double> tops = new ArrayDeque<>();
    Deque<Integer> places = new ArrayDeque<>();
    List<Placed> behind = new ArrayList<>();
    List<Placed> body = new ArrayList<>();
    double y = top;
    double gap = 0;
    for (FlowItem item : items) {
      if (item instanceof FlowItem.Gap room) {
        gap = Math.max(gap, room.height() * fit.gaps());
      } else if (item instanceof FlowItem.Slug slug) {
        y += gap;
        gap = 0;
        double at = y;
        slug.anchors().forEach(node -> side.anchor(node, at));
        slug.items().forEach(placed -> body.add(placed.shifted(x, at)));
        y += slug.height();
      } else if (item instanceof FlowItem.OpenPanel panel) {
        y += gap;
        gap = 0;
        open.push(panel);
        tops.push(y);
        places.push(behind.size());
        behind.add(panel.ground(x, y, y));
        behind.add(panel.bar(x, y, y));
      } else if (item instanceof FlowItem.ClosePanel) {
        FlowItem.OpenPanel panel = open.pop();
        double begun = tops.pop();
        int place = places.pop();
        behind.set(place, panel.ground(x, begun, y));
        behind.set(place + 1, panel.bar(x, begun, y));
      }
    }
    behind.stream().filter(FlowItem.OpenPanel::isSeen).forEach(p -> side.add(rank, p));
    body.forEach(placed -> side.add(rank, placed));
  }
}
