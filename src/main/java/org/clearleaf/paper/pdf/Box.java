package org.clearleaf.paper.pdf;

import java.util.List;
import org.clearleaf.paper.font.Face;
import org.clearleaf.paper.placed.Placed;

/** The edges of what is painted, in points from the top left corner of its page. */
record Box(double left, double top, double right, double bottom) {

  /** The box of an item. */
  static Box of(Placed item) {
    if (item instanceof Placed.Glyphs glyphs) {
      Face face = glyphs.text().face();
      double top = glyphs.baseline() - face.ascent() * glyphs.size();
      return sized(item, top, (face.ascent() + face.descent()) * glyphs.size());
    } else if (item instanceof Placed.Panel panel) {
      return sized(item, panel.y(), panel.height());
    } else if (item instanceof Placed.Leader leader) {
      return sized(item, leader.y(), leader.dot());
    } else if (item instanceof Placed.IconBox icon) {
      return sized(item, icon.y(), icon.width());
    } else if (item instanceof Placed.DrawingBox drawing) {
      return sized(item, drawing.y(), drawing.height());
    } else if (item instanceof Placed.PictureBox picture) {
      return sized(item, picture.y(), picture.height());
    } else if (item instanceof Placed.LinkArea link) {
      return sized(item, link.y(), link.height());
    }
    throw new AssertionError(item);
  }

  private static Box sized(Placed item, double top, double height) {
    return new Box(item.x(), top, item.x() + item.width(), top + height);
  }

  /** The smallest box around this one and another. */
  Box with(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** As PDF counts, from the bottom of a page: left, bottom, right, top. */
  List<Double> rectangle(double pageHeight) {
    return List.of(
        hundredths(left),
        hundredths(pageHeight - bottom),
        hundredths(right),
        hundredths(pageHeight - top));
  }

  private static double hundredths(double points) {
    return Math.round(points * 100) / 100.0;
  }
}
