package org.clearleaf.edition;

import java.util.List;
import org.clearleaf.edited.Edited;
import org.clearleaf.finding.Finding;

/** A text made ready for one edition. */
public record Prepared(Edited text, Edition edition, List<Finding> findings) {

  /** Copies the findings. */
  public Prepared {
    findings = List.copyOf(findings);
  }

  /** The same for an edition that differs in how it is set. */
  public Prepared with(Edition changed) {
    return new Prepared(text, changed, findings);
  }
}
