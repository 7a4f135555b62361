package org.clearleaf.book;

import java.util.List;

/**
 * Where the pages of a printed edition begin: all that a screen needs to know of paper. Contents,
 * blank and note-only pages have no entry.
 */
public record PageBreaks(List<PageBreak> breaks) {

  /** Copies the breaks. */
  public PageBreaks {
    breaks = List.copyOf(breaks);
  }

  /** No pages at all. */
  public static PageBreaks none() {
    return new PageBreaks(List.of());
  }

  /**
   * The first body-flow text of a page.
   *
   * @param label the printed folio
   * @param block the leaf block
   * @param offset UTF-16 units into the block's plain text
   */
  public record PageBreak(String label, NodeId block, int offset) {}
}
