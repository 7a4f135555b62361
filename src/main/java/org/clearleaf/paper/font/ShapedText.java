package org.clearleaf.paper.font;

import java.util.List;

/**
 * Glyphs in the order of reading. Arrays are shared and never changed.
 *
 * @param glyphs ids in the face; where negative, -1 less the index of a composite
 * @param advances to the next glyph, kerning included, in ems
 * @param texts what each glyph stands for: one character, or those of a ligature
 * @param composites glyphs that the face does not have
 * @param width the sum of the advances, and what is left free before the leftmost glyph
 * @param rightToLeft whether each glyph stands to the left of the one before; then an advance leads
 *     to the glyph before
 * @param start where the leftmost painted glyph stands, in ems
 */
@SuppressWarnings("ArrayRecordComponent") // a million small lists would cost more than they save
public record ShapedText(
    Face face,
    int[] glyphs,
    float[] advances,
    String[] texts,
    List<Composite> composites,
    float width,
    boolean rightToLeft,
    float start) {

  /** One glyph of a face that stands for something. */
  public static ShapedText of(Face face, int glyph, float advance, String text) {
    return new ShapedText(
        face,
        new int[] {glyph},
        new float[] {advance},
        new String[] {text},
        List.of(),
        advance,
        false,
        0);
  }

  /** Whether room may come between letters: not where they join or carry marks. */
  public boolean isSpaced() {
    return !rightToLeft && composites.isEmpty() && face.isSpaced();
  }

  /** The same with room, in ems, after each glyph. */
  public ShapedText spaced(float room) {
    float[] wider = advances.clone();
    for (int i = 0; i < wider.length; i++) {
      wider[i] += room;
    }
    float all = width + room * wider.length;
    return new ShapedText(face, glyphs, wider, texts, composites, all, rightToLeft, start);
  }
}
