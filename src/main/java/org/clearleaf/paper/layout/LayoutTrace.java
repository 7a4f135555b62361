package org.clearleaf.paper.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.edition.Colour;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;

/** Draws into pages what layout made of them: baselines, and boxes around all that was placed. */
public final class LayoutTrace {
  private static final Colour TEXT = Colour.parse("#1a73c7");
  private static final Colour PICTURE = Colour.parse("#1d8a3a");
  private static final Colour PANEL = Colour.parse("#c2701a");
  private static final Colour LINK = Colour.parse("#b01ab0");
  private static final double LINE = 0.25;

  /** How far type reaches above and below its baseline, in ems, as most faces have it. */
  private static final double ABOVE = 0.75;

  private static final double BELOW = 0.25;

  private LayoutTrace() {}

  /** The same pages with their boxes and baselines drawn. */
  public static Pages of(Pages pages) {
    List<Pages.Page> traced = new ArrayList<>();
    for (Pages.Page page : pages.pages()) {
      List<Pages.Leaf> leaves = new ArrayList<>();
      for (Pages.Leaf leaf : page.leaves()) {
        List<Placed> items = new ArrayList<>(leaf.items());
        leaf.items().forEach(item -> trace(item, items));
        leaves.add(new Pages.Leaf(leaf.number(), items));
      }
      traced.add(new Pages.Page(page.width(), page.height(), page.label(), leaves, page.trim()));
    }
    return new Pages(traced, pages.anchors());
  }

  private static void trace(Placed item, List<Placed> out) {
    if (item instanceof Placed.Glyphs glyphs) {
      double top = glyphs.baseline() - ABOVE * glyphs.size();
      box(glyphs, top, (ABOVE + BELOW) * glyphs.size(), TEXT, out);
      box(glyphs, glyphs.baseline(), LINE, TEXT, out);
    } else if (item instanceof Placed.DrawingBox drawing) {
      box(drawing, drawing.y(), drawing.height(), PICTURE, out);
    } else if (item instanceof Placed.PictureBox picture) {
      box(picture, picture.y(), picture.height(), PICTURE, out);
    } else if (item instanceof Placed.Panel panel) {
      box(panel, panel.y(), panel.height(), PANEL, out);
    } else if (item instanceof Placed.Leader leader) {
      box(leader, leader.y(), leader.dot(), PANEL, out);
    } else if (item instanceof Placed.LinkArea link) {
      box(link, link.y(), link.height(), LINK, out);
    }
  }

  private static void box(Placed item, double y, double height, Colour ink, List<Placed> out) {
    out.add(
        new Placed.Panel(
            new Placed.Spot(Origin.Artifact.LAYOUT, item.x(), y),
            item.width(),
            height,
            Optional.empty(),
            Optional.of(ink),
            LINE,
            0));
  }
}
