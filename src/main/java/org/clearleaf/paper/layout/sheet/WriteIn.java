package org.clearleaf.paper.layout.sheet;

import org.clearleaf.edition.Colour;
import org.clearleaf.edition.Length;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;

/**
 * Lines to write on, the last of them for notes. What a side has to spare becomes more of those.
 *
 * @param rank of its place in the text
 */
record WriteIn(int rank, Stack lines, double width, Colour ink) implements Zone {
  private static final double PITCH = Length.mm(9.5).pt();

  private static final double RULE = 0.7;

  /** More lines than these are a form, and nobody asked for one. */
  private static final int MOST = 12;

  @Override
  public double height(Fit fit) {
    return lines.height(fit);
  }

  @Override
  public void place(Side side, double x, double y, Fit fit) {
    lines.place(side, x, y, fit);
  }

  /** Rules more lines between two heights. */
  void fill(Side side, double x, double from, double to) {
    double y = from + PITCH;
    for (int i = 0; i < MOST && y < to; i++) {
      Placed.Spot spot = new Placed.Spot(Origin.Artifact.LAYOUT, x, y - RULE - 2);
      side.add(rank, Placed.Panel.filled(spot, width, RULE, ink));
      y += PITCH;
    }
  }
}
