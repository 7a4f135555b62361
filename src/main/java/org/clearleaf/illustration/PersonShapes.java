package org.clearleaf.illustration;

import static org.clearleaf.illustration.Outlines.girths;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.Pose;
import org.clearleaf.illustration.Drawing.Step;
import org.clearleaf.illustration.Outlines.Girth;
import org.clearleaf.illustration.Skeleton.Arm;
import org.clearleaf.illustration.Skeleton.Leg;
import org.clearleaf.illustration.Skeleton.Point;

/** Paints a person around a skeleton: far limbs first, in shade, near limbs last. */
final class PersonShapes {
  private static final double SLEEVE = 0.62;
  private static final double HEM = 0.7;

  private final Canvas canvas;
  private final Pose pose;
  private final Skeleton body;
  private final Person person;
  private final HandShapes hands;

  PersonShapes(Canvas canvas, Pose pose, Skeleton body) {
    this.canvas = canvas;
    this.pose = pose;
    this.body = body;
    this.person = Person.orFirst(pose.person());
    this.hands = new HandShapes(canvas);
  }

  /** The limbs on the other side. */
  void far() {
    arm(body.farArm(), Ink.SKIN_FAR, Ink.SHIRT_FAR);
    hand(body.farArm(), Pose.Part.FAR_HAND, Ink.SKIN_FAR);
    skinOfLeg(body.farLeg(), Ink.SKIN_FAR);
    shoe(body.farLeg(), Ink.SHOE_FAR);
    canvas.solid(Ink.SHORTS_FAR, shorts(body.farLeg()));
    pose.muscle().filter(m -> !m.near()).ifPresent(m -> muscle(body.farLeg(), m.kind()));
  }

  /** Head, trunk and the leg on the viewer's side. */
  void near() {
    HeadShapes head = new HeadShapes(canvas, person, body);
    head.behind();
    canvas.solid(
        Ink.SKIN,
        Outlines.bar(body.shoulder(), 0.034, body.shoulder().towards(body.head(), 0.8), 0.031));
    head.face();
    skinOfLeg(body.nearLeg(), Ink.SKIN);
    shoe(body.nearLeg(), Ink.SHOE);
    canvas.solid(Ink.SHORTS, pelvis(), shorts(body.nearLeg()));
    canvas.solid(Ink.SHIRT, shirt());
    pose.muscle().filter(Pose.Muscle::near).ifPresent(m -> muscle(body.nearLeg(), m.kind()));
  }

  /** The near arm, which may lie over a prop. */
  void nearArm() {
    arm(body.nearArm(), Ink.SKIN, Ink.SHIRT);
    // No seam between sleeve and shirt at the top of the shoulder.
    Point top = trunk(-0.012, 0.296);
    canvas.fill(
        Ink.SHIRT, Outlines.bar(shoulderOf(body.nearArm()), 0.034 * person.girth(), top, 0.022));
  }

  void nearHand() {
    hand(body.nearArm(), Pose.Part.NEAR_HAND, Ink.SKIN);
  }

  private void hand(Arm arm, Pose.Part part, Ink skin) {
    hands.hand(arm, PoseSolver.touch(pose, part), skin);
  }

  private List<Girth> scaled(List<Girth> girths) {
    return girths.stream()
        .map(g -> new Girth(g.at(), g.front() * person.girth(), g.back() * person.girth()))
        .toList();
  }

  private void skinOfLeg(Leg leg, Ink ink) {
    canvas.solid(ink, thigh(leg), shank(leg));
  }

  private List<Step> thigh(Leg leg) {
    return Outlines.limb(
        leg.hip(),
        leg.knee(),
        scaled(
            girths(
                0, 0.068, 0.068, 0.3, 0.066, 0.06, 0.6, 0.056, 0.05, 0.85, 0.046, 0.04, 1, 0.04,
                0.04)));
  }

  private List<Step> shank(Leg leg) {
    return Outlines.limb(
        leg.knee(),
        leg.ankle(),
        scaled(
            girths(
                0, 0.04, 0.04, 0.12, 0.038, 0.042, 0.3, 0.031, 0.051, 0.45, 0.027, 0.047, 0.65,
                0.023, 0.032, 0.85, 0.02, 0.021, 1, 0.021, 0.021)));
  }

