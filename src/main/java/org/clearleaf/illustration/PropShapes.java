package org.clearleaf.illustration;

import java.util.List;
import org.clearleaf.book.Pose;
import org.clearleaf.illustration.Drawing.Step;
import org.clearleaf.illustration.Skeleton.Point;

/** Paints what stands around a person, in four layers from behind to before. */
final class PropShapes {
  private static final double BAR = 0.024;
  private static final double FLOOR = 0.012;

  private final Canvas canvas;
  private final Pose pose;
  private final Skeleton body;

  PropShapes(Canvas canvas, Pose pose, Skeleton body) {
    this.canvas = canvas;
    this.pose = pose;
    this.body = body;
  }

  /** Things behind the person. */
  void behind() {
    for (Pose.Prop prop : pose.props()) {
      PropPlaces p = new PropPlaces(prop);
      switch (prop.kind()) {
        case FLOOR ->
            canvas.line(
                Ink.LINE, FLOOR, new Point(p.left(), -FLOOR / 2), new Point(p.right(), -FLOOR / 2));
        case WALL ->
            canvas.solid(Ink.PROP, Outlines.rectangle(p.left(), 0, p.left() + 0.05, p.height()));
        case CHAIR -> chair(p);
        case WHEELCHAIR -> wheelchairFar(p);
        case BED -> bed(p);
        case PILLOW -> canvas.solid(Ink.CUSHION, Outlines.bar(p.from(), 0.05, p.to(), 0.05));
        case RAIL -> canvas.solid(Ink.PROP_FAR, post(p.left(), p.height()));
        case STEP -> canvas.solid(Ink.PROP, Outlines.rectangle(p.left(), 0, p.right(), p.height()));
        case STOOL -> stoolLegs(p);
        case TOWEL, PACK, HELPER -> {
          // before the person, where its limbs are
        }
      }
    }
  }

  /** Things between the far and the near limbs: what both hands hold, or one leg hangs behind. */
  void between() {
    farTowel();
    for (Pose.Prop prop : pose.props()) {
      PropPlaces p = new PropPlaces(prop);
      if (prop.kind() == Pose.PropKind.RAIL) {
        double lower = p.height() * 0.45;
        canvas.solid(
            Ink.PROP_FAR,
            Outlines.bar(p.railStart().plus(0, -lower), 0.009, p.railEnd().plus(0, -lower), 0.009));
        canvas.solid(Ink.PROP_FAR, Outlines.bar(p.railStart(), 0.014, p.railEnd(), 0.014));
      } else if (prop.kind() == Pose.PropKind.STOOL) {
        canvas.solid(
            Ink.PROP, Outlines.rectangle(p.left(), p.height() - 0.03, p.right(), p.height()));
      }
    }
  }

  /** Things before the trunk and legs, but behind the near arm. */
  void before() {
    for (Pose.Prop prop : pose.props()) {
      if (prop.kind() == Pose.PropKind.WHEELCHAIR) {
        wheelchairNear(new PropPlaces(prop));
      } else if (prop.kind() == Pose.PropKind.PACK) {
        pack();
      }
    }
  }

  /** What is cold, on the calf: a cloth lies between it and the skin. */
  private void pack() {
    Skeleton.Leg leg = body.nearLeg();
    double out = leg.knee().angle(leg.ankle()) - 90;
    Point start = leg.knee().towards(leg.ankle(), 0.14).along(out, 0.056);
    Point end = leg.knee().towards(leg.ankle(), 0.66).along(out, 0.05);
    Point cold = start.towards(end, 0.14).along(out, 0.034);
    Point far = start.towards(end, 0.86).along(out, 0.034);
    canvas.solid(Ink.COLD, Outlines.bar(cold, 0.033, far, 0.033));
    Point middle = cold.towards(far, 0.34);
    for (int arm = 0; arm < 3; arm++) {
      canvas.line(
          Ink.LINE,
          Canvas.LINE * 0.8,
          middle.along(30 + 60 * arm, 0.022),
          middle.along(210 + 60 * arm, 0.022));
    }
    canvas.solid(
        Ink.CLOTH,
        Outlines.bar(start.along(out, 0.002), 0.014, end.along(out, 0.002), 0.014),
        Outlines.bar(start, 0.013, start.along(out, 0.05), 0.012),
        Outlines.bar(end, 0.013, end.along(out, 0.05), 0.012));
  }

