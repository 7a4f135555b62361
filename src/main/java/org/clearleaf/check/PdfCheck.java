package org.clearleaf.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.clearleaf.check.tagged.Audit;
import org.clearleaf.check.tagged.TaggedPdf;
import org.clearleaf.check.tagged.TaggedPdfReader;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Checks a PDF: with veraPDF against the standards that it claims, and with the rules of ours. */
final class PdfCheck {
  /** veraPDF keeps a whole document in memory; 742 pages of text pass in 512 MB, if slowly. */
  private static final int MOST_PAGES = 3000;

  private PdfCheck() {}

  static Checked check(Path file, String name, Maker maker) throws IOException {
    if (!TaggedPdfReader.isPdf(file)) {
      return refused(name, Rule.PDF_UNREADABLE, "it does not begin with %PDF-");
    }
    TaggedPdf pdf;
    try {
      pdf = TaggedPdfReader.read(file, MOST_PAGES);
    } catch (InvalidPasswordException e) {
      return refused(name, Rule.PDF_ENCRYPTED);
    } catch (TaggedPdfReader.TooLargeException e) {
      return refused(name, Rule.FILE_TOO_LARGE_TO_CHECK, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return refused(name, Rule.PDF_UNREADABLE, String.valueOf(e.getMessage()));
    }
    List<Finding> findings = new ArrayList<>();
    List<PDFAFlavour> flavours = VeraPdf.flavours(pdf.claims(), maker);
    if (pdf.isSound()) {
      findings.addAll(maker.byStandards(VeraPdf.check(file, name, flavours)));
    }
    findings.addAll(maker.byRulesOfOurs(Audit.of(pdf, name)));
    return new Checked(
        name,
        findings,
        VeraPdf.names(flavours),
        PdfWords.of(pdf),
        PdfSaid.of(pdf),
        PdfWords.pages(pdf));
  }

  private static Checked refused(String name, Rule rule, Object... values) {
    return Checked.refused(name, Finding.about(name, rule, values));
  }
}
