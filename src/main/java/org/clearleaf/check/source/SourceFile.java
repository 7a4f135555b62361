package org.clearleaf.check.source;

import java.util.List;
import org.clearleaf.book.SourceSpan;

/**
 * A file of a manuscript, as it was read.
 *
 * @param places where each line was written; empty where all are its own
 */
public record SourceFile(String name, String text, List<SourceSpan> places) {

  /** Where a line was written; a line that is none is the first. */
  SourceSpan place(int line) {
    int number = Math.max(1, line);
    return number <= places.size() ? places.get(number - 1) : new SourceSpan(name, number, 1);
  }
}
