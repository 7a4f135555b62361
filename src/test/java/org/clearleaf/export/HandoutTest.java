package org.clearleaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.clearleaf.Samples;
import org.clearleaf.check.Checker;
import org.clearleaf.edited.Matter;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.Editor;
import org.clearleaf.edition.PageSize;
import org.clearleaf.edition.PdfStandard;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.finding.Findings;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.screen.site.UnitRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The handouts of the sample clinics, one a country. */
class HandoutTest {
  private static final Map<String, String> TITLES =
      Map.of(
          "greenfield", "leg-cramps",
          "cedar-valley", "leg-cramps",
          "harbour-physio", "leg-cramps",
          "san-telmo", "calambres");

  private static final Path CLINICS = Path.of("manuscript/clinics");

  @TempDir static Path folder;

  private static ExportOutcome outcome;

  @BeforeAll
  static void export() throws IOException {
    outcome = run(folder.resolve("out"), Path.of("manuscript"), CLINICS, true);
  }

  static ExportOutcome run(Path out, Path manuscript, Path clinics, boolean check)
      throws IOException {
    return Exporter.run(
        new ExportRequest(List.of(manuscript), out, EditionPlan.Wishes.none(), check, false)
            .forClinics(List.of(clinics), true),
        Progress.none());
  }

  private static Path handouts(String clinic) {
    return folder
        .resolve("out")
        .resolve(TITLES.getOrDefault(clinic, ""))
        .resolve("handouts")
        .resolve(clinic);
  }

  static String words(Path file) throws IOException {
    String words = String.join(" ", Checker.check(file, "handout").words().words());
    return words.replace('\u00a0', ' ');
  }

  @Test
  void allPrintsPassEveryCheckAndFitTheirSheets() {
    assertThat(outcome.titles()).hasSize(TITLES.size()).allMatch(TitleOutcome::published);
    for (TitleOutcome clinic : outcome.titles()) {
      assertThat(clinic.files()).hasSize(13 * 3);
      for (TitleOutcome.MadeEdition file : clinic.files()) {
        assertThat(file.checks()).contains("PDF/UA-1", "PDF/A-2a", "same words");
        if (!file.file().contains("large-print")) {
          assertThat(file.pages()).as(file.file()).isLessThanOrEqualTo(2);
        }
      }
    }
  }

  /** The title's own, for any country: they appear with its other editions. */
  @Test
  void theTitlesOwnHandoutsPassToo() throws IOException {
    EditionPlan.Wishes wishes =
        EditionPlan.Wishes.none()
            .withEditions(List.of("handouts"))
            .withLook(PageSize.parse("Letter"), Optional.empty())
            .withPdf(Optional.of(PdfStandard.UA_2), Optional.empty());
    Path out = folder.resolve("own");
    TitleOutcome made =
        Exporter.run(
                new ExportRequest(
                    List.of(Path.of("manuscript/leg-cramps")), out, wishes, true, false),
                Progress.none())
            .titles()
            .get(0);
    assertThat(made.published()).isTrue();
    assertThat(made.files()).hasSize(39).allMatch(file -> file.checks().contains("PDF/UA-2"));
    assertThat(out.resolve("leg-cramps/record.json")).exists();
    assertThat(words(out.resolve("leg-cramps/handouts/night-cramp-now-letter.pdf")))
        .contains("Call your emergency number now if", "999 (the UK)");
  }

  @Test
  void aClinicsPaperIsItsOwn() {
    assertThat(handouts("cedar-valley").resolve("calf-wall-letter.pdf")).exists();
    assertThat(handouts("cedar-valley").resolve("calf-wall-a4.pdf")).doesNotExist();
    assertThat(handouts("harbour-physio").resolve("calf-wall-a4.pdf")).exists();
  }

  @Test
  void everySheetSaysWhenToStopAndWhatItIs() throws IOException {
    for (String clinic : TITLES.keySet()) {
      boolean spanish = clinic.equals("san-telmo");
      for (Path file : Samples.files(handouts(clinic))) {
        if (file.toString().endsWith("-black.pdf")) {
          String words = words(file);
          assertThat(words)
              .as(file.toString())
              .containsPattern(spanish ? "Pare si|Llame ya al 112" : "Stop if|Call \\d+ now")
              .contains(spanish ? "Versión 0.2" : "Version 0.2")
              .contains(spanish ? "no ha sido revisado" : "not yet reviewed by a clinician");
        }
      }
    }
  }

