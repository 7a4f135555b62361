package org.clearleaf.paper.font;

import java.util.List;

/**
 * A glyph that a face lacks, put together from glyphs that it has: a letter with its marks, or one
 * share of such a letter. All lengths are in thousandths of an em.
 *
 * @param parts nothing for a share that is not seen
 * @param advance to the next glyph
 */
public record Composite(List<Part> parts, int advance) {
  /** A glyph of the face, moved to the right and up. */
  public record Part(int glyph, int right, int up) {}
}
