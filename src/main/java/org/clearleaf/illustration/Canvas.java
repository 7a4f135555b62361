package org.clearleaf.illustration;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.illustration.Skeleton.Point;

/** Collects the shapes of one drawing in the order they are painted. */
final class Canvas {
  /** At least 1 pt when a standing person is 55 mm high. */
  static final double LINE = 0.0075;

  private static final double MARGIN = 0.02;

  private final List<Drawing.Shape> shapes = new ArrayList<>();
  private final Rectangle2D.Double bounds = new Rectangle2D.Double();

  /** A filled shape with an outline. */
  void solid(Shape shape, Ink fill) {
    add(shape, Optional.of(fill), Optional.of(Ink.LINE), LINE);
  }

  /** A filled shape without an outline. */
  void fill(Shape shape, Ink fill) {
    add(shape, Optional.of(fill), Optional.empty(), 0);
  }

  /** A line through points. */
  void line(Ink ink, double width, Point... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0].x(), points[0].y());
    for (int i = 1; i < points.length; i++) {
      path.lineTo(points[i].x(), points[i].y());
    }
    add(path, Optional.empty(), Optional.of(ink), width);
  }

  private void add(Shape shape, Optional<Ink> fill, Optional<Ink> stroke, double width) {
    shapes.add(new Drawing.Shape(Outlines.steps(shape), fill, stroke, width));
    Rectangle2D box = shape.getBounds2D();
    if (shapes.size() == 1) {
      bounds.setRect(box);
    } else {
      Rectangle2D.union(bounds, box, bounds);
    }
  }

  Drawing drawing(String person) {
    return new Drawing(
        person,
        bounds.x - MARGIN,
        bounds.y - MARGIN,
        bounds.width + 2 * MARGIN,
        bounds.height + 2 * MARGIN,
        shapes);
  }
}
