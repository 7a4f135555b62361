package org.clearleaf.illustration;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.Pose;
import org.clearleaf.illustration.Skeleton.Leg;
import org.clearleaf.illustration.Skeleton.Point;

/**
 * Marks a muscle: a spindle within its limb, striped along its fibres. Stripes show in any ink,
 * colour alone would not (WCAG 2.2, 1.4.1).
 */
final class MuscleShapes {
  private static final int PARTS = 12;

  /** Where fibres run, as a part of the way from the middle of the muscle to its surface. */
  private static final double[] FIBRES = {-0.55, 0, 0.55};

  private static final double[] MIDDLE = {0};

  /** A muscle so thin, in body heights, that three stripes would run into one. */
  private static final double THIN = 0.032;

  private final Canvas canvas;
  private final Leg leg;
  private final double girth;

  MuscleShapes(Canvas canvas, Leg leg, double girth) {
    this.canvas = canvas;
    this.leg = leg;
    this.girth = girth;
  }

  /** Marks a muscle that is seen from the front or from behind. */
  static void spindle(Canvas canvas, Point from, Point to, double half) {
    paint(canvas, new Spindle(from, to, 0, 1, -half, half));
  }

  void mark(Pose.Muscle muscle) {
    Spindle spindle =
        switch (muscle.kind()) {
          case CALF -> shank(0.02, 0.72, 0.01, -0.041);
          case SOLEUS -> shank(0.3, 0.86, 0.008, -0.03);
          case HAMSTRING -> thigh(0.16, 0.98, -0.002, -0.049);
          case QUADRICEPS -> thigh(0.14, 0.96, 0.004, 0.051);
        };
    paint(canvas, spindle);
    if (muscle.pain()) {
      pain(spindle);
    }
  }

  private Spindle shank(double start, double end, double inner, double outer) {
    return new Spindle(leg.knee(), leg.ankle(), start, end, inner * girth, outer * girth);
  }

  private Spindle thigh(double start, double end, double inner, double outer) {
    return new Spindle(leg.hip(), leg.knee(), start, end, inner * girth, outer * girth);
  }

  /**
   * A muscle between two parts of a bone's length.
   *
   * @param inner its edges where it is thickest, forward of the bone, in body heights
   */
  private record Spindle(
      Point from, Point to, double start, double end, double inner, double outer) {

    /**
     * A point of it.
     *
     * @param t the part of its length
     * @param across from -1, its inner edge, to 1, its outer edge
     */
    Point at(double t, double across) {
      double middle = (inner + outer) / 2;
      double half = (outer - inner) / 2;
      // Nearer to its middle towards the ends, where the tendons begin.
      double belly = StrictMath.pow(StrictMath.sin(Math.PI * StrictMath.pow(t, 0.85)), 0.75);
      double off = middle * (0.55 + 0.45 * belly) + half * belly * across;
      return from.towards(to, start + (end - start) * t).along(from.angle(to) + 90, off);
    }
  }

  private static void paint(Canvas canvas, Spindle muscle) {
    List<Point> outline = new ArrayList<>();
    for (int i = 0; i <= PARTS; i++) {
      outline.add(muscle.at((double) i / PARTS, 1));
    }
    for (int i = PARTS - 1; i > 0; i--) {
      outline.add(muscle.at((double) i / PARTS, -1));
    }
    canvas.ring(Ink.MUSCLE_LINE, 2 * Canvas.LINE, Outlines.smooth(outline));
    canvas.fill(Ink.MUSCLE, Outlines.smooth(outline));
    boolean thin = Math.abs(muscle.outer() - muscle.inner()) < THIN;
    for (double fibre : thin ? MIDDLE : FIBRES) {
      List<Point> line = new ArrayList<>();
      for (int i = 2; i <= PARTS - 2; i++) {
        line.add(muscle.at((double) i / PARTS, fibre));
      }
      canvas.line(Ink.MUSCLE_LINE, Canvas.LINE * 0.9, line.toArray(new Point[0]));
    }
  }

  /** Strokes that go out from a muscle, on the side that nothing lies against: it hurts. */
  private void pain(Spindle muscle) {
    double out = muscle.from().angle(muscle.to()) + (muscle.outer() < 0 ? -90 : 90);
    boolean under = muscle.at(0.5, 1).y() < muscle.at(0.5, -1).y();
    double side = under ? out + 180 : out;
    double along = muscle.from().angle(muscle.to());
    for (int i = -1; i <= 1; i++) {
      Point from = muscle.at(0.5 + 0.3 * i, under ? -1 : 1).along(side, under ? 0.04 : 0.026);
      Point to = from.along(side, 0.05).along(along, 0.024 * i);
      canvas.line(Ink.HALO, 0.032, from, to);
      canvas.line(Ink.ARROW, 0.017, from, to);
    }
  }
}
