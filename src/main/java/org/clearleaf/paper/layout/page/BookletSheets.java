package org.clearleaf.paper.layout.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.Direction;
import org.clearleaf.book.NodeId;
import org.clearleaf.edition.Colour;
import org.clearleaf.edition.PageSize;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;

/**
 * Pages two up in folding order: printed on both sides, turned at the short edge, folded and
 * stapled, they are a booklet. Each leaf keeps its number, so that what reads the file goes by the
 * pages and not by the sheets.
 */
public final class BookletSheets {
  /** The label of a leaf that holds nothing. */
  public static final String BLANK = "–";

  /** How long the marks are and how far from the edges; printers leave some 4 mm white. */
  private static final double MARK = 12;

  private static final double EDGE = 14;
  private static final double THIN = 0.5;
  private static final Colour GREY = new Colour(110, 110, 110);

  private final Pages pages;
  private final double width;
  private final double height;
  private final List<Pages.Page> sides = new ArrayList<>();

  /** For each page, the index of its side and how far it is moved. */
  private final Map<Integer, Pages.Anchor> moves = new HashMap<>();

  private BookletSheets(Pages pages, PageSize sheet) {
    this.pages = pages;
    this.width = sheet.width().pt();
    this.height = sheet.height().pt();
  }

  /** The sides of the sheets that pages of one size make, the outermost sheet first. */
  public static Pages of(Pages pages, PageSize sheet, Direction direction) {
    return new BookletSheets(pages, sheet).impose(direction == Direction.RTL);
  }

  private Pages impose(boolean rightToLeft) {
    int count = (pages.pages().size() + 3) / 4 * 4;
    for (int first = 0; first < count / 2; first += 2) {
      int last = count - 1 - first;
      // A front with the later page at the left, a back with the earlier one there.
      side(rightToLeft ? first : last, rightToLeft ? last : first);
      side(rightToLeft ? last - 1 : first + 1, rightToLeft ? first + 1 : last - 1);
    }
    Map<NodeId, Pages.Anchor> anchors = new HashMap<>();
    pages
        .anchors()
        .forEach(
            (node, at) -> {
              Pages.Anchor move = moves.getOrDefault(at.page(), at);
              anchors.put(
                  node, new Pages.Anchor(move.page(), at.x() + move.x(), at.y() + move.y()));
            });
    return new Pages(sides, anchors);
  }

  private void side(int left, int right) {
    List<Pages.Leaf> leaves = new ArrayList<>();
    leaf(left, true, leaves);
    leaf(right, false, leaves);
    if (sides.isEmpty()) {
      leaves.add(new Pages.Leaf(pages.pages().size(), marks()));
    }
    String label = label(left) + ", " + label(right);
    sides.add(new Pages.Page(width, height, label, leaves, Optional.empty()));
  }

  private String label(int page) {
    return page < pages.pages().size() ? pages.pages().get(page).label() : BLANK;
  }

  /** Places a page with its inner edge at the fold. */
  private void leaf(int index, boolean atLeft, List<Pages.Leaf> leaves) {
    if (index >= pages.pages().size()) {
      return;
    }
    Pages.Page page = pages.pages().get(index);
    double dx = atLeft ? width / 2 - page.width() : width / 2;
    double dy = (height - page.height()) / 2;
    List<Placed> items = page.items().stream().map(item -> item.shifted(dx, dy)).toList();
    leaves.add(new Pages.Leaf(index, items));
    moves.put(index, new Pages.Anchor(sides.size(), dx, dy));
  }

  /** On the outside of the outermost sheet: where to fold, and where to staple. */
  private List<Placed> marks() {
    List<Placed> marks = new ArrayList<>();
    marks.add(mark(EDGE, MARK));
    marks.add(mark(height - EDGE - MARK, MARK));
    marks.add(mark(height / 4 - MARK / 2, MARK));
    marks.add(mark(height * 3 / 4 - MARK / 2, MARK));
    return marks;
  }

  private Placed mark(double top, double length) {
    return Placed.Panel.filled(
        new Placed.Spot(Origin.Artifact.LAYOUT, width / 2 - THIN / 2, top), THIN, length, GREY);
  }
}
