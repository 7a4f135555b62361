package org.clearleaf.illustration;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.Optional;
import org.clearleaf.book.Pose;
import org.clearleaf.illustration.Skeleton.Arm;
import org.clearleaf.illustration.Skeleton.Leg;
import org.clearleaf.illustration.Skeleton.Point;

/** Paints a person around a skeleton: far limbs first, in shade, near limbs last. */
final class PersonShapes {
  private final Canvas canvas;
  private final Skeleton body;

  PersonShapes(Canvas canvas, Skeleton body) {
    this.canvas = canvas;
    this.body = body;
  }

  /** The limbs on the other side. */
  void far(Optional<Pose.Muscle> muscle) {
    arm(body.farArm(), Ink.SKIN_FAR, Ink.SHIRT_FAR);
    leg(body.farLeg(), Ink.SKIN_FAR, Ink.SHORTS_FAR, Ink.SHOE_FAR);
    muscle.filter(m -> !m.near()).ifPresent(m -> muscle(body.farLeg(), m.kind()));
  }

  /** Head, trunk and the limbs on the viewer's side. */
  void near(Optional<Pose.Muscle> muscle) {
    head();
    skinOfLeg(body.nearLeg(), Ink.SKIN);
    shoe(body.nearLeg(), Ink.SHOE);
    shirt();
    canvas.solid(
        Outlines.union(
            shorts(body.nearLeg()),
            Outlines.limb(body.hip(), 0.07, body.hip().towards(body.shoulder(), 0.16), 0.066)),
        Ink.SHORTS);
    muscle.filter(Pose.Muscle::near).ifPresent(m -> muscle(body.nearLeg(), m.kind()));
  }

  /** The near arm, which may lie over a prop. */
  void nearArm() {
    arm(body.nearArm(), Ink.SKIN, Ink.SHIRT);
  }

  private void leg(Leg leg, Ink skin, Ink cloth, Ink shoe) {
    skinOfLeg(leg, skin);
    shoe(leg, shoe);
    canvas.solid(shorts(leg), cloth);
  }

  private void skinOfLeg(Leg leg, Ink ink) {
    canvas.solid(
        Outlines.union(
            Outlines.limb(leg.hip().towards(leg.knee(), 0.5), 0.052, leg.knee(), 0.041),
            shank(leg)),
        ink);
  }

  private static Area shank(Leg leg) {
    Area bone = Outlines.limb(leg.knee(), 0.04, leg.ankle(), 0.024);
    return Outlines.union(bone, calf(leg, 0.078, 0.034));
  }

  /** The belly of the calf, behind the upper half of the shank. */
  private static Area calf(Leg leg, double along, double across) {
    Point middle = leg.knee().towards(leg.ankle(), 0.33);
    double angle = angle(leg.knee(), leg.ankle());
    return Outlines.ellipse(middle.along(angle - 90, 0.015), along, across, angle);
  }

  private static double angle(Point from, Point to) {
    return StrictMath.toDegrees(StrictMath.atan2(to.x() - from.x(), from.y() - to.y()));
  }

  private static Area shorts(Leg leg) {
    Point hem = leg.hip().towards(leg.knee(), 0.72);
    return Outlines.limb(leg.hip(), 0.07, hem, 0.056);
  }

  private void shoe(Leg leg, Ink ink) {
    Path2D sole = new Path2D.Double();
    double pitch = StrictMath.toRadians(leg.pitch());
    // In the frame of the foot: the ankle at the origin, toes to the right.
    double[][] p = {
      {-0.042, -0.039},
      {-0.052, 0.0},
      {-0.03, 0.02},
      {0.022, 0.02},
      {0.04, -0.002},
      {0.085, -0.012},
      {0.112, -0.02},
      {0.112, -0.039}
    };
    double[][] q = new double[p.length][];
    for (int i = 0; i < p.length; i++) {
      double x = p[i][0];
      double y = p[i][1];
      q[i] =
          new double[] {
            leg.ankle().x() + x * StrictMath.cos(pitch) - y * StrictMath.sin(pitch),
            leg.ankle().y() + x * StrictMath.sin(pitch) + y * StrictMath.cos(pitch)
          };
    }
    sole.moveTo(q[0][0], q[0][1]);
    sole.quadTo(q[1][0], q[1][1], q[2][0], q[2][1]);
    sole.lineTo(q[3][0], q[3][1]);
    sole.quadTo(q[4][0], q[4][1], q[5][0], q[5][1]);
    sole.curveTo(q[6][0], q[6][1], q[7][0], q[6][1], q[7][0], q[7][1]);
    sole.closePath();
    canvas.solid(sole, ink);
  }

