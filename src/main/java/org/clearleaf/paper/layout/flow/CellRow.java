package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.edition.Colour;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.layout.Origin;
import org.clearleaf.paper.layout.Placed;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.layout.line.LineStyle;
import org.clearleaf.paper.layout.line.TextStyle;

/** Sets the facts of a dose side by side in a bordered row. */
final class CellRow {
  private final Galley galley;
  private final Styles styles;

  CellRow(Galley galley) {
    this.galley = galley;
    this.styles = galley.styles();
  }

  void dose(Block.Dose dose, double padding) {
    int count = dose.facts().size();
    if (count == 0) {
      return;
    }
    Colour accent = styles.profile().colour(Profile.Role.ACCENT);
    double cell = galley.width() / count;
    double height = 0;
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Block.Fact fact = dose.facts().get(i);
      galley.anchor(fact.value().id());
      galley.anchor(fact.words().id());
      double x = galley.left() + i * cell + padding;
      double inner = cell - 2 * padding;
      double y = padding;
      TextStyle value = styles.heading(3);
      y =
          add(
              galley
                  .setter()
                  .set(
                      galley.pieces(fact.value(), value),
                      LineStyle.ragged(inner, value.size() * 1.25)),
              x,
              y,
              placed);
      TextStyle words = styles.body();
      y =
          add(
              galley.setter().set(galley.pieces(fact.words(), words), styles.ragged(inner, words)),
              x,
              y,
              placed);
      height = Math.max(height, y + padding);
    }
    List<Placed> all = new ArrayList<>();
    all.add(
        new Placed.Panel(
            Origin.Artifact.BACKGROUND,
            galley.left(),
            0,
            galley.width(),
            height,
            Optional.empty(),
            Optional.of(accent),
            1.6,
            5));
    for (int i = 1; i < count; i++) {
      all.add(
          new Placed.Panel(
              Origin.Artifact.LAYOUT,
              galley.left() + i * cell,
              0,
              0.8,
              height,
              Optional.of(styles.profile().colour(Profile.Role.RULE)),
              Optional.empty(),
              0,
              0));
    }
    all.addAll(placed);
    galley.slug(height, all, false, List.of());
  }

  private static double add(List<Line> lines, double x, double top, List<Placed> placed) {
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
