package org.clearleaf.illustration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Pose;
import org.clearleaf.illustration.Drawing.Step;
import org.clearleaf.illustration.Skeleton.Arm;
import org.clearleaf.illustration.Skeleton.Leg;
import org.clearleaf.illustration.Skeleton.Point;

/** Paints hands as what they do: flat on a wall, closed round a rail, at rest on a thigh. */
final class HandShapes {
  /** Lines between fingers. */
  private static final double CREASE = Canvas.LINE * 0.55;

  private final Canvas canvas;
  private final Person person;

  HandShapes(Canvas canvas, Person person) {
    this.canvas = canvas;
    this.person = person;
  }

  void hand(Arm arm, Optional<Touch> touch, Skeleton body, Ink skin) {
    Optional<Pose.PropKind> kind = touch.flatMap(Touch::prop).map(Pose.Prop::kind);
    Optional<Leg> thigh = touch.flatMap(found -> found.thigh(body));
    if (touch.isEmpty()) {
      open(arm, skin);
    } else if (thigh.isPresent()) {
      double along = thigh.get().hip().angle(thigh.get().knee());
      flat(arm, skin, along, along - 90);
    } else if (touch.get().isNearShank()) {
      round(arm, body.nearLeg(), skin);
    } else if (kind.isEmpty()) {
      cupped(arm, skin);
    } else {
      switch (kind.get()) {
        case WALL -> flat(arm, skin, 180, 90);
        case RAIL, TOWEL, CHAIR -> fist(arm, skin);
        default -> flat(arm, skin, arm.angle() < 0 ? -90 : 90, 0);
      }
    }
  }

  /**
   * Paints the parts of a hand together with the end of a bare forearm, so that there is neither a
   * seam nor a notch at the wrist.
   */
  private void paint(Arm arm, Ink skin, List<List<Step>> parts) {
    if (person.covered()) {
      canvas.solidAll(skin, parts);
      return;
    }
    double g = person.girth();
    Point up = arm.wrist().along(arm.angle(), -0.05);
    List<List<Step>> all = new ArrayList<>(parts);
    all.add(Outlines.bar(up, 0.0217 * g, arm.wrist(), 0.0175 * g));
    canvas.solidAll(skin, all);
    // The round end of that piece lies within the forearm.
    canvas.fill(skin, Outlines.bar(up.along(arm.angle(), -0.026), 0.0237 * g, up, 0.0217 * g));
  }

  /** A hand at rest: fingers together, the thumb apart. */
  private void open(Arm arm, Ink skin) {
    double angle = arm.angle();
    Point palm = arm.hand().along(angle, -0.014);
    paint(
        arm,
        skin,
        List.of(
            Outlines.bar(arm.wrist(), 0.0165, palm, 0.02),
            Outlines.bar(palm, 0.02, palm.along(angle + 8, 0.054), 0.0115),
            thumb(palm.along(angle + 80, 0.008), angle + 38, 0.036)));
    creases(palm.along(angle + 8, 0.026), angle + 8, 0.03, 0.0062);
  }

  /** A palm flat on a surface, the fingers along it and the thumb beside them. */
  private void flat(Arm arm, Ink skin, double fingers, double towards) {
    Point palm = arm.hand().along(towards, -0.002);
    double away = towards + 180;
    paint(
        arm,
        skin,
        List.of(
            Outlines.bar(arm.wrist(), 0.0165, palm.along(fingers, -0.012), 0.0145),
            Outlines.bar(palm.along(fingers, -0.016), 0.0145, palm.along(fingers, 0.05), 0.0095)));
    canvas.line(
        Ink.LINE,
        CREASE,
        palm.along(fingers, -0.008).along(away, 0.003),
        palm.along(fingers, 0.018).along(towards, 0.002),
        palm.along(fingers, 0.03).along(towards, 0.001));
    canvas.line(
        Ink.LINE,
        CREASE,
        palm.along(fingers, 0.018).along(towards, 0.002),
        palm.along(fingers, 0.02).along(towards, 0.008));
  }

