package org.clearleaf.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.clearleaf.check.tagged.ClaimedStandards;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.thread.WarmThreads;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Runs veraPDF in this process, for all standards of one PDF version in one pass. */
final class VeraPdf {
  /** The addresses by which files declare WTPDF (WTPDF 1.0, 6.1.3). */
  private static final Map<String, PDFAFlavour> DECLARED =
      Map.of(
          "http://pdfa.org/declarations/wtpdf#accessibility1.0",
          PDFAFlavour.WTPDF_1_0_ACCESSIBILITY,
          "http://pdfa.org/declarations/wtpdf#reuse1.0",
          PDFAFlavour.WTPDF_1_0_REUSE);

  /** Failed checks that are kept; a broken file can fail one check a glyph. */
  private static final int MAX_FAILURES = 50;

  // Held, or the logger would be collected and its level with it.
  private static final Logger LOGGER = Logger.getLogger("org.verapdf");

  /** It compiles its rules once for each thread, which takes longer than checking a short file. */
  private static final WarmThreads WARM = new WarmThreads("veraPDF");

  static {
    LOGGER.setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /**
   * What a file is held to: all that it claims. One of ours, and one that claims nothing known, is
   * held to PDF/UA as well: that of the version of PDF that its other claims are for.
   */
  static List<PDFAFlavour> flavours(ClaimedStandards claims, Maker maker) {
    List<PDFAFlavour> flavours = new ArrayList<>(archives(claims));
    if (claims.ua().isPresent() || flavours.isEmpty() || maker == Maker.CLEARLEAF) {
      boolean second = claims.ua().map(part -> part.equals("2")).orElseGet(() -> isForPdf2(claims));
      flavours.add(0, second ? PDFAFlavour.PDFUA_2 : PDFAFlavour.PDFUA_1);
    }
    return flavours;
  }

  private static List<PDFAFlavour> archives(ClaimedStandards claims) {
    List<PDFAFlavour> flavours = new ArrayList<>();
    for (PDFAFlavour flavour : PDFAFlavour.values()) {
      boolean archive =
          flavour.getPart().getFamily() == PDFAFlavour.SpecificationFamily.PDF_A
              && claims.a().equals(Optional.of(flavour.getId()));
      boolean declared =
          DECLARED.entrySet().stream()
              .anyMatch(
                  entry ->
                      entry.getValue() == flavour
                          && claims.declarations().contains(entry.getKey()));
      if (archive || declared) {
        flavours.add(flavour);
      }
    }
    return flavours;
  }

  private static boolean isForPdf2(ClaimedStandards claims) {
    return claims.a().filter(level -> level.startsWith("4")).isPresent()
        || claims.declarations().stream().anyMatch(DECLARED::containsKey);
  }

  /** The names of standards, as people know them. */
  static List<String> names(List<PDFAFlavour> flavours) {
    return flavours.stream().map(VeraPdf::name).toList();
  }

  private static String name(PDFAFlavour flavour) {
    return switch (flavour) {
      case PDFUA_1 -> "PDF/UA-1";
      case PDFUA_2 -> "PDF/UA-2";
      case WTPDF_1_0_ACCESSIBILITY -> "WTPDF 1.0 for accessibility";
      case WTPDF_1_0_REUSE -> "WTPDF 1.0 for reuse";
      default -> "PDF/A-" + flavour.getId();
    };
  }

  /** A finding for each rule that the file breaks. */
  static List<Finding> check(Path pdf, String name, List<PDFAFlavour> flavours) throws IOException {
    return WARM.call(() -> validate(pdf, name, flavours));
  }

  private static List<Finding> validate(Path pdf, String name, List<PDFAFlavour> flavours)
      throws IOException {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(pdf.toFile(), flavours.get(0));
        PDFAValidator validator =
            Foundries.defaultInstance()
                .createValidator(flavours, MAX_FAILURES, false, true, false)) {
      List<Finding> findings = new ArrayList<>();
      List<ValidationResult> results = validator.validateAll(parser);
      if (results.size() < flavours.size()) {
        // It passes over a standard that is for another version of PDF than the first.
        String all = String.join(", ", names(flavours));
        findings.add(
            Finding.about(name, Rule.CHECK_FAILED, "no one file can follow all of " + all));
      }
      for (ValidationResult result : results) {
        Map<String, String> broken = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
          if (assertion.getStatus() == TestAssertion.Status.FAILED) {
            String clause =
                assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
            broken.putIfAbsent(clause, assertion.getMessage());
          }
        }
        broken.forEach(
            (clause, message) ->
                findings.add(
                    Finding.about(
                        name, Rule.PDF_INVALID, name(result.getPDFAFlavour()), clause, message)));
      }
      return findings;
    } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
      return List.of(Finding.about(name, Rule.PDF_UNREADABLE, String.valueOf(e.getMessage())));
    }
  }
}
