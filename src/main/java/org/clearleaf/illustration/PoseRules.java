package org.clearleaf.illustration;

import org.clearleaf.book.Block;
import org.clearleaf.book.Pose;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/** Whether a person can stand, sit or lie as a pose says. */
final class PoseRules {
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
    joint("", JointRange.TRUNK, pose.trunk());
    limbs("near ", pose.near());
    limbs("far ", pose.far());
  }

  private void limbs(String side, Pose.Limbs limbs) {
    joint(side, JointRange.SHOULDER, limbs.shoulder());
    joint(side, JointRange.ELBOW, limbs.elbow());
    joint(side, JointRange.HIP, limbs.hip());
    joint(side, JointRange.KNEE, limbs.knee());
    joint(side, JointRange.ANKLE, limbs.ankle());
  }

  private void joint(String side, JointRange range, double angle) {
    if (!range.holds(angle)) {
      report(
          Rule.JOINT_RANGE,
          side + range.word(),
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
            .flatMap(c -> Touch.of(c, pose.props()).stream())
            .anyMatch(Touch::bears);
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
    return Pose.word(part).replace('-', ' ');
  }

  private void report(Rule rule, Object... values) {
    findings.at(figure.span(), rule, values);
  }
}
