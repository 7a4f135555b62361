package org.clearleaf.paper.layout.line;

import java.util.ArrayList;
import java.util.List;
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

  Face face() {
    return parts.get(0).face();
  }

  ShapedText join() {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int[] glyphs = new int[count];
    float[] advances = new float[count];
    float[] rises = new float[count];
    String[] texts = new String[count];
    boolean flat = true;
    float width = 0;
    int at = 0;
    for (ShapedText part : parts) {
      int length = part.glyphs().length;
      System.arraycopy(part.glyphs(), 0, glyphs, at, length);
      System.arraycopy(part.advances(), 0, advances, at, length);
      System.arraycopy(part.texts(), 0, texts, at, length);
      if (part.rises().length > 0) {
        flat = false;
        System.arraycopy(part.rises(), 0, rises, at, length);
      }
      width += part.width();
      at += length;
    }
    return new ShapedText(
        face(), glyphs, advances, flat ? new float[0] : rises, texts, width, false, 0);
  }
}
