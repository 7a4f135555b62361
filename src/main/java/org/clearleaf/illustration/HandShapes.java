package org.clearleaf.illustration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Pose;
import org.clearleaf.illustration.Drawing.Step;
import org.clearleaf.illustration.Skeleton.Arm;
import org.clearleaf.illustration.Skeleton.Point;

/** Paints hands as what they do: flat on a wall, closed round a rail, at rest on a thigh. */
final class HandShapes {
  private final Canvas canvas;

  HandShapes(Canvas canvas) {
    this.canvas = canvas;
  }

  void hand(Arm arm, Optional<Touch> touch, Ink skin) {
    paint(arm, touch, skin);
    // No seam between hand and forearm.
    Point before = arm.wrist().along(arm.angle(), -0.02);
    canvas.fill(skin, Outlines.bar(before, 0.0165, arm.wrist().along(arm.angle(), 0.012), 0.0155));
  }

  private void paint(Arm arm, Optional<Touch> touch, Ink skin) {
    if (touch.isEmpty()) {
      open(arm, skin);
      return;
    }
    Optional<Pose.PropKind> kind = touch.get().prop().map(Pose.Prop::kind);
    if (kind.isEmpty()) {
      cupped(arm, skin);
      return;
    }
    switch (kind.get()) {
      case WALL -> flat(arm, skin, 180, 90);
      case RAIL, TOWEL, CHAIR -> fist(arm, skin);
      default -> flat(arm, skin, arm.angle() < 0 ? -90 : 90, 0);
    }
  }

  /** The part of a hand next to the wrist. */
  private static List<Step> wrist(Arm arm, Point palm) {
    return Outlines.bar(arm.wrist(), 0.0165, palm, 0.018);
  }

  /** A hand at rest: fingers together, the thumb apart. */
  private void open(Arm arm, Ink skin) {
    double angle = arm.angle();
    Point palm = arm.hand().along(angle, -0.012);
    Point tips = palm.along(angle + 8, 0.056);
    canvas.solid(
        skin,
        wrist(arm, palm),
        Outlines.bar(palm, 0.0195, tips, 0.011),
        Outlines.bar(palm.along(angle + 60, 0.01), 0.009, palm.along(angle + 42, 0.042), 0.0065));
  }

  /** A palm flat on a surface, the fingers pointing along it. */
  private void flat(Arm arm, Ink skin, double fingers, double towards) {
    Point palm = arm.hand().along(towards, -0.001);
    canvas.solid(
        skin,
        Outlines.bar(arm.wrist(), 0.0165, palm.along(fingers, -0.012), 0.014),
        Outlines.bar(palm.along(fingers, -0.018), 0.0135, palm.along(fingers, 0.052), 0.0085));
  }

  /** Fingers closed round something seen end on or from the side. */
  private void fist(Arm arm, Ink skin) {
    Point palm = arm.hand();
    canvas.solid(
        skin,
        wrist(arm, palm.along(arm.angle(), -0.008)),
        Outlines.oval(palm, 0.025, 0.021, arm.angle()));
    for (double turn : new double[] {-0.008, 0.004}) {
      Point knuckle = palm.along(arm.angle(), turn + 0.006);
      canvas.line(
          Ink.LINE,
          Canvas.LINE * 0.6,
          knuckle.along(arm.angle() + 90, 0.004),
          knuckle.along(arm.angle() + 90, 0.017));
    }
  }

  /** A hand that lies round a limb, its fingers seen. */
  private void cupped(Arm arm, Ink skin) {
    Point palm = arm.hand().along(arm.angle(), -0.012);
    double angle = arm.angle() + 10;
    List<List<Step>> parts = new ArrayList<>();
    parts.add(wrist(arm, palm));
    parts.add(Outlines.bar(palm, 0.0195, palm.along(angle, 0.016), 0.0185));
    for (double side : new double[] {-0.0135, -0.0045, 0.0045, 0.0135}) {
      Point root = palm.along(angle, 0.014).along(angle + 90, side);
      parts.add(Outlines.bar(root, 0.0058, root.along(angle + side * 700, 0.032), 0.005));
    }
    canvas.solidAll(skin, parts);
    for (double side : new double[] {-0.009, 0, 0.009}) {
      Point root = palm.along(angle, 0.018).along(angle + 90, side);
      canvas.line(Ink.LINE, Canvas.LINE * 0.5, root, root.along(angle + side * 700, 0.028));
    }
  }
}
