package org.clearleaf.paper.placed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * What is printed on one side: its size in points, its label, and what stands on it. A sheet for
   * folding holds two leaves, any other page one.
   *
   * @param trim where it is cut, on a printer's copy
   */
  public record Page(
      double width, double height, String label, List<Leaf> leaves, Optional<Trim> trim) {
    /** Copies the leaves. */
    public Page {
      leaves = List.copyOf(leaves);
    }

    /** A page of one leaf. */
    public static Page of(double width, double height, String label, List<Placed> items) {
      return new Page(width, height, label, List.of(new Leaf(0, items)), Optional.empty());
    }

    /** All that stands on it. */
    public List<Placed> items() {
      return leaves.size() == 1
          ? leaves.get(0).items()
          : leaves.stream().flatMap(leaf -> leaf.items().stream()).toList();
    }
  }

  /**
   * What stands on a page or on half a sheet, in the order of painting, which is that of reading
   * except for furniture and notes.
   *
   * @param number in the order of reading, where pages are not in that order; else 0
   */
  public record Leaf(int number, List<Placed> items) {
    /** Copies the items. */
    public Leaf {
      items = List.copyOf(items);
    }
  }

  /**
   * How a printer's copy is cut.
   *
   * @param inset from the edge of the paper to the edge of the page, in points
   * @param bleed how far past the edge of the page its ground goes on
   */
  public record Trim(double inset, double bleed) {}

  /** The same pages for a book that is read from right to left. */
  public Pages mirrored() {
    List<Page> turned = new ArrayList<>();
    for (Page page : pages) {
      List<Placed> items = new ArrayList<>();
      page.items().forEach(item -> items.add(item.mirrored(page.width())));
      turned.add(Page.of(page.width(), page.height(), page.label(), items));
    }
    return new Pages(turned, anchors);
  }

  /** A place on a page: its index, points from its left edge and from its top. */
  public record Anchor(int page, double x, double y) {}
}
