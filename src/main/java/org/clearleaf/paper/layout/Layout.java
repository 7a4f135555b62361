package org.clearleaf.paper.layout;

import java.util.List;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.finding.Finding;

/** What layout gives: pages, where they begin in the text, and what was odd. */
public record Layout(Pages pages, PageBreaks breaks, List<Finding> findings) {

  /** Copies the findings. */
  public Layout {
    findings = List.copyOf(findings);
  }
}