  /** Fingers closed round something, the thumb across them. */
  private void fist(Arm arm, Ink skin) {
    Point palm = arm.hand();
    double angle = arm.angle();
    paint(
        arm,
        skin,
        List.of(
            Outlines.bar(arm.wrist(), 0.0165, palm.along(angle, -0.01), 0.02),
            Outlines.oval(palm, 0.026, 0.0235, angle)));
    for (double across : new double[] {-0.0125, -0.002, 0.0085}) {
      Point knuckle = palm.along(angle + 90, across).along(angle, 0.021);
      canvas.line(Ink.LINE, CREASE, knuckle, knuckle.along(angle, -0.02));
    }
    Point root = palm.along(angle, -0.014).along(angle + 90, 0.014);
    canvas.solid(skin, thumb(root, angle - 38, 0.026));
    canvas.fill(skin, Outlines.bar(root.along(angle, -0.014), 0.0085, root, 0.0075));
  }

  /** A hand that lies round a limb: the fingers side by side, the thumb on the other side. */
  private void cupped(Arm arm, Ink skin) {
    double angle = arm.angle() + 10;
    Point palm = arm.hand().along(arm.angle(), -0.014);
    List<List<Step>> parts = new ArrayList<>();
    parts.add(Outlines.bar(arm.wrist(), 0.0165, palm, 0.02));
    parts.add(Outlines.bar(palm, 0.0205, palm.along(angle, 0.016), 0.0195));
    parts.add(thumb(palm.along(angle + 80, 0.012), angle + 62, 0.034));
    double[] fingers = {-0.0145, -0.005, 0.0045, 0.0135};
    double[] lengths = {0.024, 0.032, 0.034, 0.029};
    for (int i = 0; i < fingers.length; i++) {
      Point root = palm.along(angle, 0.014).along(angle + 90, fingers[i]);
      parts.add(
          Outlines.bar(root, 0.006, root.along(angle + fingers[i] * 500, lengths[i]), 0.0052));
    }
    paint(arm, skin, parts);
    creases(palm.along(angle, 0.018), angle, 0.026, 0.0094);
  }

  /** A hand that lies across a lower leg: the fingers go round it, the thumb along it. */
  private void round(Arm arm, Leg leg, Ink skin) {
    double down = leg.knee().angle(leg.ankle());
    Point palm = arm.hand();
    List<List<Step>> parts = new ArrayList<>();
    parts.add(Outlines.bar(arm.wrist(), 0.0165, palm, 0.02));
    parts.add(Outlines.bar(palm.along(down, -0.016), 0.0125, palm.along(down, 0.018), 0.0125));
    parts.add(thumb(palm.along(down, -0.018), down + 148, 0.034));
    for (int finger = 0; finger < 4; finger++) {
      Point root = palm.along(down, -0.019 + 0.0125 * finger);
      parts.add(Outlines.bar(root, 0.0062, root.along(down + 90, 0.04 - finger * 0.002), 0.0058));
    }
    paint(arm, skin, parts);
    for (int crease = 0; crease < 3; crease++) {
      Point root = palm.along(down, -0.0128 + 0.0125 * crease).along(down + 90, 0.008);
      canvas.line(Ink.LINE, CREASE, root, root.along(down + 90, 0.032));
    }
  }

  /** The ends of four fingers that come round the front of a lower leg. */
  void fingersRound(Point hand, Leg leg, Ink skin) {
    double down = leg.knee().angle(leg.ankle());
    List<List<Step>> parts = new ArrayList<>();
    for (int finger = 0; finger < 4; finger++) {
      Point root = hand.along(down, -0.018 + 0.0125 * finger).along(down + 90, 0.004);
      parts.add(Outlines.bar(root, 0.0062, root.along(down - 90, 0.026), 0.0056));
    }
    canvas.solidAll(skin, parts);
    for (int crease = 0; crease < 3; crease++) {
      Point root = hand.along(down, -0.0118 + 0.0125 * crease).along(down + 90, 0.004);
      canvas.line(Ink.LINE, CREASE, root, root.along(down - 90, 0.028));
    }
  }

  private static List<Step> thumb(Point root, double angle, double length) {
    return Outlines.bar(root, 0.0095, root.along(angle, length), 0.0068);
  }

  /** The lines between four fingers. */
  private void creases(Point root, double angle, double length, double apart) {
    for (int side = -1; side <= 1; side++) {
      Point from = root.along(angle + 90, side * apart);
      canvas.line(Ink.LINE, CREASE, from, from.along(angle + side * 3, length));
    }
  }
}