  /** The far half of a towel, behind the near leg. */
  private void farTowel() {
    if (hasTowel()) {
      towel(body.farArm().hand(), body.nearLeg().foot(0.066, -0.03), Ink.CLOTH_FAR);
    }
  }

  /** A towel from the hands round the sole of the near foot: two halves, and ends that hang. */
  void held() {
    if (!hasTowel()) {
      return;
    }
    Point hand = body.nearArm().hand();
    towel(hand, body.nearLeg().foot(0.074, -0.043), Ink.CLOTH);
    Point end = hand.plus(-0.012, -0.11);
    canvas.solid(
        Ink.CLOTH,
        Outlines.polygon(
            hand.plus(-0.012, -0.01),
            hand.plus(0.012, -0.01),
            end.plus(0.026, 0.004),
            end.plus(-0.02, -0.002)));
    canvas.line(Ink.LINE, Canvas.LINE * 0.5, end.plus(-0.019, 0.022), end.plus(0.023, 0.027));
    for (double across : new double[] {-0.016, -0.004, 0.008, 0.02}) {
      Point top = end.plus(across, 0.001 + across * 0.13);
      canvas.line(Ink.LINE, Canvas.LINE * 0.5, top, top.plus(-0.001, -0.014));
    }
  }

  /** How far the towel hangs, as a part of its length: less when it is pulled. */
  private double slack() {
    return pose.props().stream()
        .filter(p -> p.kind() == Pose.PropKind.TOWEL)
        .mapToDouble(p -> p.number("slack", 0.1))
        .findFirst()
        .orElse(0);
  }

  private boolean hasTowel() {
    return pose.props().stream().anyMatch(p -> p.kind() == Pose.PropKind.TOWEL);
  }

  /** Cloth between two points: it hangs a little. */
  private void towel(Point from, Point to, Ink ink) {
    double sag = slack() * from.distance(to);
    List<Step> cloth =
        List.of(
            new Drawing.MoveTo(from.x(), from.y()),
            new Drawing.CurveTo(
                from.x() + (to.x() - from.x()) * 0.35,
                from.y() + (to.y() - from.y()) * 0.35 - sag,
                from.x() + (to.x() - from.x()) * 0.7,
                from.y() + (to.y() - from.y()) * 0.7 - sag,
                to.x(),
                to.y()));
    canvas.ring(Ink.LINE, 0.03 + 2 * Canvas.LINE, cloth);
    canvas.ring(ink, 0.03, cloth);
  }

  private static List<Step> post(double x, double height) {
    return Outlines.rectangle(x - BAR / 2, 0, x + BAR / 2, height);
  }

  /** A chair that faces right. */
  private void chair(PropPlaces p) {
    double back = p.left() + BAR / 2;
    double front = p.left() + PropPlaces.CHAIR_DEPTH - BAR / 2;
    double seat = p.seat();
    canvas.solid(Ink.PROP_FAR, post(front, seat - 0.02), post(back, seat + 0.3));
    canvas.solid(Ink.PROP, Outlines.bar(new Point(back, seat + 0.2), 0.014, p.chairBack(), 0.014));
    canvas.solid(
        Ink.PROP,
        Outlines.rectangle(p.left(), seat - 0.036, p.left() + PropPlaces.CHAIR_DEPTH + 0.01, seat));
  }

  private void bed(PropPlaces p) {
    double top = p.height();
    canvas.solid(
        Ink.PROP_FAR,
        Outlines.rectangle(p.left() - 0.03, 0, p.left(), top + 0.2),
        Outlines.rectangle(p.right() - 0.07, 0, p.right() - 0.04, top - 0.1),
        Outlines.rectangle(p.left(), top - 0.13, p.right(), top - 0.08));
    canvas.solid(
        Ink.CUSHION,
        Outlines.bar(
            new Point(p.left() + 0.045, top - 0.045), 0.045,
            new Point(p.right() - 0.04, top - 0.045), 0.045));
  }

  /** The legs of a stool; its seat hides the top of a leg that hangs behind it. */
  private void stoolLegs(PropPlaces p) {
    double under = p.height() - 0.02;
    canvas.solid(Ink.PROP_FAR, post(p.left() + 0.03, under), post(p.right() - 0.03, under));
  }

