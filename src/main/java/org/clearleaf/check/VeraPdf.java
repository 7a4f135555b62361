package org.clearleaf.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
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

/** Runs veraPDF in this process: PDF/UA-1 and PDF/A-2a in one pass. */
final class VeraPdf {
  private static final List<PDFAFlavour> FLAVOURS =
      List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

  /** Failed checks that are kept; a broken file can fail one check a glyph. */
  private static final int MAX_FAILURES = 50;

  // Held, or the logger would be collected and its level with it.
  private static final Logger LOGGER = Logger.getLogger("org.verapdf");

  static {
    LOGGER.setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** A finding for each rule that the file breaks. */
  static List<Finding> check(Path pdf, String name) throws IOException {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(pdf.toFile(), FLAVOURS.get(0));
        PDFAValidator validator =
            Foundries.defaultInstance()
                .createValidator(FLAVOURS, MAX_FAILURES, false, true, false)) {
      List<Finding> findings = new ArrayList<>();
      for (ValidationResult result : validator.validateAll(parser)) {
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
                        name, Rule.PDF_INVALID, result.getPDFAFlavour().getId(), clause, message)));
      }
      return findings;
    } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
      return List.of(Finding.about(name, Rule.PDF_UNREADABLE, String.valueOf(e.getMessage())));
    }
  }
}
