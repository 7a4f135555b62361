package org.clearleaf.paper.layout.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.edition.Hyphens;
import org.clearleaf.paper.placed.Origin;

/** Gathers the boxes between two breaks; parts of words that are broken there are shaped anew. */
final class LineBoxes {
  private LineBoxes() {}

  /** The boxes of the line from one place to another. */
  static List<Unit.Box> between(
      List<Unit> units, Breakpoints places, int from, int to, Shaper shaper) {
    boolean inside = places.offset[from] != Breakpoints.WHOLE;
    int firstUnit = from == 0 ? 0 : inside ? places.unit[from] : places.unit[from] + 1;
    boolean cut = places.offset[to] != Breakpoints.WHOLE;
    List<Unit.Box> boxes = new ArrayList<>(2 * (places.unit[to] - firstUnit + 2));
    for (int u = firstUnit; u <= places.unit[to]; u++) {
      List<Unit.Box> all = units.get(u).boxes();
      for (int b = 0; b < all.size(); b++) {
        Unit.Box box = all.get(b);
        int start = 0;
        int end = box.word().length();
        if (inside && u == firstUnit) {
          if (b < places.box[from]) {
            continue;
          }
          start = b == places.box[from] ? places.offset[from] : 0;
        }
        if (cut && u == places.unit[to]) {
          if (b > places.box[to]) {
            break;
          }
          end = b == places.box[to] ? places.offset[to] : end;
        }
        if (start < end) {
          boxes.add(start == 0 && end == box.word().length() ? box : part(box, start, end, shaper));
        }
      }
    }
    if (places.kind[to] == Breakpoints.HYPHEN) {
      boxes.add(hyphen(boxes.get(boxes.size() - 1), shaper));
    }
    return boxes;
  }

  private static Unit.Box part(Unit.Box box, int start, int end, Shaper shaper) {
    String text = box.text().substring(start, end);
    return UnitBuilder.box(
        shaper, box.piece(), box.start() + start, text, box.space(), box.level());
  }

  private static Unit.Box hyphen(Unit.Box after, Shaper shaper) {
    Piece piece = after.piece();
    if (shaper.marks() == Hyphens.ARTIFACT) {
      piece = Piece.linked("", piece.style(), Origin.Artifact.LAYOUT, piece.link());
    }
    Shaper.Word word = shaper.hyphen(piece.style().typeface());
    int end = after.start() + after.word().length();
    double width = word.width() * piece.style().size();
    return new Unit.Box(piece, end, word, width, false, after.level(), Optional.empty());
  }
}
