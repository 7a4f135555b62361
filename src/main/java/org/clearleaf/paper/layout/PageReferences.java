package org.clearleaf.paper.layout;

import org.clearleaf.book.Inline;

/** Finds cross references that show a page number. */
final class PageReferences {
  private PageReferences() {}

  static boolean in(Inline inline) {
    return (inline instanceof Inline.CrossReference reference && reference.page())
        || inline.children().stream().anyMatch(PageReferences::in);
  }
}
