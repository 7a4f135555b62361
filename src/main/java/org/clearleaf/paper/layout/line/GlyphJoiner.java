package org.clearleaf.paper.layout.line;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.paper.font.Composite;
import org.clearleaf.paper.font.Face;
import org.clearleaf.paper.font.ShapedText;

/** Joins shaped texts of one face into one. */
final class GlyphJoiner {
  private final List<ShapedText> parts = new ArrayList<>();
  private int count;

  void add(ShapedText part) {
    parts.add(part);
    count += part.glyphs().length;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Whether room may come between the letters of what was added. */
  boolean isSpaced() {
    return parts.get(0).isSpaced();
  }

  Face face() {
    return parts.get(0).face();
  }

  /**
   * A text as it can be joined: a space among letters that hang together is of their face, since
   * some readers lose one that is painted by itself.
   */
  ShapedText takes(ShapedText text) {
    boolean space = text.texts().length == 1 && text.texts()[0].equals(" ");
    if (!space || text.face() == face() || !(text.rightToLeft() || !face().isSpaced())) {
      return text;
    }
    int wide = Math.round(text.width() * 1000);
    Composite blank = new Composite(List.of(), wide);
    return new ShapedText(
        face(),
        new int[] {-1},
        new float[] {text.width()},
        text.texts(),
        List.of(blank),
        text.width(),
        text.rightToLeft(),
        0);
  }

  ShapedText join() {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int[] glyphs = new int[count];
    float[] advances = new float[count];
    String[] texts = new String[count];
    List<Composite> composites = new ArrayList<>();
    float width = 0;
    // What the part before leaves free at its left.
    float free = 0;
    int at = 0;
    for (ShapedText part : parts) {
      int length = part.glyphs().length;
      for (int i = 0; i < length; i++) {
        int glyph = part.glyphs()[i];
        glyphs[at + i] = glyph < 0 ? glyph - composites.size() : glyph;
      }
      composites.addAll(part.composites());
      System.arraycopy(part.advances(), 0, advances, at, length);
      System.arraycopy(part.texts(), 0, texts, at, length);
      if (length > 0) {
        advances[at] += free;
      }
      free = part.start();
      width += part.width();
      at += length;
    }
    boolean fromRight = parts.get(0).rightToLeft();
    return new ShapedText(face(), glyphs, advances, texts, composites, width, fromRight, free);
  }
}
