package org.clearleaf.paper.font;

/**
 * Glyphs in the order of reading. Arrays are shared and never changed.
 *
 * @param glyphs ids in the face
 * @param advances to the next glyph, kerning included, in ems
 * @param rises above the baseline in ems; empty when all are zero
 * @param texts what each glyph stands for: several characters for a ligature, none for all but the
 *     first glyph of a cluster
 * @param width the sum of the advances
 * @param rightToLeft whether each glyph stands to the left of the one before; then an advance leads
 *     to the glyph before
 * @param start where the leftmost painted glyph stands, in ems: a mark may stand over its letter
 */
@SuppressWarnings("ArrayRecordComponent") // a million small lists would cost more than they save
public record ShapedText(
    Face face,
    int[] glyphs,
    float[] advances,
    float[] rises,
    String[] texts,
    float width,
    boolean rightToLeft,
    float start) {

  /** The same with room, in ems, after each cluster. */
  public ShapedText spaced(float room) {
    float[] wider = advances.clone();
    float sum = width;
    for (int i = 0; i < wider.length; i++) {
      if (i + 1 == wider.length || !texts[i + 1].isEmpty()) {
        wider[i] += room;
        sum += room;
      }
    }
    return new ShapedText(face, glyphs, wider, rises, texts, sum, rightToLeft, start);
  }
}
