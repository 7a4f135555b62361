package org.clearleaf.illustration;

import java.util.Locale;

/**
 * How far joints go, in degrees. After American Academy of Orthopaedic Surgeons, Joint Motion
 * (1965); the ankle bears weight here, which takes it further up.
 */
enum JointRange {
  TRUNK(-60, 100),
  SHOULDER(-60, 180),
  ELBOW(0, 150),
  HIP(-30, 140),
  KNEE(0, 150),
  ANKLE(-50, 40);

  private final double least;
  private final double most;

  JointRange(double least, double most) {
    this.least = least;
    this.most = most;
  }

  double least() {
    return least;
  }

  double most() {
    return most;
  }

  boolean holds(double angle) {
    return angle >= least && angle <= most;
  }

  /** An angle turned on, but not past the range. */
  double turned(double angle, double turn) {
    return holds(angle) ? Math.max(least, Math.min(most, angle + turn)) : angle + turn;
  }

  /** As messages call the joint. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
