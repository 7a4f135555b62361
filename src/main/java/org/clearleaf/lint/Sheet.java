package org.clearleaf.lint;

import java.util.List;
import org.clearleaf.book.Book;
import org.clearleaf.book.SourceSpan;

/**
 * A handout as its readers get it: cut from the title, away from what stands around its parts
 * there.
 *
 * @param title what stands at its head
 * @param cannot actions that its readers cannot do
 * @param span where the title describes it
 */
public record Sheet(String name, String title, Book book, List<String> cannot, SourceSpan span) {
  /** Copies the actions. */
  public Sheet {
    cannot = List.copyOf(cannot);
  }
}
