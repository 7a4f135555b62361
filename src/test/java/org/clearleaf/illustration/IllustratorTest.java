package org.clearleaf.illustration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.Samples;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Picture;
import org.clearleaf.book.Pose;
import org.clearleaf.edition.Colour;
import org.clearleaf.illustration.Palette.Variant;
import org.clearleaf.manuscript.ManuscriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IllustratorTest {
  private static final Path BOOKLET = Path.of("manuscript/leg-cramps");

  @TempDir Path folder;

  private static Pose pose(double knee, Pose.Prop... props) {
    return new Pose(
        "sam",
        Pose.Look.PLAIN,
        18,
        new Pose.Limbs(55, 105, -5, knee, 30),
        new Pose.Limbs(55, 105, 50, 50, 15),
        new Pose.Anchor(Pose.Joint.NEAR_ANKLE, -0.29, 0.039),
        List.of(props),
        List.of(),
        List.of(),
        Optional.of(new Pose.Muscle(Pose.MuscleKind.CALF, true, false)),
        Optional.empty());
  }

  private static List<Pose> poses(Book book) {
    List<Pose> poses = new ArrayList<>();
    book.walk(
        block -> {
          if (block instanceof Block.Figure f && f.picture() instanceof Picture.Posed p) {
            poses.add(p.pose());
          }
        });
    return poses;
  }

  private static Book booklet() {
    return ManuscriptReader.read(BOOKLET).book().orElseThrow();
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
    assertThat(SvgText.of(Illustrator.draw(pose(5)), "x"))
        .isEqualTo(SvgText.of(Illustrator.draw(pose(5)), "x"))
        .isNotEqualTo(SvgText.of(Illustrator.draw(pose(25)), "x"));
  }

  @ParameterizedTest
  @EnumSource(Pose.PropKind.class)
  void everyPropIsDrawn(Pose.PropKind kind) {
    Pose.Prop prop =
        new Pose.Prop(kind, "it", Map.of("x", 0.1, "to-x", 0.3, "height", 0.3, "y", 0.2));
    assertThat(Illustrator.draw(pose(5, prop)).shapes().size())
        .isGreaterThan(Illustrator.draw(pose(5)).shapes().size());
  }

  @Test
  void theMuscleIsHatchedNotOnlyColoured() {
    assertThat(Illustrator.draw(pose(5)).shapes())
        .filteredOn(shape -> shape.stroke().equals(Optional.of(Ink.MUSCLE_LINE)))
        .hasSizeGreaterThan(3);
  }

  @Test
  void whatHurtsAndWhatMovedIsDrawn() {
    Pose plain = pose(5);
    Pose.Muscle sore = new Pose.Muscle(Pose.MuscleKind.CALF, true, true);
    int shapes = Illustrator.draw(plain).shapes().size();
    assertThat(Illustrator.draw(changed(Pose.Look.PLAIN, sore, Optional.empty())).shapes())
        .hasSize(shapes + 6);
    assertThat(
            Illustrator.draw(
                    changed(
                        Pose.Look.PLAIN,
                        plain.muscle().get(),
                        Optional.of(new Pose.Before(30, 60, 0, Optional.empty()))))
                .shapes())
        .anyMatch(shape -> shape.stroke().equals(Optional.of(Ink.GHOST)));
  }

  @ParameterizedTest
  @EnumSource(Pose.Face.class)
  void everyFaceAndBareFeetLookDifferent(Pose.Face face) {
    Pose.Muscle muscle = pose(5).muscle().get();
    Pose shod = changed(new Pose.Look(face, Pose.Feet.SHOES), muscle, Optional.empty());
    Pose bare = changed(new Pose.Look(face, Pose.Feet.BARE), muscle, Optional.empty());
    assertThat(SvgText.of(Illustrator.draw(shod), "x"))
        .isNotEqualTo(SvgText.of(Illustrator.draw(bare), "x"));
    assertThat(Illustrator.draw(bare).shapes())
        .noneMatch(shape -> shape.fill().equals(Optional.of(Ink.SHOE)));
    if (face != Pose.Face.CALM) {
      assertThat(SvgText.of(Illustrator.draw(shod), "x"))
          .isNotEqualTo(SvgText.of(Illustrator.draw(pose(5)), "x"));
    }
  }

  private static Pose changed(Pose.Look look, Pose.Muscle muscle, Optional<Pose.Before> before) {
    Pose p = pose(5);
    return new Pose(
        p.person(),
        look,
        p.trunk(),
        p.near(),
        p.far(),
        p.anchor(),
        p.props(),
        p.contacts(),
        p.arrows(),
        Optional.of(muscle),
        before);
  }

  /** WCAG 2.2, 1.4.11, on the ground and on what the lines stand on. */
  @ParameterizedTest
  @EnumSource(Variant.class)
  void linesStandOutInEveryVariant(Variant variant) {
    for (String person : List.of("sam", "ada", "max", "mei", "rosa", "amal")) {
      Palette palette = Palette.of(person, variant);
      Colour ground = colour(palette.ground());
      for (Ink ink : List.of(Ink.LINE, Ink.ARROW, Ink.GHOST)) {
        assertThat(colour(palette.rgb(ink)).contrast(ground))
            .as(person + " " + ink)
            .isGreaterThan(3);
      }
      assertThat(colour(palette.rgb(Ink.MUSCLE_LINE)).contrast(colour(palette.rgb(Ink.MUSCLE))))
          .isGreaterThan(3);
      assertThat(colour(palette.rgb(Ink.ARROW)).contrast(colour(palette.rgb(Ink.HALO))))
          .isGreaterThan(3);
      for (Ink fill : List.of(Ink.SKIN, Ink.SHIRT, Ink.SHORTS, Ink.SHOE, Ink.PROP, Ink.CLOTH)) {
        assertThat(colour(palette.rgb(Ink.LINE)).contrast(colour(palette.rgb(fill))))
            .as(person + " line on " + fill)
            .isGreaterThan(3);
      }
      // A face has to be seen against its skin.
      assertThat(colour(palette.rgb(Ink.FEATURE)).contrast(colour(palette.rgb(Ink.SKIN))))
          .as(person + " face")
          .isGreaterThan(2.5);
    }
  }

  private static Colour colour(int rgb) {
    return new Colour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
  }

  @Test
  void blackInkHasNoColour() {
    Palette palette = Palette.of("ada", Variant.BLACK);
    for (Ink ink : Ink.values()) {
      int rgb = palette.rgb(ink);
      assertThat(rgb & 255).as(ink.name()).isEqualTo(rgb >> 8 & 255).isEqualTo(rgb >> 16 & 255);
    }
  }

  /** Every contact of the booklet's stretches is met, and joints turn by no more than 5 degrees. */
  @Test
  void theBookletsPosesAreSound() {
    Book book = booklet();
    assertThat(Illustrator.look(book)).isEmpty();
    for (Pose pose : poses(book)) {
      Pose solved = PoseSolver.solve(pose).pose();
      assertThat(solved.trunk()).isCloseTo(pose.trunk(), within(PoseSolver.TURN + 1e-9));
      assertThat(solved.near().knee())
          .isCloseTo(pose.near().knee(), within(PoseSolver.TURN + 1e-9));
      assertThat(pose.contacts()).as(pose.toString()).hasSizeGreaterThan(1);
    }
  }

  /** Ages, bodies and skin tones; one person to a stretch, and one in a wheelchair. */
  @Test
  void severalPeopleAreDrawn() {
    Book book = booklet();
    Set<String> people = new HashSet<>();
    book.walk(
        block -> {
          if (block instanceof Block.Steps steps) {
            Set<String> here = new HashSet<>();
            steps
                .steps()
                .forEach(s -> here.add(((Picture.Posed) s.figure().picture()).pose().person()));
            assertThat(here).hasSize(1);
            people.addAll(here);
          }
        });
    assertThat(people).hasSizeGreaterThanOrEqualTo(5);
    assertThat(poses(book))
        .flatExtracting(Pose::props)
        .extracting(Pose.Prop::kind)
        .contains(Pose.PropKind.WHEELCHAIR);
  }

  /** A drawing holds no text; it stands on any ground, since it cannot know that of its page. */
  @Test
  void drawingsHoldNoTextAndNoGround() {
    for (Pose pose : poses(booklet())) {
      assertThat(SvgText.of(Illustrator.draw(pose), "x"))
          .doesNotContain("<text", "prefers-color-scheme", "<rect")
          .contains("<g stroke=\"#ffffff\">");
    }
  }

  /** The booklet's calf stretch with one thing changed, and the finding that it gives. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hip: -5, knee: 5, ankle: 29  | hip: -5, knee: -20, ankle: 29 | IL-002 | the near knee cannot turn to -20 degrees
          {kind: wall, x: 0.273}       | {kind: wall, x: 0.5}          | IL-001 | the near hand misses the wall by
          near-foot: floor, far-foot: floor, | near-heel: floor,       | IL-003 | nothing in the picture bears the body
          person: sam                  | person: bob                   | IL-004 | nobody is called “bob”
          near-foot: floor, far-foot: floor, near-hand: wall, far-hand: wall | near-toes: wall | IL-003 | nothing in the picture bears the body
          near-hand: wall              | near-hand: lamp               | IL-005 | the near hand touches “lamp”
          """)
  void anImpossiblePoseIsAFinding(String from, String to, String id, String says)
      throws IOException {
    Samples.copy(BOOKLET, folder);
    Path file = folder.resolve("stretches/calf-wall.yaml");
    String yaml = Files.readString(file);
    assertThat(yaml).contains(from);
    Files.writeString(file, yaml.replace(from, to));
    Book book = ManuscriptReader.read(folder).book().orElseThrow();
    var findings = Illustrator.look(book);
    assertThat(Samples.ids(findings)).contains(id);
    assertThat(findings).anyMatch(f -> f.message().contains(says));
    assertThat(findings).allMatch(f -> f.file().equals("stretches/calf-wall.yaml"));
  }
}
