package org.clearleaf.paper.layout.line;

import java.util.List;
import org.clearleaf.paper.font.ShapedText;

/**
 * How far a small mark at the end of a justified line stands out into the margin, so that the edge
 * looks straight (Hàn Thế Thành, Micro-typographic extensions to the TeX typesetting system, 2000).
 */
final class Protrusion {
  /** The part of a hyphen that stands out. */
  static final double HYPHEN = 0.5;

  private static final double POINT = 0.6;
  private static final double COLON = 0.3;

  private Protrusion() {}

  /** What the last mark of some boxes stands out by, in points. */
  static double of(List<Unit.Box> boxes) {
    int last = boxes.size() - 1;
    while (last >= 0 && boxes.get(last).space()) {
      last--;
    }
    if (last < 0 || boxes.get(last).image().isPresent() || boxes.get(last).level() % 2 == 1) {
      return 0;
    }
    Unit.Box box = boxes.get(last);
    double part =
        switch (box.piece().text().charAt(box.start() + box.word().length() - 1)) {
          case '.', ',', '’', '”', '“' -> POINT;
          case '-' -> HYPHEN;
          case ':', ';', '!', '–' -> COLON;
          default -> 0;
        };
    if (part == 0) {
      return 0;
    }
    List<Shaper.ShapedRun> runs = box.word().runs();
    ShapedText text = runs.get(runs.size() - 1).text();
    return part * text.advances()[text.advances().length - 1] * box.piece().style().size();
  }
}
