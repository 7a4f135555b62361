package org.clearleaf.illustration;

import org.clearleaf.book.Pose;

/** Draws poses. */
public final class Illustrator {
  private Illustrator() {}

  /** The drawing of a pose. */
  public static Drawing draw(Pose pose) {
    Canvas canvas = new Canvas();
    PropShapes props = new PropShapes(canvas);
    PersonShapes person = new PersonShapes(canvas, Skeleton.of(pose));
    pose.props().forEach(props::behind);
    person.far(pose.muscle());
    person.near(pose.muscle());
    pose.props().forEach(props::before);
    person.nearArm();
    pose.arrows().forEach(props::arrow);
    return canvas.drawing(pose.person());
  }
}
