package org.clearleaf.export.request;

import java.nio.file.Path;
import java.util.List;
import org.clearleaf.edition.EditionPlan;

/**
 * What to export.
 *
 * @param manuscripts files and folders, or folders of such folders
 * @param check whether made files are checked; drafts are not
 * @param strict whether warnings count as errors
 * @param trace whether boxes and baselines are drawn into the pages, as drafts
 * @param clinics files and folders of clinics: then nothing but their handouts is made
 * @param unreviewed whether clinics get health advice that no clinician has signed
 * @param batch how the run goes about it
 */
public record ExportRequest(
    List<Path> manuscripts,
    Path output,
    EditionPlan.Wishes wishes,
    boolean check,
    boolean strict,
    boolean trace,
    List<Path> clinics,
    boolean unreviewed,
    BatchSettings batch) {

  /** Copies the lists. */
  public ExportRequest {
    manuscripts = List.copyOf(manuscripts);
    clinics = List.copyOf(clinics);
    if (check && trace) {
      throw new IllegalArgumentException("traced pages are drafts");
    }
  }

  /** A request for pages as readers get them. */
  public ExportRequest(
      List<Path> manuscripts,
      Path output,
      EditionPlan.Wishes wishes,
      boolean check,
      boolean strict) {
    this(
        manuscripts, output, wishes, check, strict, false, List.of(), false, BatchSettings.usual());
  }

  /** The same request with pages traced. */
  public ExportRequest traced() {
    return new ExportRequest(
        manuscripts, output, wishes, check, strict, true, clinics, unreviewed, batch);
  }

  /** The same request for clinics. */
  public ExportRequest forClinics(List<Path> wanted, boolean drafts) {
    return new ExportRequest(
        manuscripts, output, wishes, check, strict, trace, wanted, drafts, batch);
  }

  /** The same request for one of the manuscripts. */
  public ExportRequest of(Path manuscript) {
    return new ExportRequest(
        List.of(manuscript), output, wishes, check, strict, trace, clinics, unreviewed, batch);
  }

  /** The same request, run otherwise. */
  public ExportRequest with(BatchSettings settings) {
    return new ExportRequest(
        manuscripts, output, wishes, check, strict, trace, clinics, unreviewed, settings);
  }
}
