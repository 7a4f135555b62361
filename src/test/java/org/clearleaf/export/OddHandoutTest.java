package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearleaf.export.HandoutTest.run;
import static org.clearleaf.export.HandoutTest.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearleaf.Samples;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handouts of small titles for clinics that are odd, and sheets with odd parts. */
class OddHandoutTest {
  @TempDir static Path folder;

  private static final String SMALL =
      """
      title: Small
      language: en
      handouts: {prints: [standard, black], sheets: [{name: one, parts: [text]}]}
      """;

  /** What becomes of a small title's handout for an odd clinic. */
  private static TitleOutcome odd(String name, String clinic) throws IOException {
    Path in = folder.resolve(name);
    Samples.write(in, "small/book.yaml", SMALL);
    Samples.write(in, "small/01.md", "# One {#text}\n\nWords.\n");
    Samples.write(in, "clinics/odd.yaml", clinic);
    return run(in.resolve("out"), in.resolve("small"), in.resolve("clinics"), true).titles().get(0);
  }

  @Test
  void aClinicWithoutAPhoneIsSaidToHaveNone() throws IOException {
    TitleOutcome made = odd("phone", "name: Odd\ncountry: GB\n");
    assertThat(made.published()).isTrue();
    assertThat(Samples.ids(made.findings())).contains("ED-011");
  }

  @Test
  void anUnknownCountryIsAFinding() throws IOException {
    TitleOutcome made = odd("country", "name: Odd\nphone: 1\ncountry: XX\n");
    assertThat(made.published()).isFalse();
    assertThat(made.findings())
        .filteredOn(finding -> finding.rule().id().equals("MS-034"))
        .extracting(Finding::file)
        .containsExactly("odd.yaml");
  }

  @Test
  void aClinicNeedsANameAndACountry() throws IOException {
    TitleOutcome made = odd("nameless", "phone: 1\n");
    assertThat(made.published()).isFalse();
    assertThat(Samples.ids(made.findings())).contains("ED-010");
  }

  @Test
  void aLongNameAndAnArabicAddressFit() throws IOException {
    String clinic =
        "name: %s\nphone: 1\ncountry: GB\naddress: [شارع الملك فيصل ١٢, القاهرة]\n"
            .formatted("A very long name of a clinic ".repeat(11).substring(0, 300).strip());
    TitleOutcome made = odd("long", clinic);
    assertThat(made.findings()).isEmpty();
    assertThat(made.published()).isTrue();
    Path file = folder.resolve("long/out/small/handouts/odd/one-a4.pdf");
    assertThat(words(file)).contains("القاهرة");
  }

  @Test
  void aHugeLogoIsAFinding() throws IOException {
    Path in = folder.resolve("huge");
    Files.createDirectories(in.resolve("clinics"));
    Files.write(in.resolve("clinics/logo.png"), new byte[50 << 20]);
    TitleOutcome made = odd("huge", "name: Odd\nphone: 1\ncountry: GB\nlogo: logo.png\n");
    assertThat(made.published()).isFalse();
    assertThat(Samples.ids(made.findings())).contains("PC-004");
  }

  @Test
  void aLogoLosesItsScriptsAndInBlackItsColours() throws IOException {
    Path in = folder.resolve("script");
    Samples.write(
        in,
        "clinics/logo.svg",
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10">
        <script>alert(1)</script><rect width="10" height="10" fill="#d00"/>
        <image width="10" height="5" href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg=="/></svg>
        """);
    TitleOutcome made = odd("script", "name: Odd\nphone: 1\ncountry: GB\nlogo: logo.svg\n");
    assertThat(made.published()).isTrue();
    assertThat(made.findings())
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("script"));
    byte[] pdf = Files.readAllBytes(in.resolve("out/small/handouts/odd/one-a4-black.pdf"));
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("alert");
  }

  @Test
  void whatDoesNotFitIsAFindingThatSaysWhatToCut() throws IOException {
    Path in = folder.resolve("full");
    Samples.write(in, "small/book.yaml", SMALL);
    Samples.write(
        in, "small/01.md", "# One {#text}\n\nThe long part. " + "More words here. ".repeat(900));
    Samples.write(in, "clinics/odd.yaml", "name: Odd\nphone: 1\ncountry: GB\n");
    TitleOutcome made =
        run(in.resolve("out"), in.resolve("small"), in.resolve("clinics"), true).titles().get(0);
    assertThat(made.published()).isFalse();
    assertThat(made.findings())
        .filteredOn(finding -> finding.rule().id().equals("LY-009"))
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("“The long part.") && message.contains("lines"));
  }

  @Test
  void unknownPartsAreFindings() throws IOException {
    Path in = folder.resolve("parts");
    Samples.write(
        in,
        "small/book.yaml",
        SMALL.replace(
            "parts: [text]", "parts: [text, nowhere, {stretch: none}, {signs: [maybe]}]"));
    Samples.write(in, "small/01.md", "# One {#text}\n\nWords.\n");
    Samples.write(in, "clinics/odd.yaml", "name: Odd\nphone: 1\ncountry: GB\n");
    TitleOutcome made =
        run(in.resolve("out"), in.resolve("small"), in.resolve("clinics"), true).titles().get(0);
    assertThat(Samples.ids(made.findings())).contains("ED-007", "MS-026", "MS-007");
  }

  /** What becomes of a small title's sheet that holds parts. */
  private static TitleOutcome sheet(String name, String parts, String text) throws IOException {
    Path in = folder.resolve(name);
    Samples.write(in, "small/book.yaml", SMALL.replace("[text]", parts));
    Samples.write(
        in,
        "small/sources.yaml",
        "s: {title: A source, publisher: P, address: \"https://example.org\", seen: 2026-11-22}");
    Samples.write(in, "small/01.md", text);
    Samples.write(in, "clinics/odd.yaml", "name: Odd\nphone: 1\ncountry: GB\n");
    return run(in.resolve("out"), in.resolve("small"), in.resolve("clinics"), true).titles().get(0);
  }

  @Test
  void sourcesInsideStrongTypeStayInTheBooklet() throws IOException {
    TitleOutcome made = sheet("nested", "[text]", "# One {#text}\n\n**Rub gently. [@s]** Rest.\n");
    assertThat(made.published()).isTrue();
    assertThat(words(folder.resolve("nested/out/small/handouts/odd/one-a4.pdf")))
        .contains("Rub gently. Rest.");
  }

  @Test
  void signsBeforeAPartComeWithIt() throws IOException {
    String text =
        "# One\n\n::: see-doctor now 1\nyou have chest pain.\n:::\n\n## Two {#text}\n\nRub.\n";
    assertThat(sheet("signs", "[text]", text).published()).isTrue();
    String words = words(folder.resolve("signs/out/small/handouts/odd/one-a4.pdf"));
    assertThat(words.indexOf("you have chest pain")).isBetween(0, words.indexOf("Rub."));
  }

  @Test
  void aPartOfWhichNothingIsLeftIsAFinding() throws IOException {
    String text =
        "# One {#text}\n\nWords.\n\n::: only book\n\n## Hidden {#hidden}\n\nMore.\n\n:::\n";
    assertThat(Samples.ids(sheet("empty", "[text, hidden]", text).findings())).contains("ED-012");
    assertThat(Samples.ids(sheet("twice", "[text, text]", text).findings())).contains("MS-007");
    assertThat(sheet("named", "[text, hidden]", text).findings())
        .extracting(Finding::message)
        .contains("on the handout one nothing is left of hidden");
  }
}