  private List<Step> shorts(Leg leg) {
    Point hem = leg.hip().towards(leg.knee(), HEM);
    double g = person.girth();
    double angle = leg.hip().angle(hem);
    double[][] sides = {{0, 0.07, 0.07}, {0.3, 0.07, 0.064}, {0.7, 0.062, 0.057}, {1, 0.06, 0.056}};
    List<Point> front = new ArrayList<>();
    List<Point> back = new ArrayList<>();
    for (double[] s : sides) {
      Point middle = leg.hip().towards(hem, s[0]);
      front.add(middle.along(angle + 90, s[1] * g));
      back.add(0, middle.along(angle - 90, s[2] * g));
    }
    List<Point> points = new ArrayList<>(front);
    // A straight hem: corners are doubled, so that the curve turns sharply.
    points.add(front.get(3));
    points.add(back.get(0));
    points.addAll(back);
    for (double turn : new double[] {45, 0, -45}) {
      points.add(leg.hip().along(angle + 180 + turn, 0.07 * g));
    }
    return Outlines.smooth(points);
  }

  private List<Step> pelvis() {
    Point waist = trunk(0, 0.07);
    return Outlines.bar(body.hip(), 0.07 * person.girth(), waist, 0.064 * person.girth());
  }

  /** A point of the trunk: forward of the line from hip to shoulder, and up along it. */
  private Point trunk(double forward, double up) {
    return body.hip().along(180 - body.trunk(), up).along(90 - body.trunk(), forward);
  }

  private List<Step> shirt() {
    double g = person.girth();
    double belly = person.belly();
    double chest = person.chest();
    double[][] side = {
      {-0.068 * g, 0.035},
      {-0.06 * g, 0.09},
      {-0.066 * g, 0.15},
      {-0.074 * g, 0.21},
      {-0.07 * g, 0.258},
      {-0.05, 0.296},
      {-0.032, 0.312},
      {-0.004, 0.306},
      {0.03, 0.296},
      {0.05 * g, 0.27},
      {0.066 * g + chest * 0.6, 0.24},
      {0.071 * g + chest, 0.2},
      {0.066 * g + (chest + belly) / 2, 0.15},
      {0.063 * g + belly, 0.1},
      {0.066 * g + belly * 0.8, 0.05},
      {0.066 * g + belly * 0.4, 0.02},
      {0.0, 0.012},
      {-0.066 * g, 0.022}
    };
    List<Point> points = new ArrayList<>();
    for (double[] p : side) {
      points.add(trunk(p[0], p[1]));
    }
    return Outlines.smooth(points);
  }

