package org.clearleaf.illustration;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.Pose;
import org.clearleaf.illustration.Drawing.Step;
import org.clearleaf.illustration.Skeleton.Leg;
import org.clearleaf.illustration.Skeleton.Point;

/** Feet, bare or in shoes; where only the toes are on the ground, they bend at the ball. */
final class FootShapes {
  private static final double[][] SHOE = {
    {-0.024, 0.012},
    {0.022, 0.014},
    {0.042, -0.004},
    {0.074, -0.012},
    {0.108, -0.024},
    {0.114, -0.035},
    {0.104, -0.039},
    {0.082, -0.039},
    {0.04, -0.039},
    {-0.02, -0.039},
    {-0.044, -0.039},
    {-0.05, -0.03},
    {-0.046, -0.01}
  };

  private static final double[][] BARE = {
    {-0.021, 0.016},
    {0.021, 0.016},
    {0.036, 0.004},
    {0.058, -0.008},
    {0.084, -0.016},
    {0.1, -0.019},
    {0.112, -0.024},
    {0.114, -0.032},
    {0.106, -0.039},
    {0.084, -0.038},
    {0.062, -0.036},
    {0.036, -0.033},
    {0.006, -0.037},
    {-0.026, -0.039},
    {-0.042, -0.034},
    {-0.044, -0.022},
    {-0.034, -0.004}
  };

  private final Canvas canvas;
  private final Leg leg;

  /** By how much the toes bend up from the sole, in degrees. */
  private final double bend;

  FootShapes(Canvas canvas, Leg leg, double bend) {
    this.canvas = canvas;
    this.leg = leg;
    this.bend = bend;
  }

  static FootShapes of(Canvas canvas, Pose pose, Leg leg, boolean near) {
    Pose.Part toes = near ? Pose.Part.NEAR_TOES : Pose.Part.FAR_TOES;
    double bend = PoseSolver.touch(pose, toes).isPresent() ? -leg.pitch() : 0;
    return new FootShapes(canvas, leg, bend);
  }

  void shoe(Ink ink) {
    canvas.solid(ink, outline(SHOE));
    canvas.line(
        Ink.LINE,
        Canvas.LINE * 0.7,
        leg.foot(-0.046, -0.028),
        leg.foot(0.076, -0.029),
        toe(0.11, -0.029));
  }

  /** The outline of a bare foot; it is painted with the leg, so that there is no seam. */
  List<Step> bare() {
    return outline(BARE);
  }

  /** What shows that a foot is bare: the nail and the line of the big toe, and the ankle bone. */
  void toes(boolean ankle) {
    if (ankle) {
      ankle();
    }
    canvas.line(
        Ink.LINE, Canvas.LINE * 0.6, toe(0.088, -0.027), toe(0.096, -0.0285), toe(0.1, -0.033));
    canvas.line(
        Ink.LINE, Canvas.LINE * 0.6, toe(0.101, -0.02), toe(0.106, -0.0245), toe(0.113, -0.0255));
  }

  private void ankle() {
    canvas.line(
        Ink.LINE,
        Canvas.LINE * 0.6,
        leg.foot(-0.006, -0.004),
        leg.foot(0.001, -0.009),
        leg.foot(0.009, -0.005));
  }

  private List<Step> outline(double[][] side) {
    List<Point> points = new ArrayList<>();
    for (double[] p : side) {
      points.add(toe(p[0], p[1]));
    }
    return Outlines.smooth(points);
  }

  /** A point of a foot; what is before the ball turns about it. */
  private Point toe(double forward, double up) {
    double ahead = forward - 0.082;
    if (bend == 0 || ahead <= 0) {
      return leg.foot(forward, up);
    }
    double c = StrictMath.cos(StrictMath.toRadians(bend));
    double s = StrictMath.sin(StrictMath.toRadians(bend));
    double above = up + Skeleton.SOLE;
    return leg.foot(0.082 + ahead * c - above * s, ahead * s + above * c - Skeleton.SOLE);
  }
}