  private void wheelchairFar(PropPlaces p) {
    double seat = p.seat();
    Point plate = p.plate();
    canvas.solid(
        Ink.PROP_FAR,
        Outlines.bar(
            new Point(p.left() + 0.02, seat - 0.02),
            0.012,
            new Point(p.left() - 0.01, seat + 0.34),
            0.012),
        Outlines.bar(
            new Point(p.left() - 0.01, seat + 0.34),
            0.012,
            new Point(p.left() - 0.07, seat + 0.35),
            0.011),
        Outlines.bar(
            new Point(p.left() + 0.02, seat - 0.03),
            0.012,
            new Point(p.left() + 0.29, seat - 0.03),
            0.012),
        Outlines.bar(new Point(p.left() + 0.29, seat - 0.03), 0.012, plate.plus(0.02, 0), 0.011));
    canvas.solid(
        Ink.PROP_FAR, Outlines.bar(plate.plus(0, -0.012), 0.01, plate.plus(0.14, -0.012), 0.01));
    canvas.solid(
        Ink.CUSHION,
        Outlines.bar(
            new Point(p.left() + 0.03, seat - 0.018),
            0.018,
            new Point(p.left() + 0.27, seat - 0.018),
            0.018));
    Point caster = new Point(p.left() + 0.28, 0.05);
    canvas.solid(
        Ink.PROP_FAR, Outlines.bar(new Point(p.left() + 0.27, seat - 0.03), 0.011, caster, 0.011));
    canvas.solid(Ink.PROP, Outlines.circle(caster, 0.044));
  }

  private void wheelchairNear(PropPlaces p) {
    Point hub = p.wheelHub();
    for (int spoke = 0; spoke < 8; spoke++) {
      canvas.line(
          Ink.LINE, Canvas.LINE * 0.6, hub, hub.along(22.5 + spoke * 45, PropPlaces.WHEEL - 0.02));
    }
    canvas.ring(Ink.LINE, 0.03, Outlines.circle(hub, PropPlaces.WHEEL - 0.015));
    canvas.ring(Ink.PROP, 0.011, Outlines.circle(hub, PropPlaces.WHEEL - 0.015));
    canvas.solid(Ink.PROP, Outlines.circle(hub, 0.02));
    // The brake, on.
    Point brake = new Point(p.left() + 0.25, p.seat() - 0.03);
    canvas.solid(Ink.PROP, Outlines.bar(brake, 0.008, brake.plus(-0.035, 0.075), 0.008));
    Point end = p.arm().plus(PropPlaces.ARM, 0);
    canvas.solid(
        Ink.PROP_FAR,
        Outlines.bar(
            end.plus(-0.03, -0.02), 0.009, new Point(end.x() - 0.03, p.seat() - 0.01), 0.009),
        Outlines.bar(p.arm().plus(0, -0.016), 0.016, end.plus(0, -0.016), 0.016));
  }

  /** A motion, with a pale rim so that it shows over whatever it crosses. */
  void arrow(Pose.Arrow arrow) {
    Point from = new Point(arrow.fromX(), arrow.fromY());
    Point tip = new Point(arrow.toX(), arrow.toY());
    double length = from.distance(tip);
    if (length < 1e-6) {
      return;
    }
    double ahead = from.angle(tip);
    Point turn = from.towards(tip, 0.5).along(ahead + 90, -2 * arrow.bend());
    double last = turn.angle(tip);
    Point neck = tip.along(last, -0.05);
    List<Step> shaft =
        List.of(
            new Drawing.MoveTo(from.x(), from.y()),
            new Drawing.CurveTo(
                from.x() + (turn.x() - from.x()) * 2 / 3,
                from.y() + (turn.y() - from.y()) * 2 / 3,
                neck.x() + (turn.x() - neck.x()) * 2 / 3,
                neck.y() + (turn.y() - neck.y()) * 2 / 3,
                neck.x(),
                neck.y()));
    List<Step> head =
        Outlines.polygon(
            tip,
            neck.along(last + 90, 0.032),
            neck.along(last, 0.008),
            neck.along(last - 90, 0.032));
    canvas.ring(Ink.HALO, 0.036, shaft);
    canvas.ring(Ink.HALO, 0.018, head);
    canvas.ring(Ink.ARROW, 0.02, shaft);
    canvas.fill(Ink.ARROW, head);
  }
}
