package org.clearleaf.illustration;

import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Picture;
import org.clearleaf.book.Pose;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Findings;

/** Draws poses. */
public final class Illustrator {
  private Illustrator() {}

  /** What is wrong with the poses of a book: joints past their range, contacts out of reach. */
  public static List<Finding> look(Book book) {
    Findings findings = new Findings();
    book.walk(
        block -> {
          if (block instanceof Block.Figure figure
              && figure.picture() instanceof Picture.Posed posed) {
            PoseRules.look(figure, posed.pose(), findings);
          }
        });
    return findings.list();
  }

  /** The drawing of a pose, its contacts met as well as can be. */
  public static Drawing draw(Pose pose) {
    Pose solved = PoseSolver.solve(pose).pose();
    Skeleton body = Skeleton.of(solved);
    Canvas canvas = new Canvas();
    PropShapes props = new PropShapes(canvas, solved, body);
    PersonShapes person = new PersonShapes(canvas, solved, body);
    props.behind();
    person.before();
    person.far();
    props.between();
    person.near();
    props.before();
    person.farFingers();
    person.nearArm();
    props.held();
    person.nearHand();
    HelperShapes.paint(canvas, solved, body);
    solved.arrows().forEach(props::arrow);
    return canvas.drawing(solved.person());
  }
}
