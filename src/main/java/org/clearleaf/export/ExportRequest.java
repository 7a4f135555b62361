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
 */
public record ExportRequest(
    List<Path> manuscripts, Path output, EditionPlan.Wishes wishes, boolean check, boolean strict) {

  /** Copies the manuscripts. */
  public ExportRequest {
    manuscripts = List.copyOf(manuscripts);
  }
}