  @Test
  void theCountryGivesNumbersAndWords() throws IOException {
    String doctor = "see-your-doctor-a4.pdf";
    assertThat(words(handouts("greenfield").resolve(doctor)))
        .contains("Call 999 now if", "Call NHS 111, or ask", "Greenfield Surgery", "01632 960 001");
    assertThat(words(handouts("cedar-valley").resolve("see-your-doctor-letter.pdf")))
        .contains("Call 911 now if", "Ask your doctor to see you today")
        .doesNotContain("999");
    assertThat(words(handouts("harbour-physio").resolve(doctor)))
        .contains("Call 111 now if", "Call Healthline 0800 611 116", "Ōtaki");
    assertThat(words(handouts("san-telmo").resolve(doctor))).contains("Llame ya al 112 si");
  }

  /** A warning stands on a sheet before what it warns of. */
  @Test
  void warningsComeFirst() throws IOException {
    String words = words(handouts("greenfield").resolve("calf-massage-a4.pdf"));
    assertThat(words.indexOf("Do not rub or massage a leg")).isPositive();
    assertThat(words.indexOf("Ask your doctor before you rub"))
        .isBetween(words.indexOf("Do not rub"), words.indexOf("Put both hands"));
    assertThat(words).doesNotContain("massage gun");
    String night = words(handouts("greenfield").resolve("night-cramp-now-a4.pdf"));
    assertThat(night.indexOf("Look at both legs")).isLessThan(night.indexOf("Put the light on"));
    assertThat(night.indexOf("Stop if")).isLessThan(night.indexOf("Put the light on"));
    // The signs are overleaf: the front says whom to call all the same.
    assertThat(night.indexOf("Emergency: call 999")).isLessThan(night.indexOf("Call 999 now if"));
    assertThat(night.indexOf("blood thinners")).isLessThan(night.indexOf("Rub the muscle"));
  }

  /** A clinic's own address, else the title's; where neither is given, no code. */
  @Test
  void codesAreReadInColourInBlackAndFromAGreyPrint() throws Exception {
    Path copy = Samples.copy(Path.of("manuscript/leg-cramps"), folder.resolve("codes/leg-cramps"));
    String yaml = Files.readString(copy.resolve("book.yaml"));
    Files.writeString(copy.resolve("book.yaml"), yaml + "download: https://a.hospital/cramps\n");
    Path out = folder.resolve("coded");
    run(out, copy, CLINICS.resolve("greenfield.yaml"), false);
    scan(out.resolve("leg-cramps/handouts/greenfield"), "https://a.hospital/cramps");
    scan(handouts("cedar-valley"), "https://cedarvalley.example.com/leg-cramps");
    scan(handouts("greenfield"), "");
    scan(handouts("san-telmo"), "");
  }

  private static void scan(Path sheets, String address) throws Exception {
    for (Path file : Samples.files(sheets)) {
      String name = file.getFileName().toString();
      if (name.startsWith("calf-wall") || name.startsWith("cramp-diary")) {
        assertThat(scanned(file, 150, ImageType.GRAY)).as(name).isEqualTo(address);
        assertThat(scanned(file, 200, ImageType.RGB)).as(name).isEqualTo(address);
      }
    }
  }

