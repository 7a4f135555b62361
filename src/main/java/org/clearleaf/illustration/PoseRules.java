package org.clearleaf.illustration;

import java.util.List;
import java.util.Locale;
import org.clearleaf.book.Block;
import org.clearleaf.book.Pose;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Whether a person can stand, sit or lie as a pose says. */
final class PoseRules {
  /**
   * How far a joint goes, in degrees. After American Academy of Orthopaedic Surgeons, Joint Motion
   * (1965); the ankle bears weight here, which takes it further up.
   */
  private record Range(String joint, double least, double most) {}

  private static final Range TRUNK = new Range("trunk", -60, 100);
  private static final List<Range> LIMBS =
      List.of(
          new Range("shoulder", -60, 180),
          new Range("elbow", 0, 150),
          new Range("hip", -30, 140),
          new Range("knee", 0, 150),
          new Range("ankle", -50, 40));

  private final Block.Figure figure;
  private final Pose pose;
  private final Findings findings;

  private PoseRules(Block.Figure figure, Pose pose, Findings findings) {
    this.figure = figure;
    this.pose = pose;
    this.findings = findings;
  }

  static void look(Block.Figure figure, Pose pose, Findings findings) {
    PoseRules rules = new PoseRules(figure, pose, findings);
    rules.person();
    rules.joints();
    rules.contacts();
  }

  private void person() {
    if (Person.named(pose.person()).isEmpty()) {
      report(Rule.PERSON_UNKNOWN, pose.person(), Person.names());
    }
  }

  private void joints() {
    joint("", TRUNK, pose.trunk());
    limbs("near ", pose.near());
    limbs("far ", pose.far());
  }

  private void limbs(String side, Pose.Limbs limbs) {
    double[] angles = {limbs.shoulder(), limbs.elbow(), limbs.hip(), limbs.knee(), limbs.ankle()};
    for (int i = 0; i < angles.length; i++) {
      joint(side, LIMBS.get(i), angles[i]);
    }
  }

  private void joint(String side, Range range, double angle) {
    if (angle < range.least() || angle > range.most()) {
      report(
          Rule.JOINT_RANGE,
          side + range.joint(),
          Math.round(angle),
          Math.round(range.least()),
          Math.round(range.most()));
    }
  }

  private void contacts() {
    for (Pose.Contact contact : pose.contacts()) {
      if (Touch.of(contact, pose.props()).isEmpty()) {
        report(Rule.CONTACT_UNKNOWN, word(contact.part()), contact.on());
      }
    }
    // What bears weight has to be drawn: a floor, a seat, a bed.
    boolean held =
        pose.contacts().stream()
            .filter(c -> c.part().bears())
            .flatMap(c -> Touch.of(c, pose.props()).stream())
            .anyMatch(touch -> touch.prop().isPresent());
    if (!held) {
      report(Rule.NO_SUPPORT);
    }
    for (PoseSolver.Miss miss : PoseSolver.solve(pose).misses()) {
      report(
          Rule.CONTACT_MISSED,
          word(miss.contact().part()),
          miss.contact().on(),
          miss.distance() * 100);
    }
  }

  private static String word(Pose.Part part) {
    return part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void report(Rule rule, Object... values) {
    findings.at(figure.span(), rule, values);
  }
}
