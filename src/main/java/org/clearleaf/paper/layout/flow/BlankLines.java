package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.edited.Blank;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Length;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.layout.line.TextStyle;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;

/** Sets lines to write on: what they are for, and a rule to the edge. */
final class BlankLines {
  /** A hand needs so much from line to line. */
  private static final double PITCH = Length.mm(8).pt();

  private static final double RULE = 0.7;

  /** From the words to the rule. */
  private static final double ROOM = 5;

  /** Of two that stand side by side, how much of the width the first has. */
  private static final double FIRST = 0.6;

  private final Galley galley;
  private final Styles styles;

  BlankLines(Galley galley) {
    this.galley = galley;
    this.styles = galley.styles();
  }

  void add(Matter.WriteIn writeIn) {
    List<Blank> blanks = writeIn.blanks();
    for (int i = 0; i < blanks.size(); i++) {
      boolean two = blanks.get(i).half() && i + 1 < blanks.size() && blanks.get(i + 1).half();
      List<Placed> placed = new ArrayList<>();
      double split = two ? galley.width() * FIRST : galley.width();
      double height = blank(blanks.get(i), 0, two ? split - ROOM * 2 : split, placed);
      if (two) {
        double rest = galley.width() - split;
        height = Math.max(height, blank(blanks.get(i + 1), split, rest, placed));
      }
      galley.slug(height, placed, true, List.of());
      galley.gap(Length.mm(2).pt());
      i += two ? 1 : 0;
    }
  }

  /** Places what a line is for and the rule behind it; how high that is. */
  private double blank(Blank blank, double from, double width, List<Placed> placed) {
    galley.anchor(blank.label().id());
    TextStyle style = styles.body();
    List<Line> lines =
        galley.setter().set(galley.pieces(blank.label(), style), styles.ragged(width, style));
    double left = galley.left() + from;
    double y = lines.isEmpty() ? PITCH : Math.max(0, PITCH - lines.get(0).height());
    double end = 0;
    for (Line line : lines) {
      // Words of the other direction are ranged to the other edge, where the rule ends.
      double begin = line.items().stream().mapToDouble(Placed::x).min().orElse(0);
      for (Placed item : line.items()) {
        placed.add(item.shifted(left - begin, y));
      }
      y += line.height();
      end = line.width() + ROOM;
    }
    if (end < width) {
      placed.add(rule(left + end, y, width - end));
    }
    return y;
  }

  private Placed rule(double x, double bottom, double width) {
    return Placed.Panel.filled(
        new Placed.Spot(Origin.Artifact.LAYOUT, x, bottom - RULE - 2),
        width,
        RULE,
        styles.profile().colour(Tone.RULE));
  }
}
