package org.clearleaf.illustration;

import java.util.List;
import org.clearleaf.book.Pose;
import org.clearleaf.illustration.Drawing.Step;
import org.clearleaf.illustration.Skeleton.Leg;
import org.clearleaf.illustration.Skeleton.Point;

/**
 * Paints the arms of a helper, who stands where the picture ends: one hand on a knee, one at a
 * foot.
 */
final class HelperShapes {
  private final Canvas canvas;

  private HelperShapes(Canvas canvas) {
    this.canvas = canvas;
  }

  static void paint(Canvas canvas, Pose pose, Skeleton body) {
    for (Pose.Prop prop : pose.props()) {
      if (prop.kind() == Pose.PropKind.HELPER) {
        Point shoulder = new PropPlaces(prop).from();
        Leg leg = body.nearLeg();
        HelperShapes helper = new HelperShapes(canvas);
        helper.onKnee(shoulder, leg);
        helper.atFoot(shoulder, leg);
      }
    }
  }

  /** A hand that keeps the knee down, from above. */
  private void onKnee(Point shoulder, Leg leg) {
    double shin = leg.knee().angle(leg.ankle());
    Point palm = leg.knee().towards(leg.ankle(), 0.1).along(shin + 90, 0.052);
    Point wrist = palm.along(shin, 0.04).along(shin + 90, 0.016);
    arm(shoulder.plus(-0.08, 0.06), wrist);
    canvas.solid(
        Ink.SKIN_FAR,
        Outlines.bar(wrist, 0.017, palm, 0.017),
        Outlines.bar(palm, 0.017, palm.along(shin + 180, 0.05).along(shin - 90, 0.012), 0.011));
    seam(shoulder.plus(-0.08, 0.06), wrist);
  }

  /** A palm against the ball of the foot, the fingers over the toes. */
  private void atFoot(Point shoulder, Leg leg) {
    Point ball = leg.foot(0.078, -0.056);
    Point heel = leg.foot(0.04, -0.062);
    Point wrist = leg.foot(0.046, -0.1);
    arm(shoulder, wrist);
    canvas.solid(
        Ink.SKIN_FAR,
        Outlines.bar(wrist, 0.018, heel, 0.018),
        Outlines.bar(heel, 0.017, ball, 0.0165),
        Outlines.bar(ball, 0.015, leg.foot(0.118, -0.05), 0.0105),
        Outlines.bar(leg.foot(0.118, -0.05), 0.0105, leg.foot(0.122, -0.022), 0.008),
        Outlines.bar(heel, 0.0095, leg.foot(0.07, -0.09), 0.007));
    seam(shoulder, wrist);
  }

  /** A forearm in a sleeve that is rolled up half way. */
  private void arm(Point from, Point wrist) {
    canvas.solid(Ink.SKIN_FAR, Outlines.bar(from.towards(wrist, 0.4), 0.034, wrist, 0.0185));
    canvas.solid(Ink.CLOTH, sleeve(from, from.towards(wrist, 0.55)));
  }

  private static List<Step> sleeve(Point from, Point hem) {
    double across = from.angle(hem) + 90;
    return Outlines.polygon(
        from.along(across, 0.05),
        hem.along(across, 0.042),
        hem.along(across, -0.042),
        from.along(across, -0.05));
  }

  /** Covers the line between forearm and hand. */
  private void seam(Point from, Point wrist) {
    canvas.fill(
        Ink.SKIN_FAR,
        Outlines.bar(
            from.towards(wrist, 0.85), 0.0185, wrist.along(from.angle(wrist), 0.004), 0.0165));
  }
}
