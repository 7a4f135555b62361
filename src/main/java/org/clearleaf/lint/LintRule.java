package org.clearleaf.lint;

import org.clearleaf.book.Book;
import org.clearleaf.finding.Findings;

/** Looks at a book and notes what should be mended. */
interface LintRule {
  void apply(Book book, Findings findings);
}
