package org.clearleaf.export.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.Samples;
import org.clearleaf.check.Checked;
import org.clearleaf.check.Checker;
import org.clearleaf.edition.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
  private static final List<Path> TITLES = List.of(Path.of("manuscript"));

  @TempDir Path folder;

  private final Desk desk =
      new Desk(TITLES, List.of(Path.of("manuscript/clinics")), true, Clock.systemUTC());

  private static Desk.Order order(boolean large, boolean black, List<String> handouts) {
    return new Desk.Order(
        "leg-cramps",
        "",
        "Hill “Practice” <b>",
        "01632 960999",
        "GB",
        "",
        large,
        black,
        handouts,
        Patient.ANYONE);
  }

  private static List<String> all(Desk desk) {
    return List.copyOf(desk.offers().get(1).handouts().keySet());
  }

  @Test
  void aClinicOfNoKnownCountryGetsNoSheets() throws IOException {
    Samples.write(folder, "clinics/odd.yaml", "name: Odd\nphone: 1\ncountry: uk\n");
    Samples.write(folder, "clinics/hill.yaml", "name: Hill\nphone: 1\ncountry: GB\n");
    Desk other = new Desk(TITLES, List.of(folder.resolve("clinics")), true, Clock.systemUTC());
    for (String id : List.of("odd", "hill")) {
      Desk.Order order =
          new Desk.Order(
              "leg-cramps",
              id,
              "",
              "",
              "",
              "",
              false,
              false,
              List.of("see-your-doctor"),
              Patient.ANYONE);
      assertThat(other.print(order).isPresent()).isEqualTo(id.equals("hill"));
    }
  }

  @Test
  void adviceThatNobodySignedIsNotGivenOutUnasked() throws IOException {
    Desk strict = new Desk(TITLES, List.of(), false, Clock.systemUTC());
    assertThat(strict.offers())
        .allMatch(o -> o.refusal().equals(Optional.of(Desk.Refusal.UNREVIEWED)));
    assertThat(strict.print(order(false, false, List.of("see-your-doctor")))).isEmpty();
  }

  @Test
  void aPictureThatComesBackIsSeen() throws IOException {
    Samples.write(
        folder,
        "t/book.yaml",
        "title: T\nlanguage: en\nauthors: [A]\ncountry: GB\nhandouts:\n  sheets:\n    - {name: one, parts: [top]}\n");
    Samples.write(folder, "t/01.md", "# Top {#top}\n\nWords.\n\n![A dot](dot.svg)\n");
    Desk own = new Desk(List.of(folder.resolve("t")), List.of(), false, Clock.systemUTC());
    assertThat(own.offers().get(0).refusal()).contains(Desk.Refusal.ERRORS);
    Samples.write(
        folder,
        "t/dot.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle r=\"4\"/></svg>");
    assertThat(own.offers().get(0).refusal()).isEmpty();
  }

  @Test
  void allHandoutsAtOnceAreOneCheckedPdf() throws IOException {
    List<String> names = all(desk);
    assertThat(names).hasSizeGreaterThan(10);
    for (boolean large : new boolean[] {false, true}) {
      Optional<byte[]> pdf = desk.print(order(large, !large, names));
      assertThat(pdf).as("large %s", large).isPresent();
      Path file = Files.write(folder.resolve("all.pdf"), pdf.get());
      Checked checked = Checker.check(file, "all.pdf");
      assertThat(checked.findings()).isEmpty();
      if (!large) {
        assertThat(Checker.inks(file, "all.pdf")).isEmpty();
      }
    }
  }

  /** What is typed for a patient stands on the sheet, and who set the dose, and nothing else. */
  @Test
  void aPatientsSheetSaysWhoseItIsAndWhoSetTheDose() throws IOException {
    String notes = "Rest the left leg after the operation. ".repeat(5).strip();
    Patient patient =
        new Patient(
            "Anna <Okafor>",
            "3 March",
            notes,
            Map.of("calf-wall", new Patient.Dose("15 seconds", "", "Twice a day")));
    for (boolean large : new boolean[] {false, true}) {
      Desk.Order order =
          new Desk.Order(
              "leg-cramps",
              "",
              "Hill Practice",
              "1",
              "GB",
              "",
              large,
              false,
              List.of("calf-wall", "towel-calf", "stretch-set"),
              patient);
      Path file = Files.write(folder.resolve("own.pdf"), desk.print(order).orElseThrow());
      Checked checked = Checker.check(file, "own.pdf");
      assertThat(checked.findings()).isEmpty();
      String words = String.join(" ", checked.words().words());
      assertThat(words)
          .contains("Name: Anna <Okafor>", "Next visit: 3 March", notes, "15 seconds hold")
          .contains("Twice a day", "3 times on each leg", "Dose set by: Hill Practice");
      // The towel stretch keeps its own.
      assertThat(words).contains("10 to 30 seconds hold");
      assertThat(words.split("Dose set by:", -1)).hasSize(3);
    }
  }
}
