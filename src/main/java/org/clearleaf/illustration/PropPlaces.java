package org.clearleaf.illustration;

import org.clearleaf.book.Pose;
import org.clearleaf.illustration.Skeleton.Point;

/** Where the parts of a prop stand, for those who draw it and those who touch it. */
record PropPlaces(Pose.Prop prop) {
  /** How high a wall is unless it says so: a little over a person. */
  private static final double WALL = 1.05;

  /** From a chair's back to the front of its seat. */
  static final double CHAIR_DEPTH = 0.28;

  private static final double CHAIR_SEAT = 0.255;
  private static final double WHEELCHAIR_SEAT = 0.3;

  /** Length of a wheelchair's arm rest. */
  static final double ARM = 0.19;

  /** A wheel of 24 inches beside a person of 1.70 m. */
  static final double WHEEL = 0.18;

  double left() {
    return prop.number("x", 0);
  }

  double right() {
    return left() + prop.number("width", prop.kind() == Pose.PropKind.FLOOR ? 1 : 0.6);
  }

  double height() {
    return prop.number("height", prop.kind() == Pose.PropKind.WALL ? WALL : 0.2);
  }

  double seat() {
    return prop.number(
        "seat", prop.kind() == Pose.PropKind.WHEELCHAIR ? WHEELCHAIR_SEAT : CHAIR_SEAT);
  }

  /** The top of a chair's back, where a hand takes hold. */
  Point chairBack() {
    return new Point(left() + 0.006, seat() + 0.315);
  }

  Point wheelHub() {
    return new Point(left() + 0.06, WHEEL);
  }

  /** The back end of a wheelchair's arm rest. */
  Point arm() {
    return new Point(left() + 0.05, seat() + 0.14);
  }

  /** A rail goes from before its post to a little behind it, and up with a stair. */
  Point railStart() {
    double before = prop.number("width", 0.12);
    return new Point(left() - before, height() - before * prop.number("slope", 0));
  }

  Point railEnd() {
    return new Point(left() + 0.1, height() + 0.1 * prop.number("slope", 0));
  }

  /** The back end of a wheelchair's foot plate. */
  Point plate() {
    return new Point(left() + 0.36, 0.06);
  }

  Point from() {
    return new Point(left(), prop.number("y", 0));
  }

  Point to() {
    return new Point(prop.number("to-x", 0), prop.number("to-y", 0));
  }
}
