package org.clearleaf.export;

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
 */
public record ExportRequest(
    List<Path> manuscripts,
    Path output,
    EditionPlan.Wishes wishes,
    boolean check,
    boolean strict,
    boolean trace) {

  /** Copies the manuscripts. */
  public ExportRequest {
    manuscripts = List.copyOf(manuscripts);
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
    this(manuscripts, output, wishes, check, strict, false);
  }
}
