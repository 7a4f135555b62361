package org.clearleaf.illustration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Legs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pairs of legs: what is marked is seen, and a swollen leg is told from the other. */
class LegShapesTest {
  private static Drawing drawn(Optional<Legs.Side> swollen, Legs.Part... parts) {
    return LegShapes.draw(new Legs("rosa", List.of(parts), swollen));
  }

  private static long inked(Drawing drawing, Ink ink) {
    return drawing.shapes().stream().filter(s -> s.fill().equals(Optional.of(ink))).count();
  }

  @ParameterizedTest
  @EnumSource(Legs.Part.class)
  void whatIsMarkedIsStripedAndNumbered(Legs.Part part) {
    Drawing drawing = drawn(Optional.empty(), part);
    assertThat(inked(drawing, Ink.MUSCLE)).isEqualTo(1);
    assertThat(inked(drawing, Ink.PLATE)).isEqualTo(1);
  }

  @Test
  void partsOfBothSidesStandInTwoPairs() {
    Drawing front = drawn(Optional.empty(), Legs.Part.FRONT_THIGH);
    Drawing both = drawn(Optional.empty(), Legs.Part.FRONT_THIGH, Legs.Part.CALF);
    assertThat(both.width()).isGreaterThan(front.width() * 1.6);
    assertThat(inked(both, Ink.PLATE)).isEqualTo(2);
  }

  /** Seen from behind, as calves are: the left leg is at the left. */
  @Test
  void theSwollenLegIsWiderAndOfAnotherShade() {
    Drawing even = drawn(Optional.empty());
    Drawing left = drawn(Optional.of(Legs.Side.LEFT));
    Drawing right = drawn(Optional.of(Legs.Side.RIGHT));
    assertThat(inked(even, Ink.SORE)).isZero();
    assertThat(inked(left, Ink.SORE)).isEqualTo(1);
    assertThat(sore(left)).isNegative();
    assertThat(sore(right)).isPositive();
  }

  /** Where what is sore begins. */
  private static double sore(Drawing drawing) {
    return drawing.shapes().stream()
        .filter(shape -> shape.fill().equals(Optional.of(Ink.SORE)))
        .map(shape -> (Drawing.MoveTo) shape.outline().get(0))
        .mapToDouble(Drawing.MoveTo::x)
        .sum();
  }
}