  private void shirt() {
    double up = 180 - body.trunk();
    Point chest = body.shoulder().along(up, -0.045).along(up - 90, -0.012);
    Point waist = body.hip().along(up, 0.05);
    Area trunk =
        Outlines.union(
            Outlines.limb(waist, 0.064, chest, 0.072),
            Outlines.limb(chest, 0.066, body.shoulder().along(up, 0.012), 0.036));
    canvas.solid(trunk, Ink.SHIRT);
  }

  private void head() {
    double up = 180 - body.trunk();
    // The head keeps half of the trunk's lean: people look where they go.
    double tilt = body.trunk() / 2;
    Point centre = body.head().along(180 - tilt, 0.006);
    canvas.solid(
        Outlines.limb(body.shoulder(), 0.034, body.head().along(up, -0.02), 0.032), Ink.SKIN);
    Area face =
        Outlines.union(
            Outlines.ellipse(centre, 0.068, 0.054, tilt * -1),
            Outlines.ellipse(turned(centre, tilt, 0.014, -0.03), 0.034, 0.036, 0),
            nose(centre, tilt));
    canvas.solid(face, Ink.SKIN);
    Area hair = Outlines.ellipse(turned(centre, tilt, -0.01, 0.012), 0.066, 0.06, -tilt);
    hair.subtract(
        Outlines.polygon(
            turned(centre, tilt, 0.1, -0.1),
            turned(centre, tilt, 0.1, 0.028),
            turned(centre, tilt, 0.026, 0.026),
            turned(centre, tilt, 0.004, 0.004),
            turned(centre, tilt, -0.02, -0.022),
            turned(centre, tilt, -0.042, -0.06),
            turned(centre, tilt, -0.042, -0.1)));
    canvas.solid(hair, Ink.HAIR);
    canvas.fill(Outlines.circle(turned(centre, tilt, 0.034, 0.006), 0.0055), Ink.LINE);
    canvas.line(
        Ink.LINE, 0.005, turned(centre, tilt, 0.03, -0.037), turned(centre, tilt, 0.045, -0.034));
    canvas.solid(
        Outlines.ellipse(turned(centre, tilt, -0.01, -0.006), 0.014, 0.009, -tilt), Ink.SKIN);
  }

  private static Area nose(Point centre, double tilt) {
    return Outlines.polygon(
        turned(centre, tilt, 0.045, 0.012),
        turned(centre, tilt, 0.067, -0.014),
        turned(centre, tilt, 0.044, -0.02));
  }

  /** A point of the head, in its own frame. */
  private static Point turned(Point centre, double tilt, double dx, double dy) {
    double a = StrictMath.toRadians(-tilt);
    return centre.plus(
        dx * StrictMath.cos(a) - dy * StrictMath.sin(a),
        dx * StrictMath.sin(a) + dy * StrictMath.cos(a));
  }

  private void arm(Arm arm, Ink skin, Ink cloth) {
    Point hand = arm.hand().along(arm.handAngle(), -0.02);
    canvas.solid(
        Outlines.union(
            Outlines.limb(arm.shoulder().towards(arm.elbow(), 0.4), 0.03, arm.elbow(), 0.026),
            Outlines.limb(arm.elbow(), 0.026, hand.along(arm.handAngle(), -0.03), 0.018),
            Outlines.ellipse(hand, 0.034, 0.02, arm.handAngle())),
        skin);
    canvas.solid(
        Outlines.limb(
            arm.shoulder().plus(0, -0.006),
            0.042,
            arm.shoulder().towards(arm.elbow(), 0.56),
            0.038),
        cloth);
  }

  /** Hatches a muscle; hatching shows in any ink, colour alone would not (WCAG 2.2, 1.4.1). */
  private void muscle(Leg leg, Pose.MuscleKind kind) {
    Area area =
        switch (kind) {
          case CALF -> calf(leg, 0.072, 0.028);
          case HAMSTRING -> thigh(leg, -0.024);
          case QUADRICEPS -> thigh(leg, 0.024);
        };
    canvas.solid(area, Ink.MUSCLE);
    var box = area.getBounds2D();
    for (double c = box.getMinX() - box.getHeight(); c < box.getMaxX(); c += 0.02) {
      Area stripe =
          Outlines.polygon(
              new Point(c, box.getMinY()),
              new Point(c + 0.007, box.getMinY()),
              new Point(c + 0.007 + box.getHeight(), box.getMaxY()),
              new Point(c + box.getHeight(), box.getMaxY()));
      stripe.intersect(area);
      if (!stripe.isEmpty()) {
        canvas.fill(stripe, Ink.MUSCLE_LINE);
      }
    }
  }

  private static Area thigh(Leg leg, double forward) {
    double angle = angle(leg.hip(), leg.knee());
    Point middle = leg.hip().towards(leg.knee(), 0.55);
    return Outlines.ellipse(middle.along(angle + 90, forward), 0.09, 0.026, angle);
  }
}