  /** What a phone reads from the last page that has a code. */
  private static String scanned(Path file, int dpi, ImageType type) throws Exception {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (int page = document.getNumberOfPages() - 1; page >= 0; page--) {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, dpi, type);
        int[] pixels =
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source =
            new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
          return new QRCodeReader()
              .decode(
                  new BinaryBitmap(new HybridBinarizer(source)),
                  Map.of(DecodeHintType.TRY_HARDER, true))
              .getText();
        } catch (NotFoundException e) {
          // none on this page
        }
      }
    }
    return "";
  }

  @Test
  void blackPrintsHoldNoColourAndOthersDo() throws IOException {
    Path clinic = handouts("harbour-physio");
    assertThat(Checker.inks(clinic.resolve("calf-wall-a4-black.pdf"), "black")).isEmpty();
    assertThat(Samples.ids(Checker.inks(clinic.resolve("calf-wall-a4.pdf"), "colour")))
        .contains("CK-038");
  }

  @Test
  void theRecordSaysWhatAClinicHolds() throws IOException {
    String json = Files.readString(handouts("greenfield").resolve("record.json"));
    UnitRecord record = UnitRecord.parse(json).orElseThrow();
    assertThat(record.clinic()).isEqualTo("Greenfield Surgery");
    assertThat(record.version()).isEqualTo("0.2");
    assertThat(record.date()).isEqualTo("2026-11-28");
    assertThat(record.reviewed()).isFalse();
    assertThat(record.files()).hasSize(39);
  }

  @Test
  void anOlderVersionIsNamed() throws IOException {
    Path out = folder.resolve("out");
    assertThat(Superseded.find(List.of(Path.of("manuscript")), out)).isEmpty();
    Path newer = Samples.copy(Path.of("manuscript/leg-cramps"), folder.resolve("new/leg-cramps"));
    String yaml = Files.readString(newer.resolve("book.yaml"));
    Files.writeString(
        newer.resolve("book.yaml"), yaml.replace("version: \"0.2\"", "version: \"0.3\""));
    assertThat(Superseded.find(List.of(newer), out))
        .extracting(Superseded.Holder::clinic, Superseded.Holder::held)
        .contains(org.assertj.core.groups.Tuple.tuple("Greenfield Surgery", "0.2, 2026-11-28"))
        .hasSize(3);
  }

  @Test
  void nobodyGetsUnsignedAdviceUnawares() throws IOException {
    Path out = folder.resolve("unsigned");
    ExportOutcome unsigned =
        Exporter.run(
            new ExportRequest(
                    List.of(Path.of("manuscript/leg-cramps")),
                    out,
                    EditionPlan.Wishes.none(),
                    true,
                    false)
                .forClinics(List.of(CLINICS.resolve("greenfield.yaml")), false),
            Progress.none());
    assertThat(unsigned.isComplete()).isFalse();
    assertThat(Samples.ids(unsigned.titles().get(0).findings())).contains("ED-009");
    assertThat(out.resolve("leg-cramps/handouts")).doesNotExist();
  }

  /**
   * The pictures of a sheet say which step of the sheet they show, not of the booklet; beside a
   * numbered list they have letters.
   */
  @ParameterizedTest
  @CsvSource({"towel-calf, Step 1 of 3.", "night-cramp-now, Picture A. S"})
  void stepsAreNumberedAsTheyStand(String sheet, String first) {
    Manuscript manuscript = ManuscriptReader.read(Path.of("manuscript/leg-cramps"));
    List<Edition> editions =
        EditionPlan.of(
            manuscript.book().orElseThrow(),
            manuscript.settings(),
            EditionPlan.Wishes.none().withEditions(List.of("handouts")),
            new Findings());
    Edition night = editions.stream().filter(e -> e.name().equals(sheet)).findFirst().orElseThrow();
    List<String> alts = new ArrayList<>();
    Editor.apply(manuscript.book().orElseThrow(), night)
        .text()
        .walk(
            block -> {
              if (block instanceof Matter.PictureRow row) {
                row.steps()
                    .forEach(s -> alts.add(s.figure().alternative().text().substring(0, 12)));
              }
            });
    assertThat(alts).hasSize(3).first().isEqualTo(first);
  }

  @Test
  void theSameHandoutsHaveTheSameBytes() throws IOException {
    Path again = folder.resolve("again");
    run(again, Path.of("manuscript/leg-cramps"), CLINICS.resolve("greenfield.yaml"), false);
    List<String> differ = new ArrayList<>();
    for (Path file : Samples.files(handouts("greenfield"))) {
      Path other = again.resolve("leg-cramps/handouts/greenfield").resolve(file.getFileName());
      if (file.toString().endsWith(".pdf") && Files.mismatch(file, other) >= 0) {
        differ.add(file.toString());
      }
    }
    assertThat(differ).isEmpty();
  }
}
