package org.clearleaf.illustration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.Pose;
import org.clearleaf.edition.Colour;
import org.junit.jupiter.api.Test;

class IllustratorTest {
  private static Pose pose(double knee, Pose.Prop... props) {
    return new Pose(
        "sam",
        18,
        new Pose.Limbs(55, 105, -5, knee, 30),
        new Pose.Limbs(55, 105, 50, 50, 15),
        new Pose.Anchor(Pose.Joint.NEAR_ANKLE, -0.29, 0.039),
        List.of(props),
        List.of(),
        Optional.of(new Pose.Muscle(Pose.MuscleKind.CALF, true)));
  }

  /** The third frame of the calf stretch, whose joints were worked out by hand. */
  @Test
  void jointsStandWhereTheAnglesPutThem() {
    Skeleton body = Skeleton.of(pose(5));
    assertThat(body.nearLeg().ankle().x()).isCloseTo(-0.29, within(1e-9));
    assertThat(body.hip().x()).isCloseTo(-0.07, within(0.01));
    assertThat(body.hip().y()).isCloseTo(0.478, within(0.01));
    assertThat(body.shoulder().y()).isCloseTo(0.751, within(0.01));
    assertThat(body.nearArm().hand().x()).isCloseTo(0.26, within(0.015));
    assertThat(body.farLeg().ankle().y()).isCloseTo(0.039, within(0.01));
  }

  @Test
  void anotherAngleGivesAnotherDrawing() {
    assertThat(SvgText.of(Illustrator.draw(pose(5)), "x", false))
        .isEqualTo(SvgText.of(Illustrator.draw(pose(5)), "x", false))
        .isNotEqualTo(SvgText.of(Illustrator.draw(pose(25)), "x", false));
  }

  @Test
  void everyPropIsDrawn() {
    int bare = Illustrator.draw(pose(5)).shapes().size();
    for (Pose.PropKind kind : Pose.PropKind.values()) {
      Pose.Prop prop = new Pose.Prop(kind, Map.of("x", 0.1, "to-x", 0.3, "height", 0.3));
      assertThat(Illustrator.draw(pose(5, prop)).shapes().size())
          .as(kind.name())
          .isGreaterThan(bare);
    }
  }

  @Test
  void theMuscleIsHatchedNotOnlyColoured() {
    assertThat(Illustrator.draw(pose(5)).shapes())
        .filteredOn(shape -> shape.fill().equals(Optional.of(Ink.MUSCLE_LINE)))
        .hasSizeGreaterThan(3);
  }

  /** WCAG 2.2, 1.4.11. */
  @Test
  void linesStandOutFromPaper() {
    Palette palette = Palette.of("sam");
    for (Ink ink : List.of(Ink.LINE, Ink.ARROW, Ink.MUSCLE_LINE)) {
      int rgb = palette.rgb(ink);
      Colour colour = new Colour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
      assertThat(colour.contrast(Colour.WHITE)).as(ink.name()).isGreaterThan(3);
    }
  }
}
