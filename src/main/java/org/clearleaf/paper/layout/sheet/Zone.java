package org.clearleaf.paper.layout.sheet;

/** A part of a side that is placed in one piece. */
interface Zone {
  /** How high it is, in points. */
  double height(Fit fit);

  /** Places it below a place of the side. */
  void place(Side side, double x, double y, Fit fit);

  /** How high a person may be in its pictures, so that they fit its width. */
  default double mostBody() {
    return Double.MAX_VALUE;
  }
}