  /** A shoe; it bends at the ball where only the toes are on the ground. */
  private void shoe(Leg leg, Ink ink) {
    Pose.Part toes = leg.equals(body.nearLeg()) ? Pose.Part.NEAR_TOES : Pose.Part.FAR_TOES;
    double bend = PoseSolver.touch(pose, toes).isPresent() ? -leg.pitch() : 0;
    double[][] side = {
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
    List<Point> points = new ArrayList<>();
    for (double[] p : side) {
      points.add(toe(leg, p[0], p[1], bend));
    }
    canvas.solid(ink, Outlines.smooth(points));
    canvas.line(
        Ink.LINE,
        Canvas.LINE * 0.7,
        leg.foot(-0.046, -0.028),
        leg.foot(0.076, -0.029),
        toe(leg, 0.11, -0.029, bend));
  }

  /** A point of a shoe; what is before the ball turns about it. */
  private static Point toe(Leg leg, double forward, double up, double bend) {
    double ahead = forward - 0.082;
    if (bend == 0 || ahead <= 0) {
      return leg.foot(forward, up);
    }
    double c = StrictMath.cos(StrictMath.toRadians(bend));
    double s = StrictMath.sin(StrictMath.toRadians(bend));
    double above = up + Skeleton.SOLE;
    return leg.foot(0.082 + ahead * c - above * s, ahead * s + above * c - Skeleton.SOLE);
  }

  private Point shoulderOf(Arm arm) {
    return arm.shoulder().along(-body.trunk(), 0.012);
  }

  private void arm(Arm arm, Ink skin, Ink cloth) {
    Point shoulder = shoulderOf(arm);
    canvas.solid(
        skin,
        Outlines.limb(
            shoulder,
            arm.elbow(),
            scaled(girths(0, 0.034, 0.034, 0.5, 0.032, 0.031, 1, 0.026, 0.026))),
        Outlines.limb(
            arm.elbow(),
            arm.wrist(),
            scaled(
                girths(
                    0, 0.026, 0.026, 0.25, 0.028, 0.028, 0.7, 0.021, 0.021, 1, 0.0175, 0.0175))));
    Point hem = shoulder.towards(arm.elbow(), SLEEVE);
    double angle = shoulder.angle(hem);
    double g = person.girth();
    List<Point> points = new ArrayList<>();
    points.add(shoulder.along(angle + 90, 0.041 * g));
    points.add(hem.along(angle + 90, 0.039 * g));
    points.add(hem.along(angle + 90, 0.039 * g));
    points.add(hem.along(angle - 90, 0.038 * g));
    points.add(hem.along(angle - 90, 0.038 * g));
    points.add(shoulder.along(angle - 90, 0.041 * g));
    for (double turn : new double[] {45, 0, -45}) {
      points.add(shoulder.along(angle + 180 + turn, 0.041 * g));
    }
    canvas.solid(cloth, Outlines.smooth(points));
  }

  /** Hatches a muscle; hatching shows in any ink, colour alone would not (WCAG 2.2, 1.4.1). */
  private void muscle(Leg leg, Pose.MuscleKind kind) {
    double g = person.girth();
    switch (kind) {
      case CALF -> hatched(leg.knee(), leg.ankle(), 0.06, 0.64, 0.002, -0.041 * g);
      case SOLEUS -> hatched(leg.knee(), leg.ankle(), 0.36, 0.92, 0.006, -0.027 * g);
      case HAMSTRING -> hatched(leg.hip(), leg.knee(), 0.2, 0.92, -0.004, -0.046 * g);
      case QUADRICEPS -> hatched(leg.hip(), leg.knee(), 0.18, 0.88, 0.006, 0.048 * g);
    }
  }

  private void hatched(Point from, Point to, double start, double end, double inner, double outer) {
    double side = from.angle(to) + 90;
    double middle = (start + end) / 2;
    // A lens: straighter within the limb, round towards its surface.
    double[][] lens = {
      {start, (inner + outer) / 2},
      {start + (middle - start) * 0.5, inner * 0.7 + outer * 0.3 - (outer - inner) * 0.18},
      {middle, inner},
      {end - (end - middle) * 0.5, inner * 0.7 + outer * 0.3 - (outer - inner) * 0.18},
      {end, (inner + outer) / 2},
      {end - (end - middle) * 0.55, outer * 0.93},
      {start + (middle - start) * 0.7, outer},
      {start + (middle - start) * 0.25, outer * 0.9}
    };
    List<Point> points = new ArrayList<>();
    for (double[] p : lens) {
      points.add(from.towards(to, p[0]).along(side, p[1]));
    }
    canvas.ring(Ink.MUSCLE_LINE, 2 * Canvas.LINE, Outlines.smooth(points));
    canvas.fill(Ink.MUSCLE, Outlines.smooth(points));
    double length = from.distance(to) * (end - start);
    int stripes = Math.max(4, (int) (length / 0.021));
    for (int i = 1; i < stripes; i++) {
      double t = (double) i / stripes;
      double wide = StrictMath.sin(Math.PI * t) * 0.5;
      double slant = 0.012 / from.distance(to);
      double at = start + (end - start) * t;
      double centre = (inner + outer) / 2;
      double half = (outer - inner) * wide * 0.86;
      canvas.line(
          Ink.MUSCLE_LINE,
          Canvas.LINE,
          from.towards(to, at - slant).along(side, centre - half),
          from.towards(to, at + slant).along(side, centre + half));
    }
  }
}
