package org.clearleaf.illustration;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.illustration.Skeleton.Point;

/** Plane shapes and their union, so that limbs of several parts have one outline without seams. */
final class Outlines {
  private Outlines() {}

  /** A limb: the hull of two circles. */
  static Area limb(Point from, double fromRadius, Point to, double toRadius) {
    Area area = new Area(circle(from, fromRadius));
    area.add(new Area(circle(to, toRadius)));
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = StrictMath.hypot(dx, dy);
    if (length > 1e-6) {
      double nx = -dy / length;
      double ny = dx / length;
      area.add(
          polygon(
              from.plus(nx * fromRadius, ny * fromRadius),
              to.plus(nx * toRadius, ny * toRadius),
              to.plus(-nx * toRadius, -ny * toRadius),
              from.plus(-nx * fromRadius, -ny * fromRadius)));
    }
    return area;
  }

  static Shape circle(Point centre, double radius) {
    return new Ellipse2D.Double(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
  }

  /** An ellipse whose long axis points at an angle from straight down, forward positive. */
  static Area ellipse(Point centre, double along, double across, double degrees) {
    AffineTransform turn =
        AffineTransform.getRotateInstance(
            StrictMath.toRadians(degrees - 90), centre.x(), centre.y());
    Shape flat =
        new Ellipse2D.Double(centre.x() - along, centre.y() - across, 2 * along, 2 * across);
    return new Area(turn.createTransformedShape(flat));
  }

  static Area polygon(Point... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0].x(), points[0].y());
    for (int i = 1; i < points.length; i++) {
      path.lineTo(points[i].x(), points[i].y());
    }
    path.closePath();
    return new Area(path);
  }

  static Area rectangle(double left, double bottom, double right, double top) {
    return polygon(
        new Point(left, bottom),
        new Point(right, bottom),
        new Point(right, top),
        new Point(left, top));
  }

  static Area union(Area... areas) {
    Area all = new Area();
    for (Area area : areas) {
      all.add(area);
    }
    return all;
  }

  /** A shape as steps; quadratic curves become cubic ones. */
  static List<Drawing.Step> steps(Shape shape) {
    List<Drawing.Step> steps = new ArrayList<>();
    double[] c = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      switch (path.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> steps.add(new Drawing.MoveTo(c[0], c[1]));
        case PathIterator.SEG_LINETO -> steps.add(new Drawing.LineTo(c[0], c[1]));
        case PathIterator.SEG_QUADTO ->
            steps.add(
                new Drawing.CurveTo(
                    x + (c[0] - x) * 2 / 3,
                    y + (c[1] - y) * 2 / 3,
                    c[2] + (c[0] - c[2]) * 2 / 3,
                    c[3] + (c[1] - c[3]) * 2 / 3,
                    c[2],
                    c[3]));
        case PathIterator.SEG_CUBICTO ->
            steps.add(new Drawing.CurveTo(c[0], c[1], c[2], c[3], c[4], c[5]));
        default -> steps.add(new Drawing.Close());
      }
      int last =
          switch (path.currentSegment(c)) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> 0;
          };
      x = c[last];
      y = c[last + 1];
    }
    return steps;
  }
}
