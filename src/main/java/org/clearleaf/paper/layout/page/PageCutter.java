package org.clearleaf.paper.layout.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.clearleaf.book.NodeId;
import org.clearleaf.paper.layout.flow.FlowItem;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a column into pages so that the whole is as good as it can be: every page about full, the
 * two of a spread alike, nothing parted that keeps together, no word broken over a page, no chapter
 * that ends with a line or two. Dynamic programming over the places where pages may begin, after
 * Plass, Optimal Pagination Techniques for Automatic Typesetting Systems (1981).
 */
final class PageCutter {
  /** Of equal settings the one with fewer pages is taken. */
  private static final double PAGE = 4;

  /**
   * Lines by which the feet of a spread differ count twice as much as lines left empty: tuned on a
   * book of 1,490 pages, where three spreads in four then end within a line of each other.
   */
  private static final double SPREAD = 2;

  /** A last page has at least so many lines. */
  private static final double LEAST_LINES = 5;

  private final ColumnIndex column;
  private final double height;
  private final double leading;
  private final int firstIndex;

  /** For each item the cheapest ways found to begin a page with it. */
  private final List<List<Node>> starts = new ArrayList<>();

  /**
   * A cutter.
   *
   * @param leading the height of a line, in which emptiness is counted
   * @param firstIndex how many pages stand before, for left and right
   */
  PageCutter(
      List<FlowItem> items,
      Map<NodeId, List<FlowItem.Slug>> notes,
      double height,
      double leading,
      int firstIndex) {
    this.column = new ColumnIndex(items, notes);
    this.height = height;
    this.leading = leading;
    this.firstIndex = firstIndex;
  }

  /** A way to begin a page. */
  private static final class Node {
    private final PageFiller.Start start;
    private final @Nullable Node before;
    private final @Nullable Cut cut;
    private final double cost;
    private final int pages;

    /** Lines left empty on the page before; none are counted where a chapter ended there. */
    private final double empty;

    Node(
        PageFiller.Start start,
        @Nullable Node before,
        @Nullable Cut cut,
        double cost,
        int pages,
        double empty) {
      this.start = start;
      this.before = before;
      this.cut = cut;
      this.cost = cost;
      this.pages = pages;
      this.empty = empty;
    }
  }

  List<Cut> cuts() {
    int count = column.items().size();
    for (int i = 0; i <= count; i++) {
      starts.add(List.of());
    }
    keep(new Node(new PageFiller.Start(0, -1, List.of()), null, null, 0, 0, -1));
    Node end = null;
    for (int i = 0; i <= count; i++) {
      for (int k = 0; k < starts.get(i).size(); k++) {
        Node node = starts.get(i).get(k);
        PageFiller.Start start = node.start;
        if (i == count && start.floated() < 0 && start.carried().isEmpty()) {
          end = end == null || node.cost < end.cost ? node : end;
        } else {
          PageFiller.ends(column, height, start).forEach(next -> keep(next(node, next)));
        }
      }
      starts.set(i, List.of());
    }
    List<Cut> cuts = new ArrayList<>();
    for (Node node = end; node != null && node.cut != null; node = node.before) {
      cuts.add(node.cut);
    }
    Collections.reverse(cuts);
    return cuts;
  }

  private Node next(Node node, PageFiller.End end) {
    double lines = end.cut().empty() / leading;
    double cost = PAGE + (double) end.breakCost() * end.breakCost();
    if (end.cut().last()) {
      double filled = (height - end.cut().empty()) / leading;
      double missing = node.empty >= 0 ? Math.max(0, LEAST_LINES - filled) : 0;
      cost += missing * missing * 4;
      return new Node(end.next(), node, end.cut(), node.cost + cost, node.pages + 1, -1);
    }
    cost += lines * lines;
    // A right-hand page has an even index: the page before stands beside none, or beside it.
    boolean right = (firstIndex + node.pages) % 2 == 0;
    if (right && node.empty >= 0) {
      cost += SPREAD * (lines - node.empty) * (lines - node.empty);
    }
    return new Node(end.next(), node, end.cut(), node.cost + cost, node.pages + 1, lines);
  }

  /** Keeps a way unless a cheaper one begins a page alike. */
  private void keep(Node node) {
    int from = node.start.from();
    List<Node> known = starts.get(from);
    if (known.isEmpty()) {
      known = new ArrayList<>(2);
      starts.set(from, known);
    }
    for (int i = 0; i < known.size(); i++) {
      PageFiller.Start other = known.get(i).start;
      if (other.floated() == node.start.floated()
          && other.carried().size() == node.start.carried().size()) {
        if (node.cost < known.get(i).cost) {
          known.set(i, node);
        }
        return;
      }
    }
    known.add(node);
  }
}
