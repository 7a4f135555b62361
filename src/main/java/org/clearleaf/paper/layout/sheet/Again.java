package org.clearleaf.paper.layout.sheet;

import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;

/** What is printed once more on another side: an artifact, since it was read before. */
record Again(Stack first) implements Zone {
  @Override
  public double height(Fit fit) {
    return first.height(fit);
  }

  @Override
  public void place(Side side, double x, double y, Fit fit) {
    Side other = new Side(0);
    first.place(other, x, y, fit);
    for (Placed item : other.items()) {
      if (!(item instanceof Placed.LinkArea)) {
        side.add(Integer.MAX_VALUE, item.as(Origin.Artifact.REPEATED_HEAD));
      }
    }
  }
}
