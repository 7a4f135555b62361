package org.clearleaf.export.title;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearleaf.book.Clinic;
import org.clearleaf.book.Metadata;
import org.clearleaf.check.Checked;
import org.clearleaf.check.Checker;
import org.clearleaf.edition.InkSet;
import org.clearleaf.export.request.BatchSettings.Way;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.finding.Severity;

/**
 * Decides what may reach a reader: the same for editions, for the handouts of clinics and for those
 * of the desk.
 *
 * @param checked whether files are held to their standards
 * @param strict whether warnings stop a title as errors do
 * @param tolerant whether errors stop none, as where an author looks on while writing
 * @param unreviewed whether health advice is handed out that no clinician has signed
 */
public record Verdict(boolean checked, boolean strict, boolean tolerant, boolean unreviewed) {

  static Verdict of(ExportRequest request) {
    return new Verdict(
        request.check(), request.strict(), request.batch().is(Way.TOLERANT), request.unreviewed());
  }

  /** The desk's: each sheet is checked. */
  public static Verdict ofDesk(boolean unreviewed) {
    return new Verdict(true, false, false, unreviewed);
  }

  /** Whether a clinic gets the handouts of a title. */
  public enum Handing {
    GIVEN,
    /** Its patients do not read the language. */
    NOT_MEANT,
    /** No clinician has signed what the title advises. */
    UNREVIEWED
  }

  /** Whether clinics may hand out a title. */
  public Handing handing(Metadata title) {
    Metadata.Review review = title.review();
    boolean signed = review.clinician().isPresent() && review.checked().isPresent();
    return title.care() && !signed && !unreviewed ? Handing.UNREVIEWED : Handing.GIVEN;
  }

  /** Whether a clinic gets the handouts of a title. */
  public Handing handing(Metadata title, Clinic clinic) {
    return clinic.reads(title.language()) ? handing(title) : Handing.NOT_MEANT;
  }

  /** Holds a file to its standards, and to its ink. */
  public static Checked check(Path file, String name, InkSet ink) throws IOException {
    Checked checked = Checker.check(file, name);
    return ink == InkSet.BLACK ? checked.with(Checker.inks(file, name)) : checked;
  }

  /** Whether findings keep a title from its readers; loose Markdown is kept from none. */
  public boolean stops(Metadata title, List<Finding> findings) {
    return title.declared() && !tolerant && findings.stream().anyMatch(this::stops);
  }

  private boolean stops(Finding finding) {
    // What cannot be read is kept back by itself, and not what can.
    if (finding.rule() == Rule.LETTERS_MISSING) {
      return false;
    }
    // A draft shows what does not fit.
    return (checked || finding.rule() != Rule.HANDOUT_TOO_LONG)
        && (finding.severity() == Severity.ERROR
            || (strict && finding.severity() == Severity.WARNING));
  }
}
