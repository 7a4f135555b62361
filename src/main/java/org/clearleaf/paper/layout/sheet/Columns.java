package org.clearleaf.paper.layout.sheet;

import java.util.List;

/**
 * Zones side by side.
 *
 * @param widths of each, in points
 */
record Columns(List<Zone> zones, List<Double> widths, double gutter) implements Zone {
  Columns {
    zones = List.copyOf(zones);
    widths = List.copyOf(widths);
  }

  @Override
  public double height(Fit fit) {
    return zones.stream().mapToDouble(zone -> zone.height(fit)).max().orElse(0);
  }

  @Override
  public void place(Side side, double x, double y, Fit fit) {
    double left = x;
    for (int i = 0; i < zones.size(); i++) {
      zones.get(i).place(side, left, y, fit);
      left += widths.get(i) + gutter;
    }
  }

  @Override
  public double mostBody() {
    return zones.stream().mapToDouble(Zone::mostBody).min().orElse(Double.MAX_VALUE);
  }
}
