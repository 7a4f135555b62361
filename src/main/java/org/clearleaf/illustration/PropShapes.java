package org.clearleaf.illustration;

import org.clearleaf.book.Pose;
import org.clearleaf.illustration.Skeleton.Point;

/** Paints what stands around a person. */
final class PropShapes {
  private static final double WALL = 1.06;
  private static final double BAR = 0.022;

  private final Canvas canvas;

  PropShapes(Canvas canvas) {
    this.canvas = canvas;
  }

  /** Things behind the person. */
  void behind(Pose.Prop prop) {
    double x = prop.number("x", 0);
    double width = prop.number("width", 0.6);
    double height = prop.number("height", 0.2);
    switch (prop.kind()) {
      case FLOOR ->
          canvas.line(Ink.LINE, 0.009, new Point(x, 0), new Point(x + prop.number("width", 1), 0));
      case WALL -> canvas.solid(Outlines.rectangle(x, 0, x + 0.045, WALL), Ink.PROP);
      case CHAIR -> chair(x, prop.number("seat", 0.255));
      case BED -> {
        canvas.solid(Outlines.rectangle(x, 0, x + 0.03, height + 0.16), Ink.PROP_FAR);
        canvas.solid(Outlines.rectangle(x, height - 0.1, x + width, height), Ink.PROP);
        canvas.solid(
            Outlines.rectangle(x + width - 0.05, 0, x + width - 0.02, height - 0.1), Ink.PROP_FAR);
      }
      case RAIL -> {
        canvas.solid(Outlines.rectangle(x, 0, x + BAR, height), Ink.PROP);
        canvas.solid(
            Outlines.limb(new Point(x - 0.1, height), 0.014, new Point(x + 0.12, height), 0.014),
            Ink.PROP);
      }
      case STEP, STOOL -> canvas.solid(Outlines.rectangle(x, 0, x + width, height), Ink.PROP);
      case TOWEL -> {
        // over the person: the hand holds it
      }
    }
  }

  /** Things in front of the person. */
  void before(Pose.Prop prop) {
    if (prop.kind() == Pose.PropKind.TOWEL) {
      Point from = new Point(prop.number("x", 0), prop.number("y", 0));
      Point to = new Point(prop.number("to-x", 0), prop.number("to-y", 0));
      canvas.solid(Outlines.limb(from, 0.013, to, 0.013), Ink.CLOTH);
    }
  }

  /** A chair whose seat begins at x, its back to the left. */
  private void chair(double x, double seat) {
    double back = x + 0.03;
    double front = x + 0.27;
    canvas.solid(Outlines.rectangle(back - BAR, 0, back, seat + 0.3), Ink.PROP_FAR);
    canvas.solid(Outlines.rectangle(front - BAR, 0, front, seat), Ink.PROP_FAR);
    canvas.solid(Outlines.rectangle(back - BAR, seat - 0.035, front + 0.01, seat), Ink.PROP);
  }

  void arrow(Pose.Arrow arrow) {
    double dx = arrow.toX() - arrow.fromX();
    double dy = arrow.toY() - arrow.fromY();
    double length = StrictMath.hypot(dx, dy);
    if (length < 1e-6) {
      return;
    }
    double ux = dx / length;
    double uy = dy / length;
    Point tip = new Point(arrow.toX(), arrow.toY());
    Point neck = tip.plus(-ux * 0.05, -uy * 0.05);
    canvas.fill(
        Outlines.union(
            Outlines.polygon(
                new Point(arrow.fromX() - uy * 0.009, arrow.fromY() + ux * 0.009),
                neck.plus(-uy * 0.009, ux * 0.009),
                neck.plus(uy * 0.009, -ux * 0.009),
                new Point(arrow.fromX() + uy * 0.009, arrow.fromY() - ux * 0.009)),
            Outlines.polygon(
                tip, neck.plus(-uy * 0.028, ux * 0.028), neck.plus(uy * 0.028, -ux * 0.028))),
        Ink.ARROW);
  }
}
