package org.clearleaf.paper.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.clearleaf.Samples;
import org.clearleaf.book.FaceFile;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faces of authors that are not what they seem. */
class OwnFacesTest {
  private static final Path FACES = Path.of("src/test/resources/scripts/faces");

  @TempDir Path folder;

  private static byte[] face() throws IOException {
    return Files.readAllBytes(FACES.resolve("Chinese.ttf"));
  }

  private static String fault(byte[] program) {
    return FontLibrary.fault(new FaceFile("faces/a.ttf", false, Optional.empty(), program));
  }

  /** The same with one table called otherwise. */
  private static byte[] renamed(byte[] face, String tag, String other) {
    ByteBuffer file = ByteBuffer.wrap(face);
    for (int i = 0; i < file.getShort(4); i++) {
      byte[] name = new byte[4];
      file.get(12 + 16 * i, name);
      if (new String(name, StandardCharsets.ISO_8859_1).equals(tag)) {
        file.put(12 + 16 * i, other.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return face;
  }

  private static byte[] licensed(byte[] face, int use) {
    ByteBuffer file = ByteBuffer.wrap(face);
    for (int i = 0; i < file.getShort(4); i++) {
      byte[] name = new byte[4];
      file.get(12 + 16 * i, name);
      if (new String(name, StandardCharsets.ISO_8859_1).equals("OS/2")) {
        file.putShort(file.getInt(12 + 16 * i + 8) + 8, (short) use);
      }
    }
    return face;
  }

  @Test
  void aGoodFaceHasItsLettersBeforeOurs() throws IOException {
    FontLibrary library =
        FontLibrary.with(List.of(new FaceFile("Chinese.ttf", false, Optional.empty(), face())));
    assertThat(library.runs(Typeface.SANS, Hand.COMMON, "a 人"))
        .extracting(Object::toString)
        .containsExactly(
            "FaceRun[face=AtkinsonHyperlegibleNext-Regular, text=a ]",
            "FaceRun[face=Chinese, text=人]");
    assertThat(fault(face())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"glyf, it has no table glyf", "cmap, it has no table cmap"})
  void aFaceWithoutWhatIsNeeded(String table, String fault) throws IOException {
    assertThat(fault(renamed(face(), table, "junk"))).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "OTTO, CFF",
    "ttcf, several faces",
    "wOFF, WOFF",
    "wOF2, WOFF",
    "%PDF, no TrueType",
  })
  void aFileOfAnotherKind(String begins, String fault) throws IOException {
    byte[] face = face();
    System.arraycopy(begins.getBytes(StandardCharsets.ISO_8859_1), 0, face, 0, 4);
    assertThat(fault(face)).contains(fault);
  }

  @Test
  void aVariableFace() throws IOException {
    assertThat(fault(renamed(face(), "post", "fvar"))).contains("variable");
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "4, ''", "8, ''", "2, licence", "256, licence", "512, licence"})
  void aLicence(int use, String fault) throws IOException {
    assertThat(fault(licensed(face(), use))).contains(fault);
    assertThat(fault(licensed(face(), use)).isEmpty()).isEqualTo(fault.isEmpty());
  }

  @Test
  void bytesThatSomebodySpoiltAreAFaultOrAFace() throws IOException {
    SplittableRandom random = new SplittableRandom(38);
    for (int i = 0; i < 60; i++) {
      byte[] face = face();
      for (int n = random.nextInt(1, 200); n > 0; n--) {
        face[random.nextInt(face.length)] = (byte) random.nextInt();
      }
      assertThat(fault(face)).isNotNull();
    }
    assertThat(fault(new byte[0])).isEqualTo("it is damaged");
  }

  @Test
  void whatIsNamedAndNotThereIsAFinding() throws IOException {
    Samples.write(folder, "t/01.md", "# A\n\nText.\n");
    Samples.write(
        folder,
        "t/book.yaml",
        """
        title: A
        language: en
        faces:
          - gone.ttf
          - ../out.ttf
          - {bold: b.ttf}
        """);
    Manuscript read = ManuscriptReader.read(folder.resolve("t"));
    assertThat(read.findings())
        .extracting(Finding::rule)
        .contains(Rule.FACE_UNFIT, Rule.FACE_UNFIT, Rule.YAML_VALUE);
    assertThat(read.book().orElseThrow().metadata().faces()).isEmpty();
  }
}
