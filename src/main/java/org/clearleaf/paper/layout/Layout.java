package org.clearleaf.paper.layout;

import java.util.List;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.edition.Edition;
import org.clearleaf.finding.Finding;
import org.clearleaf.paper.placed.Pages;

/**
 * What layout gives: pages, where they begin in the text, and what was odd.
 *
 * @param edition as it was set: a handout takes the largest type that fits its sheet
 */
public record Layout(Pages pages, PageBreaks breaks, Edition edition, List<Finding> findings) {

  /** Copies the findings. */
  public Layout {
    findings = List.copyOf(findings);
  }
}
