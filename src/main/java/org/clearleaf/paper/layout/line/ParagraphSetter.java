package org.clearleaf.paper.layout.line;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.picture.Pictures;

/**
 * Sets a paragraph: breaks its pieces into lines and places them. This is the door of the line
 * stage; {@link PieceCollector} gives it the pieces.
 */
public final class ParagraphSetter {
  private final Shaper shaper;
  private final Pictures pictures;

  /** A setter that uses a shaper and looks pictures in lines up. */
  public ParagraphSetter(Shaper shaper, Pictures pictures) {
    this.shaper = shaper;
    this.pictures = pictures;
  }

  /**
   * The lines of a paragraph, ranged left.
   *
   * @param width of the measure, in points
   * @param leading from baseline to baseline, in points
   */
  public List<Line> set(List<Piece> pieces, double width, double leading) {
    List<Unit> units = new UnitBuilder(shaper, pictures, width).build(pieces);
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (int to : LineBreaker.breaks(units, width)) {
      lines.add(LinePlacer.place(units.subList(from, to), leading, shaper.fonts()));
      from = to;
    }
    return lines;
  }

  /** The width of the widest unit that cannot be broken, and of the whole in one line. */
  public Widths widths(List<Piece> pieces) {
    double least = 0;
    double line = 0;
    double most = 0;
    for (Unit unit : new UnitBuilder(shaper, pictures, Double.MAX_VALUE).build(pieces)) {
      least = Math.max(least, unit.width());
      most = Math.max(most, line + unit.width());
      line = unit.ends() ? 0 : line + unit.fullWidth();
    }
    return new Widths(least, most);
  }

  /** Widths in points. */
  public record Widths(double least, double most) {}
}
