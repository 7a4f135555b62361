package org.clearleaf.paper.layout.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearleaf.book.NodeId;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;

/** One side in the making: what stands on it, in the order in which it is read. */
final class Side {
  private final int page;
  private final List<Ranked> items = new ArrayList<>();
  private final Map<NodeId, Pages.Anchor> anchors = new HashMap<>();

  /** An item and the place in the text of the part that it belongs to. */
  private record Ranked(int rank, Placed item) {}

  Side(int page) {
    this.page = page;
  }

  void add(int rank, Placed item) {
    items.add(new Ranked(rank, item));
  }

  void anchor(NodeId node, double y) {
    anchors.putIfAbsent(node, new Pages.Anchor(page, 0, y));
  }

  Map<NodeId, Pages.Anchor> anchors() {
    return anchors;
  }

  /** Where each node begins on it. */
  Set<NodeId> nodes() {
    return anchors.keySet();
  }

  /** All of it: painted in the order of reading, wherever it stands. */
  List<Placed> items() {
    return items.stream().sorted(Comparator.comparingInt(Ranked::rank)).map(Ranked::item).toList();
  }
}
