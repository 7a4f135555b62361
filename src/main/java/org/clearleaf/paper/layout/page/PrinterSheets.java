package org.clearleaf.paper.layout.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.NodeId;
import org.clearleaf.edition.Colour;
import org.clearleaf.edition.Imposition;
import org.clearleaf.edition.Length;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;

/** Pages on larger paper, with what is cut off: the bleed, and marks that show where to cut. */
public final class PrinterSheets {
  /** From a page's edge to the marks, so that none is left on it when the cut is not exact. */
  private static final double CLEAR = Length.mm(3).pt();

  private static final double MARK = Length.mm(5).pt();
  private static final double THIN = 0.25;

  private final double bleed;
  private final boolean marks;
  private final double inset;

  private PrinterSheets(Imposition imposition) {
    this.bleed = imposition.bleed().pt();
    this.marks = imposition.marks();
    this.inset = marks ? Math.max(bleed, CLEAR) + MARK : bleed;
  }

  /** The same pages for a printing house. */
  public static Pages of(Pages pages, Imposition imposition) {
    PrinterSheets sheets = new PrinterSheets(imposition);
    Map<NodeId, Pages.Anchor> anchors = new HashMap<>();
    pages
        .anchors()
        .forEach(
            (node, at) ->
                anchors.put(
                    node,
                    new Pages.Anchor(at.page(), at.x() + sheets.inset, at.y() + sheets.inset)));
    return new Pages(pages.pages().stream().map(sheets::sheet).toList(), anchors);
  }

  private Pages.Page sheet(Pages.Page page) {
    List<Placed> items = new ArrayList<>();
    for (Placed item : page.items()) {
      items.add(
          item instanceof Placed.Panel panel && panel.origin() == Origin.Artifact.BACKGROUND
              ? bled(panel, page)
              : item.shifted(inset, inset));
    }
    if (marks) {
      marks(page, items);
    }
    return new Pages.Page(
        page.width() + 2 * inset,
        page.height() + 2 * inset,
        page.label(),
        List.of(new Pages.Leaf(0, items)),
        Optional.of(new Pages.Trim(inset, bleed)));
  }

  /** A ground goes on past each edge of the page that it reaches. */
  private Placed bled(Placed.Panel ground, Pages.Page page) {
    double left = ground.x() <= 0 ? bleed : 0;
    double top = ground.y() <= 0 ? bleed : 0;
    double right = ground.x() + ground.width() >= page.width() - THIN ? bleed : 0;
    double bottom = ground.y() + ground.height() >= page.height() - THIN ? bleed : 0;
    return new Placed.Panel(
        new Placed.Spot(ground.origin(), inset + ground.x() - left, inset + ground.y() - top),
        ground.width() + left + right,
        ground.height() + top + bottom,
        ground.fill(),
        ground.stroke(),
        ground.strokeWidth(),
        ground.radius());
  }

  private void marks(Pages.Page page, List<Placed> items) {
    double right = inset + page.width();
    double bottom = inset + page.height();
    for (double x : new double[] {inset, right}) {
      items.add(line(x - THIN / 2, 0, THIN, MARK));
      items.add(line(x - THIN / 2, bottom + inset - MARK, THIN, MARK));
    }
    for (double y : new double[] {inset, bottom}) {
      items.add(line(0, y - THIN / 2, MARK, THIN));
      items.add(line(right + inset - MARK, y - THIN / 2, MARK, THIN));
    }
  }

  private static Placed line(double x, double y, double width, double height) {
    return Placed.Panel.filled(
        new Placed.Spot(Origin.Artifact.LAYOUT, x, y), width, height, Colour.BLACK);
  }
}
