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
  private static final List<Girth> FOREARM =
      girths(0, 0.026, 0.026, 0.25, 0.028, 0.028, 0.7, 0.021, 0.021, 1, 0.0175, 0.0175);

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
    this.hands = new HandShapes(canvas, person);
  }

  /** The near leg where it was before it moved. */
  void before() {
    body.before(pose)
        .ifPresent(
            leg -> {
              List<Step> all = new ArrayList<>(thigh(leg));
              all.addAll(shank(leg));
              all.addAll(new FootShapes(canvas, leg, 0).bare());
              canvas.ring(Ink.GHOST, 2 * Canvas.LINE, all);
              canvas.fill(Ink.HALO, all);
            });
  }

  /** The limbs on the other side. */
  void far() {
    arm(body.farArm(), Ink.SKIN_FAR, Ink.SHIRT_FAR);
    hand(body.farArm(), Pose.Part.FAR_HAND, Ink.SKIN_FAR);
    leg(body.farLeg(), false);
    if (!person.covered()) {
      canvas.solid(Ink.SHORTS_FAR, shorts(body.farLeg()));
    }
    pose.muscle().filter(m -> !m.near()).ifPresent(m -> muscle(body.farLeg(), m));
  }

  /** Head, trunk and the leg on the viewer's side. */
  void near() {
    HeadShapes head = new HeadShapes(canvas, person, pose.look().face(), body);
    head.behind();
    canvas.solid(
        Ink.SKIN,
        Outlines.bar(body.shoulder(), 0.034, body.shoulder().towards(body.head(), 0.8), 0.031));
    head.face();
    leg(body.nearLeg(), true);
    if (person.covered()) {
      Leg leg = body.nearLeg();
      canvas.solid(Ink.SHORTS, pelvis(), thigh(leg));
      // No seam at the knee.
      Point below = leg.knee().towards(leg.ankle(), 0.2);
      double g = person.girth();
      canvas.fill(Ink.SHORTS, Outlines.bar(leg.knee(), 0.038 * g, below, 0.034 * g));
    } else {
      canvas.solid(Ink.SHORTS, pelvis(), shorts(body.nearLeg()));
    }
    canvas.solid(Ink.SHIRT, shirt());
    pose.muscle().filter(Pose.Muscle::near).ifPresent(m -> muscle(body.nearLeg(), m));
  }

  /** The near arm, which may lie over a prop. */
  void nearArm() {
    arm(body.nearArm(), Ink.SKIN, Ink.SHIRT);
    // No seam between sleeve and shirt at the top of the shoulder.
    Point top = trunk(-0.012, 0.296);
    canvas.fill(
        Ink.SHIRT, Outlines.bar(shoulderOf(body.nearArm()), 0.034 * person.girth(), top, 0.022));
  }

  /** The fingers of the far hand where they come round the near leg. */
  void farFingers() {
    if (PoseSolver.touch(pose, Pose.Part.FAR_HAND).filter(Touch::isNearShank).isPresent()) {
      hands.fingersRound(body.farArm().hand(), body.nearLeg(), Ink.SKIN_FAR);
    }
  }

  void nearHand() {
    hand(body.nearArm(), Pose.Part.NEAR_HAND, Ink.SKIN);
  }

  private void hand(Arm arm, Pose.Part part, Ink skin) {
    hands.hand(arm, PoseSolver.touch(pose, part), body, skin);
    if (person.covered()) {
      Ink cloth = part == Pose.Part.NEAR_HAND ? Ink.SHIRT : Ink.SHIRT_FAR;
      canvas.solid(cloth, band(arm.wrist(), arm.angle(), 0.0235));
    }
  }

  private List<Girth> scaled(List<Girth> girths) {
    return girths.stream()
        .map(g -> new Girth(g.at(), g.front() * person.girth(), g.back() * person.girth()))
        .toList();
  }

  /** A leg with its foot; the muscles and the shorts come over it. */
  private void leg(Leg leg, boolean near) {
    Ink skin = near ? Ink.SKIN : Ink.SKIN_FAR;
    Ink cloth = near ? Ink.SHORTS : Ink.SHORTS_FAR;
    FootShapes foot = FootShapes.of(canvas, pose, leg, near);
    boolean bare = pose.look().feet() == Pose.Feet.BARE;
    List<List<Step>> parts = new ArrayList<>(List.of(thigh(leg), shank(leg)));
    if (bare && !person.covered()) {
      parts.add(foot.bare());
    }
    canvas.solidAll(person.covered() ? cloth : skin, parts);
    if (!bare) {
      foot.shoe(near ? Ink.SHOE : Ink.SHOE_FAR);
      return;
    }
    if (person.covered()) {
      canvas.solid(skin, foot.bare());
      cuff(leg, cloth);
    }
    foot.toes(!person.covered());
  }

  private void muscle(Leg leg, Pose.Muscle muscle) {
    new MuscleShapes(canvas, leg, person.girth()).mark(muscle);
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

  private Point shoulderOf(Arm arm) {
    return arm.shoulder().along(-body.trunk(), 0.012);
  }

  private List<Step> forearm(Arm arm) {
    return Outlines.limb(arm.elbow(), arm.wrist(), scaled(FOREARM));
  }

  /** A long sleeve, cut straight at the wrist. */
  private List<Step> sleeve(Arm arm) {
    double g = person.girth();
    Point wrist = arm.wrist();
    return Outlines.bar(arm.elbow(), 0.031 * g, wrist.along(arm.angle(), -0.004), 0.0235);
  }

  private void cuff(Leg leg, Ink cloth) {
    canvas.solid(cloth, band(leg.ankle(), leg.knee().angle(leg.ankle()), 0.026));
  }

  /** The straight end of a sleeve or a trouser leg. */
  private static List<Step> band(Point end, double along, double half) {
    Point top = end.along(along, -0.028);
    return Outlines.polygon(
        end.along(along + 90, half),
        end.along(along + 90, -half),
        top.along(along + 90, -half - 0.001),
        top.along(along + 90, half + 0.001));
  }

  private void arm(Arm arm, Ink skin, Ink cloth) {
    Point shoulder = shoulderOf(arm);
    List<Step> upper =
        Outlines.limb(
            shoulder,
            arm.elbow(),
            scaled(girths(0, 0.034, 0.034, 0.5, 0.032, 0.031, 1, 0.026, 0.026)));
    if (person.covered()) {
      canvas.solid(
          cloth,
          Outlines.bar(shoulder, 0.041 * person.girth(), arm.elbow(), 0.033 * person.girth()),
          sleeve(arm));
      return;
    }
    canvas.solid(skin, upper, forearm(arm));
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
}
