package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Colour;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.layout.line.LineStyle;
import org.clearleaf.paper.layout.line.TextStyle;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;

/** Sets facts side by side in a bordered row. */
final class CellRow {
  /** A sign and the room after it, in ems. */
  private static final double MARK = 2.4;

  /** A row narrower than so many ems is set in the size of text. */
  private static final double NARROW = 24;

  /** How much of that is the sign. */
  private static final double ICON = 0.75;

  private final Galley galley;
  private final Styles styles;

  CellRow(Galley galley) {
    this.galley = galley;
    this.styles = galley.styles();
  }

  /** A cell's two texts, set to its width. */
  private record Cell(List<Line> value, List<Line> words) {}

  void facts(Matter.Facts facts, double around) {
    double padding = isNarrow() ? around * 0.6 : around;
    int count = facts.facts().size();
    if (count == 0) {
      return;
    }
    Colour accent = styles.profile().colour(Tone.ACCENT);
    double room = galley.width() - 2 * padding * count;
    double mark = mark(facts, room);
    double[] inner = widths(facts, room - mark * count);
    double[] left = new double[count];
    double height = 0;
    List<Placed> placed = new ArrayList<>();
    double x = galley.left();
    for (int i = 0; i < count; i++) {
      Matter.Fact fact = facts.facts().get(i);
      galley.anchor(fact.value().id());
      galley.anchor(fact.words().id());
      left[i] = x;
      Cell cell = cell(fact, inner[i]);
      double y = add(cell.value(), x + padding + mark, padding, placed);
      y = add(cell.words(), x + padding + mark, y, placed);
      if (mark > 0) {
        double size = mark * ICON;
        Placed.Spot spot =
            new Placed.Spot(Origin.Artifact.LAYOUT, x + padding, (y + padding - size) / 2);
        placed.add(new Placed.IconBox(spot, size, fact.icon(), accent, Colour.WHITE));
      }
      height = Math.max(height, y + padding);
      x += inner[i] + 2 * padding + mark;
    }
    List<Placed> all = new ArrayList<>();
    all.add(
        new Placed.Panel(
            new Placed.Spot(Origin.Artifact.BACKGROUND, galley.left(), 0),
            galley.width(),
            height,
            Optional.empty(),
            Optional.of(accent),
            1.6,
            5));
    for (int i = 1; i < count; i++) {
      all.add(
          Placed.Panel.filled(
              new Placed.Spot(Origin.Artifact.LAYOUT, left[i], 0),
              0.8,
              height,
              styles.profile().colour(Tone.RULE)));
    }
    all.addAll(placed);
    galley.slug(height, all, false, List.of());
  }

  private boolean isNarrow() {
    return galley.width() < styles.profile().bodySize() * NARROW;
  }

  private Cell cell(Matter.Fact fact, double width) {
    TextStyle value = isNarrow() ? styles.strong() : styles.heading(4);
    TextStyle words = styles.body();
    return new Cell(
        galley
            .setter()
            .set(galley.pieces(fact.value(), value), LineStyle.ragged(width, value.size() * 1.25)),
        galley.setter().set(galley.pieces(fact.words(), words), styles.ragged(width, words)));
  }

  /** What a sign and the room after it take; none where words would have to be broken for it. */
  private double mark(Matter.Facts facts, double room) {
    double mark = styles.profile().bodySize() * MARK;
    double needed = 0;
    for (Matter.Fact fact : facts.facts()) {
      needed += extent(cell(fact, room)) + mark;
    }
    return needed > room ? 0 : mark;
  }

  private static double extent(Cell cell) {
    return Math.max(extent(cell.value()), extent(cell.words())) + 0.5;
  }

  /** Widths of cells: what each needs for one line, where all find room; else all the same. */
  private double[] widths(Matter.Facts facts, double room) {
    int count = facts.facts().size();
    double[] widths = new double[count];
    double needed = 0;
    for (int i = 0; i < count; i++) {
      widths[i] = extent(cell(facts.facts().get(i), room));
      needed += widths[i];
    }
    for (int i = 0; i < count; i++) {
      widths[i] = needed > room ? room / count : widths[i] + (room - needed) / count;
    }
    return widths;
  }

  private static double extent(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> line.items().stream())
        .mapToDouble(item -> item.x() + item.width())
        .max()
        .orElse(0);
  }

  /** Places lines below each other; where they end. */
  static double add(List<Line> lines, double x, double top, List<Placed> placed) {
    double y = top;
    for (Line line : lines) {
      for (Placed item : line.items()) {
        placed.add(item.shifted(x, y));
      }
      y += line.height();
    }
    return y;
  }
}
