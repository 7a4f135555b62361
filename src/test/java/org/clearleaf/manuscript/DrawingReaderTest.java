package org.clearleaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearleaf.Samples;
import org.clearleaf.book.Block;
import org.clearleaf.book.Legs;
import org.clearleaf.book.Picture;
import org.clearleaf.book.Pose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that are files of `poses/`. */
class DrawingReaderTest {
  private static final String POSE =
      """
      person: ada
      feet: bare
      face: pain
      near: {hip: 5}
      far: {hip: 0}
      anchor: {joint: near-ankle, x: 0, y: 0.039}
      before: {knee: 40, x: 0.1}
      props: [{kind: floor, x: -0.5, width: 1}]
      contacts: {near-foot: floor, far-foot: floor}
      muscle: {kind: calf, leg: near, pain: yes}
      """;

  @TempDir Path folder;

  @BeforeEach
  void make() throws IOException {
    write("own/book.yaml", "title: T\nlanguage: en\n");
    write("own/1.md", "# T\n\n![a](poses/a.yaml \"Caption\")\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Picture picture(String title) {
    return ManuscriptReader.read(folder.resolve(title)).book().orElseThrow().chapters().stream()
        .flatMap(chapter -> chapter.blocks().stream())
        .filter(Block.Figure.class::isInstance)
        .map(figure -> ((Block.Figure) figure).picture())
        .findFirst()
        .orElseThrow();
  }

  private List<String> findings() {
    return Samples.ids(ManuscriptReader.read(folder.resolve("own")).findings());
  }

  @Test
  void aPoseHasItsPersonFeetFaceAndWhatWasBefore() throws IOException {
    write("own/poses/a.yaml", POSE);
    Pose pose = ((Picture.Posed) picture("own")).pose();
    assertThat(pose.person()).isEqualTo("ada");
    assertThat(pose.look()).isEqualTo(new Pose.Look(Pose.Face.PAIN, Pose.Feet.BARE));
    assertThat(pose.before().orElseThrow())
        .isEqualTo(new Pose.Before(0, 40, 0, Optional.of(new Pose.Place(0.1, 0.039))));
    assertThat(pose.muscle().orElseThrow().pain()).isTrue();
    assertThat(findings()).isEmpty();
  }

  @Test
  void aPairOfLegsHasItsPartsInOrder() throws IOException {
    write("own/poses/a.yaml", "person: rosa\nlegs: [calf, front-thigh]\nswollen: left\n");
    assertThat(((Picture.Limbs) picture("own")).legs())
        .isEqualTo(
            new Legs(
                "rosa",
                List.of(Legs.Part.CALF, Legs.Part.FRONT_THIGH),
                Optional.of(Legs.Side.LEFT)));
    assertThat(findings()).isEmpty();
  }

  @Test
  void aTranslationTakesTheDrawingsOfItsOriginal() throws IOException {
    write("own/poses/a.yaml", "person: rosa\nswollen: right\n");
    write("other/book.yaml", "title: T\nlanguage: es\ntranslation: {of: own}\n");
    write("other/1.md", "# T\n\n![b](poses/a.yaml)\n");
    assertThat(picture("other")).isEqualTo(picture("own"));
  }

  @Test
  void aWidthAndAPainThatSayNothingAreTold() throws IOException {
    write("own/poses/a.yaml", POSE.replace("pain: yes", "pain: much"));
    write("own/1.md", "# T\n\n![a](poses/a.yaml){width=50%}\n");
    assertThat(findings()).containsExactlyInAnyOrder("MS-007", "MS-045");
  }

  @Test
  void whatIsWrongIsTold() throws IOException {
    write("own/poses/a.yaml", "legs: [calf, elbow]\nswollen: both\nhat: yes\n");
    assertThat(findings()).containsExactlyInAnyOrder("MS-007", "MS-007", "MS-008");
    assertThat(picture("own")).isInstanceOf(Picture.Limbs.class);
    Files.delete(folder.resolve("own/poses/a.yaml"));
    assertThat(picture("own")).isInstanceOf(Picture.ImageFile.class);
  }
}
