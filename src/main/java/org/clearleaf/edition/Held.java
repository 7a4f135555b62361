package org.clearleaf.edition;

import java.util.List;
import java.util.Map;
import org.clearleaf.book.Book;
import org.clearleaf.finding.Finding;

/**
 * What an edition holds of a Book, its terms resolved and its signs gathered, before it is edited.
 *
 * @param sources the number of each source that it lists
 */
public record Held(Book book, Map<String, Integer> sources, List<Finding> findings) {

  /** Copies the collections. */
  public Held {
    sources = Map.copyOf(sources);
    findings = List.copyOf(findings);
  }
}
