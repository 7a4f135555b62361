package org.clearleaf.edition;

import java.util.List;
import org.clearleaf.book.Book;
import org.clearleaf.finding.Finding;

/** A Book made ready for one edition. */
public record Edited(Book book, Edition edition, List<Finding> findings) {

  /** Copies the findings. */
  public Edited {
    findings = List.copyOf(findings);
  }

  /** The same for an edition that differs in how it is set. */
  public Edited with(Edition changed) {
    return new Edited(book, changed, findings);
  }
}
