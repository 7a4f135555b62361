package org.clearleaf.paper.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearleaf.book.NodeId;

/**
 * A finished layout.
 *
 * @param anchors where each node begins
 */
public record Pages(List<Page> pages, Map<NodeId, Anchor> anchors) {

  /** Copies the collections. */
  public Pages {
    pages = List.copyOf(pages);
    anchors = Map.copyOf(anchors);
  }

  /**
   * One page: its size in points, its printed label and what stands on it, in the order of
   * painting, which is that of reading except for furniture and notes.
   */
  public record Page(double width, double height, String label, List<Placed> items) {
    /** Copies the items. */
    public Page {
      items = List.copyOf(items);
    }
  }

  /** The same pages for a book that is read from right to left. */
  Pages mirrored() {
    List<Page> turned = new ArrayList<>();
    for (Page page : pages) {
      List<Placed> items = new ArrayList<>();
      page.items().forEach(item -> items.add(item.mirrored(page.width())));
      turned.add(new Page(page.width(), page.height(), page.label(), items));
    }
    return new Pages(turned, anchors);
  }

  /** A place on a page: its index and points from its top. */
  public record Anchor(int page, double y) {}
}
