package org.clearleaf.paper.layout.sheet;

import java.util.List;
import org.clearleaf.edition.Length;

/** Zones one below the other. */
record Pile(List<Zone> zones) implements Zone {
  /** Between zones, before they give way. */
  private static final double GAP = Length.mm(4.6).pt();

  Pile {
    zones = List.copyOf(zones);
  }

  @Override
  public double height(Fit fit) {
    double all = 0;
    for (Zone zone : zones) {
      all += zone.height(fit);
    }
    return all + Math.max(0, zones.size() - 1) * GAP * fit.gaps();
  }

  @Override
  public void place(Side side, double x, double top, Fit fit) {
    within(side, x, top, fit, 0);
  }

  /**
   * Places the zones in so much height: a foot stands at its end, and lines to write on go on to
   * it.
   */
  void within(Side side, double x, double top, Fit fit, double height) {
    double y = top;
    double end = top + height;
    for (Zone zone : zones) {
      end -= zone instanceof Foot ? zone.height(fit) + GAP : 0;
    }
    for (int i = 0; i < zones.size(); i++) {
      Zone zone = zones.get(i);
      boolean foot = zone instanceof Foot && height > 0;
      zone.place(side, x, foot ? top + height - zone.height(fit) : y, fit);
      boolean last = i + 1 == zones.size() || zones.get(i + 1) instanceof Foot;
      if (last && zone instanceof WriteIn lines) {
        lines.fill(side, x, y + lines.height(fit), end);
      }
      y += zone.height(fit) + GAP * fit.gaps();
    }
  }

  @Override
  public double mostBody() {
    return zones.stream().mapToDouble(Zone::mostBody).min().orElse(Double.MAX_VALUE);
  }
}
