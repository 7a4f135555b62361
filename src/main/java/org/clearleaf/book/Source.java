package org.clearleaf.book;

import java.util.List;
import java.util.Optional;

/**
 * Where a fact comes from.
 *
 * @param key what citations use
 * @param authors who wrote it, where that is told
 * @param year in which it came out, where that is told
 * @param seen the date on which it was seen, as written
 * @param how it was seen when not where it stands: in a `copy`, `elsewhere`, or `quoted`
 * @param language of its title, where that is not the book's
 * @param weak whether its evidence is weak, so that what cites it must say “may”
 */
public record Source(
    String key,
    List<String> authors,
    Optional<String> year,
    String title,
    String publisher,
    String address,
    String seen,
    Optional<String> how,
    Optional<String> language,
    boolean weak) {

  /** Copies the authors. */
  public Source {
    authors = List.copyOf(authors);
  }
}
