package org.clearleaf.illustration;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.illustration.Drawing.Step;
import org.clearleaf.illustration.Skeleton.Point;

/** Closed outlines as steps, all run the same way round so that they join without holes. */
final class Outlines {
  /** Control points of a quarter circle, as a part of its radius. */
  private static final double QUARTER = 0.5523;

  private Outlines() {}

  /** How wide a limb is at a part of its length, before and behind the line between its joints. */
  record Girth(double at, double front, double back) {}

  /** The girths of a limb as numbers: at, front, back, and so on. */
  static List<Girth> girths(double... numbers) {
    List<Girth> girths = new ArrayList<>();
    for (int i = 0; i < numbers.length; i += 3) {
      girths.add(new Girth(numbers[i], numbers[i + 1], numbers[i + 2]));
    }
    return girths;
  }

  /**
   * A limb between two joints, round at both ends. Two limbs that share a joint, as wide as each
   * other there, have no seam.
   */
  static List<Step> limb(Point from, Point to, List<Girth> girths) {
    double angle = from.angle(to);
    double forward = angle + 90;
    List<Point> points = new ArrayList<>();
    for (Girth g : girths) {
      points.add(from.towards(to, g.at()).along(forward, g.front()));
    }
    cap(points, from, to, girths.get(girths.size() - 1), angle);
    for (int i = girths.size() - 1; i >= 0; i--) {
      Girth g = girths.get(i);
      points.add(from.towards(to, g.at()).along(forward, -g.back()));
    }
    cap(points, from, to, girths.get(0), angle + 180);
    return smooth(points);
  }

  /** Points of a half circle beyond an end, in the order in which the outline runs. */
  private static void cap(List<Point> points, Point from, Point to, Girth end, double outward) {
    double forward = from.angle(to) + 90;
    double middle = (end.front() - end.back()) / 2;
    double radius = (end.front() + end.back()) / 2;
    Point centre = from.towards(to, end.at()).along(forward, middle);
    for (double turn : new double[] {45, 0, -45}) {
      points.add(centre.along(outward + turn, radius));
    }
  }

  /** A limb of the same width, or one that narrows evenly. */
  static List<Step> bar(Point from, double fromRadius, Point to, double toRadius) {
    return limb(
        from,
        to,
        girths(
            0,
            fromRadius,
            fromRadius,
            0.5,
            (fromRadius + toRadius) / 2,
            (fromRadius + toRadius) / 2,
            1,
            toRadius,
            toRadius));
  }

  /** A smooth closed line through points: Catmull-Rom splines as Bézier curves. */
  static List<Step> smooth(List<Point> points) {
    List<Step> steps = new ArrayList<>();
    int n = points.size();
    steps.add(new Drawing.MoveTo(points.get(0).x(), points.get(0).y()));
    for (int i = 0; i < n; i++) {
      Point a = points.get(i);
      Point b = points.get((i + 1) % n);
      Point before = points.get((i + n - 1) % n);
      Point after = points.get((i + 2) % n);
      // Shorter handles where points lie close keep curves from overshooting.
      double span = a.distance(b);
      Point out = handle(a, before, b, span);
      Point in = handle(b, after, a, span);
      steps.add(new Drawing.CurveTo(out.x(), out.y(), in.x(), in.y(), b.x(), b.y()));
    }
    steps.add(new Drawing.Close());
    return steps;
  }

  private static Point handle(Point at, Point from, Point to, double span) {
    double length = from.distance(to);
    if (length == 0) {
      return at;
    }
    double part = span / 3 / length;
    return at.plus((to.x() - from.x()) * part, (to.y() - from.y()) * part);
  }

  static List<Step> circle(Point c, double r) {
    return oval(c, r, r, 0);
  }

  /** An oval; its first radius points at an angle from straight down, forward positive. */
  static List<Step> oval(Point c, double along, double across, double degrees) {
    Point down = new Point(0, 0).along(degrees, 1);
    Point side = new Point(0, 0).along(degrees + 90, 1);
    double[][] unit = {{1, 0}, {0, -1}, {-1, 0}, {0, 1}};
    List<Step> steps = new ArrayList<>();
    Point first = on(c, down, side, along, across, unit[0][0], unit[0][1]);
    steps.add(new Drawing.MoveTo(first.x(), first.y()));
    for (int i = 0; i < 4; i++) {
      double[] a = unit[i];
      double[] b = unit[(i + 1) % 4];
      Point out = on(c, down, side, along, across, a[0] + b[0] * QUARTER, a[1] + b[1] * QUARTER);
      Point in = on(c, down, side, along, across, b[0] + a[0] * QUARTER, b[1] + a[1] * QUARTER);
      Point to = on(c, down, side, along, across, b[0], b[1]);
      steps.add(new Drawing.CurveTo(out.x(), out.y(), in.x(), in.y(), to.x(), to.y()));
    }
    steps.add(new Drawing.Close());
    return steps;
  }

  private static Point on(
      Point c, Point down, Point side, double along, double across, double u, double v) {
    return c.plus(
        down.x() * along * u + side.x() * across * v, down.y() * along * u + side.y() * across * v);
  }

  static List<Step> polygon(Point... points) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Drawing.MoveTo(points[0].x(), points[0].y()));
    for (int i = 1; i < points.length; i++) {
      steps.add(new Drawing.LineTo(points[i].x(), points[i].y()));
    }
    steps.add(new Drawing.Close());
    return steps;
  }

  static List<Step> rectangle(double left, double bottom, double right, double top) {
    return polygon(
        new Point(left, bottom),
        new Point(left, top),
        new Point(right, top),
        new Point(right, bottom));
  }
}
