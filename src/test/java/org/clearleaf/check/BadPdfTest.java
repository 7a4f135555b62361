package org.clearleaf.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.clearleaf.Samples;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is given to `clearleaf check` as a PDF: a finding or a clear refusal, and soon. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BadPdfTest {
  @TempDir static Path folder;
  private static Path good = Path.of("");

  @BeforeAll
  static void makeGoodFile() throws IOException {
    Path source = Samples.write(folder, "in/a.md", "# One\n\nWords.\n\n- item\n");
    Exporter.run(
        new ExportRequest(
            List.of(source), folder.resolve("out"), EditionPlan.Wishes.none(), false, false),
        Progress.none());
    good = folder.resolve("out/a/a.pdf");
  }

  private static List<String> check(Path file) throws IOException {
    Checked checked = Checker.check(file, "bad.pdf");
    assertThat(checked.isGood()).isFalse();
    assertThat(checked.findings())
        .allSatisfy(
            finding ->
                assertThat(finding.message())
                    .doesNotContain("\tat ")
                    .doesNotContain("null")
                    .hasSizeLessThan(600));
    return Samples.ids(checked.findings());
  }

  private static List<String> check(String objects) throws IOException {
    return check(
        Files.write(folder.resolve("bad.pdf"), objects.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** Objects as a file, with the table of where they stand. */
  private static String pdf(String... objects) {
    StringBuilder out = new StringBuilder("%PDF-1.7\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.length()));
      out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int start = out.length();
    return out.append("xref\n0 " + (objects.length + 1) + "\n")
        .append(table)
        .append("trailer\n<</Root 1 0 R /Size " + (objects.length + 1) + ">>\nstartxref\n")
        .append(start + "\n%%EOF\n")
        .toString();
  }

  @Test
  void thatIsNone() throws IOException {
    assertThat(check("not a PDF at all")).containsExactly("CK-002");
    assertThat(check("")).containsExactly("CK-002");
    assertThat(check("%PDF-1.7\n")).containsExactly("CK-002");
    assertThat(check("\0\1\2\3".repeat(10_000))).containsExactly("CK-002");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.1, 0.5, 0.9, 0.99})
  void thatIsCutShort(double part) throws IOException {
    byte[] whole = Files.readAllBytes(good);
    byte[] half = Arrays.copyOf(whole, (int) (whole.length * part));
    assertThat(check(Files.write(folder.resolve("bad.pdf"), half))).isNotEmpty();
  }

  @Test
  void thatIsFullOfNoise() throws IOException {
    byte[] whole = Files.readAllBytes(good);
    for (int step = 97; step < 1000; step += 101) {
      byte[] noisy = whole.clone();
      for (int at = 20; at < noisy.length; at += step) {
        noisy[at] ^= (byte) (at * 31 + 1);
      }
      Path file = Files.write(folder.resolve("bad.pdf"), noisy);
      assertThat(Checker.check(file, "bad.pdf").findings()).as("step " + step).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret"})
  void thatIsEncrypted(String password) throws IOException {
    Path file = folder.resolve("bad.pdf");
    try (PDDocument document = Loader.loadPDF(good.toFile())) {
      AccessPermission nothing = new AccessPermission();
      nothing.setCanExtractForAccessibility(false);
      document.protect(new StandardProtectionPolicy("owner", password, nothing));
      document.save(file.toFile());
    }
    assertThat(check(file)).contains(password.isEmpty() ? "CK-001" : "CK-008");
  }

  @Test
  void withATreeOfAHundredThousandLevels() throws IOException {
    String[] objects = new String[100_005];
    objects[0] = "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 4 0 R/MarkInfo<</Marked true>>>>";
    objects[1] = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    objects[2] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>";
    objects[3] = "<</Type/StructTreeRoot/K 5 0 R>>";
    for (int i = 4; i < objects.length; i++) {
      String kid = i + 1 < objects.length ? "/K " + (i + 2) + " 0 R" : "";
      objects[i] = "<</Type/StructElem/S/Div/P " + i + " 0 R" + kid + ">>";
    }
    assertThat(check(pdf(objects))).containsExactly("CK-010");
    // Whoever must look for the objects follows them before there is a tree.
    assertThat(check(pdf(objects).replace("xref", "lost"))).containsExactly("CK-023");
  }

  @Test
  void withATreeThatLeadsBack() throws IOException {
    assertThat(
            check(
                pdf(
                    "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 4 0 R>>",
                    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
                    "<</Type/StructTreeRoot/K 5 0 R>>",
                    "<</Type/StructElem/S/Div/P 4 0 R/K[5 0 R]>>")))
        .contains("CK-010");
  }

  /** A table in forty boxes, of which a finding names the page. */
  @Test
  void withBoxesInBoxes() throws IOException {
    String[] objects = new String[46];
    objects[0] = "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 4 0 R>>";
    objects[1] = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    objects[2] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>";
    objects[3] = "<</Type/StructTreeRoot/K 5 0 R>>";
    for (int i = 4; i < objects.length; i++) {
      String kid = i + 1 < objects.length ? (i + 2) + " 0 R" : "0";
      String type = i == 4 ? "Table" : "Div";
      objects[i] = "<</Type/StructElem/S/" + type + "/Pg 3 0 R/P " + i + " 0 R/K " + kid + ">>";
    }
    assertThat(check(pdf(objects))).contains("CK-021");
  }

  /** Each form paints the next ten times. */
  @Test
  void withFormsInForms() throws IOException {
    String[] objects = new String[16];
    objects[0] = "<</Type/Catalog/Pages 2 0 R>>";
    objects[1] = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    objects[2] =
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
            + "/Resources<</XObject<</X 5 0 R>>>>>>";
    objects[3] = "<</Length 5>>\nstream\n/X Do\nendstream";
    for (int i = 4; i < objects.length; i++) {
      String next = "/Resources<</XObject<</X " + Math.min(i + 2, 16) + " 0 R>>>>";
      String content = i + 1 < objects.length ? "/X Do ".repeat(10) : "0 0 1 1 re f";
      objects[i] =
          "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]"
              + next
              + "/Length "
              + content.length()
              + ">>\nstream\n"
              + content
              + "\nendstream";
    }
    assertThat(check(pdf(objects))).containsExactly("CK-009");
  }

  @Test
  void thatLiesAboutItsPages() throws IOException {
    assertThat(
            check(
                pdf(
                    "<</Type/Catalog/Pages 2 0 R>>",
                    "<</Type/Pages/Kids[" + "3 0 R ".repeat(4000) + "]/Count 1>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")))
        .containsExactly("CK-009");
  }

  @Test
  void withPagesThatLeadBack() throws IOException {
    assertThat(
            check(
                pdf(
                    "<</Type/Catalog/Pages 2 0 R>>",
                    "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 9>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")))
        .isNotEmpty();
  }

  @Test
  void withArraysInArrays() throws IOException {
    assertThat(
            check(
                pdf(
                    "<</Type/Catalog/Pages 2 0 R/StructTreeRoot<</K "
                        + "[".repeat(200_000)
                        + "]".repeat(200_000)
                        + ">>>>",
                    "<</Type/Pages/Kids[]/Count 0>>")))
        .isNotEmpty();
  }

  @Test
  void withTenThousandPages() throws IOException {
    Path file = folder.resolve("bad.pdf");
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 10_000; i++) {
        document.addPage(new PDPage());
      }
      document.save(file.toFile());
    }
    assertThat(check(file)).containsExactly("CK-009");
  }

  /** Half a minute of work where nothing else is at work. */
  @Test
  @Timeout(180)
  void thatUnpacksToAGigabyte() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      byte[] blank = new byte[1 << 20];
      Arrays.fill(blank, (byte) ' ');
      for (int i = 0; i < 1024; i++) {
        out.write(blank);
      }
    }
    assertThat(
            check(
                pdf(
                    "<</Type/Catalog/Pages 2 0 R>>",
                    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
                    "<</Filter/FlateDecode/Length "
                        + packed.size()
                        + ">>\nstream\n"
                        + packed.toString(StandardCharsets.ISO_8859_1)
                        + "\nendstream")))
        .isNotEmpty();
  }
}
