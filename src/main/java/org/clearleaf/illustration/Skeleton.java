package org.clearleaf.illustration;

import java.util.Optional;
import org.clearleaf.book.Pose;

/**
 * Where the joints of a pose stand. Segment lengths are fractions of body height after Drillis and
 * Contini (1966), as given by Winter, Biomechanics and Motor Control of Human Movement.
 */
record Skeleton(
    Point hip,
    Point shoulder,
    Point head,
    double trunk,
    double girth,
    Arm nearArm,
    Arm farArm,
    Leg nearLeg,
    Leg farLeg) {
  static final double TRUNK = 0.288;
  static final double HEAD = 0.118;
  static final double UPPER_ARM = 0.186;

  /** From the elbow to the middle of the palm. */
  static final double FOREARM = 0.2;

  static final double THIGH = 0.245;
  static final double SHANK = 0.246;

  /** From the ankle joint down to the sole. */
  static final double SOLE = 0.039;

  /** A neck stays more upright than the trunk below it: people look where they go. */
  private static final double NECK_LEAN = 0.6;

  /** A point in body heights. */
  record Point(double x, double y) {
    /** The point a way off, at an angle from straight down, forward positive. */
    Point along(double degrees, double length) {
      double radians = StrictMath.toRadians(degrees);
      return new Point(x + length * StrictMath.sin(radians), y - length * StrictMath.cos(radians));
    }

    Point plus(double dx, double dy) {
      return new Point(x + dx, y + dy);
    }

    Point towards(Point other, double part) {
      return new Point(x + (other.x - x) * part, y + (other.y - y) * part);
    }

    double distance(Point other) {
      return StrictMath.hypot(other.x - x, other.y - y);
    }

    /** The angle of the way to another point from straight down, forward positive. */
    double angle(Point other) {
      return StrictMath.toDegrees(StrictMath.atan2(other.x - x, y - other.y));
    }
  }

  /** An arm: its joints, and the direction of the forearm. */
  record Arm(Point shoulder, Point elbow, Point hand, double angle) {
    Point wrist() {
      return hand.along(angle, -0.052);
    }
  }

  /** A leg: its joints, and how far the toes are turned up from level. */
  record Leg(Point hip, Point knee, Point ankle, double pitch) {
    /** A point of the foot: forward and up from the ankle while the sole is level. */
    Point foot(double forward, double up) {
      double c = StrictMath.cos(StrictMath.toRadians(pitch));
      double s = StrictMath.sin(StrictMath.toRadians(pitch));
      return ankle.plus(forward * c - up * s, forward * s + up * c);
    }

    Point heel() {
      return foot(-0.044, -SOLE);
    }

    Point ball() {
      return foot(0.082, -SOLE);
    }

    Point instep() {
      return foot(0.1, -0.014);
    }
  }

  /** The joints of a pose, placed so that its anchor stands where it says. */
  static Skeleton of(Pose pose) {
    Skeleton free = at(pose, new Point(0, 0));
    Point anchor =
        switch (pose.anchor().joint()) {
          case HIP -> free.hip();
          case NEAR_ANKLE -> free.nearLeg().ankle();
          case FAR_ANKLE -> free.farLeg().ankle();
        };
    return at(pose, new Point(pose.anchor().x() - anchor.x(), pose.anchor().y() - anchor.y()));
  }

  /** The near leg where it was before it moved. */
  Optional<Leg> before(Pose pose) {
    return pose.before()
        .map(
            was -> {
              Pose.Limbs limbs = new Pose.Limbs(0, 0, was.hip(), was.knee(), was.ankleBend());
              Leg here = leg(pose, limbs, hip);
              return was.ankle()
                  .map(
                      at ->
                          leg(
                              pose,
                              limbs,
                              hip.plus(at.x() - here.ankle().x(), at.y() - here.ankle().y())))
                  .orElse(here);
            });
  }

  private static Skeleton at(Pose pose, Point hip) {
    Point shoulder = hip.along(180 - pose.trunk(), TRUNK);
    return new Skeleton(
        hip,
        shoulder,
        shoulder.along(180 - pose.trunk() * NECK_LEAN, HEAD),
        pose.trunk(),
        Person.orFirst(pose.person()).girth(),
        arm(pose, pose.near(), shoulder),
        arm(pose, pose.far(), shoulder),
        leg(pose, pose.near(), hip),
        leg(pose, pose.far(), hip));
  }

  private static Arm arm(Pose pose, Pose.Limbs limbs, Point shoulder) {
    double upper = limbs.shoulder() - pose.trunk();
    double fore = upper + limbs.elbow();
    Point elbow = shoulder.along(upper, UPPER_ARM);
    return new Arm(shoulder, elbow, elbow.along(fore, FOREARM), fore);
  }

  private static Leg leg(Pose pose, Pose.Limbs limbs, Point hip) {
    double thigh = limbs.hip() - pose.trunk();
    double shank = thigh - limbs.knee();
    Point knee = hip.along(thigh, THIGH);
    return new Leg(hip, knee, knee.along(shank, SHANK), shank + limbs.ankle());
  }
}
