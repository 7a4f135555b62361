package org.clearleaf.paper.layout.line;

import java.util.Arrays;

/**
 * Chooses where lines end so that the whole paragraph is as even as it can be: dynamic programming
 * over all places to break, after Knuth and Plass, Breaking Paragraphs into Lines (1981).
 *
 * <p>Active places are those from which a line may still begin. At each next place every active one
 * is weighed; of those that lead here in the same class of tightness and with as many hyphens in a
 * row only the cheapest is kept. A place leaves the active ones when a line from it is too full.
 */
final class LineBreaker {
  /** Without hyphens lines must be at least this even, or hyphens are tried. */
  private static final double TOLERANCE_WITHOUT_HYPHENS = 1;

  /** Every line costs something, so that of equal settings the shorter is taken. */
  private static final double LINE_PENALTY = 10;

  /** Costs of a tight line beside a loose one, and of hyphens on two lines in a row. */
  private static final double MISMATCH = 6000;

  private static final double HYPHENS_IN_A_ROW = 12000;
  private static final int MOST_HYPHENS = 2;

  /** A last line that is narrower than this part of the measure is a runt. */
  private static final double RUNT_WIDTH = 0.12;

  private static final int FITNESSES = 4;

  private final Breakpoints places;
  private final LineStyle style;
  private final boolean justified;
  private final double tolerance;
  private final boolean emergency;

  // Nodes: chosen places with the cheapest way to each.
  private int nodes;
  private int[] place;
  private int[] before;
  private byte[] fitness;
  private byte[] hyphens;
  private double[] cost;

  private int[] active = new int[16];
  private int activeCount;

  private final double[] best = new double[FITNESSES * (MOST_HYPHENS + 1)];
  private final int[] bestFrom = new int[best.length];

  private LineBreaker(Breakpoints places, LineStyle style, double tolerance, boolean emergency) {
    this.places = places;
    this.style = style;
    this.justified = style.fit() == LineStyle.Fit.JUSTIFIED;
    this.tolerance = tolerance;
    this.emergency = emergency;
    int size = places.count + 16;
    place = new int[size];
    before = new int[size];
    fitness = new byte[size];
    hyphens = new byte[size];
    cost = new double[size];
  }

  /** The places that end lines when words are not broken; none when that is too uneven. */
  static int[] withoutHyphens(Breakpoints places, LineStyle style) {
    return new LineBreaker(places, style, TOLERANCE_WITHOUT_HYPHENS, false).run();
  }

  /** The places that end lines; none when a line would be looser than the tolerance. */
  static int[] within(Breakpoints places, LineStyle style) {
    return new LineBreaker(places, style, Justification.TOLERANCE, false).run();
  }

  /** The places that end lines, whatever they look like. */
  static int[] anyhow(Breakpoints places, LineStyle style) {
    return new LineBreaker(places, style, Double.MAX_VALUE, true).run();
  }

  private int[] run() {
    nodes = 1;
    before[0] = -1;
    fitness[0] = 1;
    active[0] = 0;
    activeCount = 1;
    for (int b = 1; b < places.count; b++) {
      if (!reach(b)) {
        return new int[0];
      }
    }
    int last = active[0];
    for (int i = 1; i < activeCount; i++) {
      last = cost[active[i]] < cost[last] ? active[i] : last;
    }
    int length = 0;
    for (int n = last; before[n] >= 0; n = before[n]) {
      length++;
    }
    int[] ends = new int[length];
    for (int n = last; before[n] >= 0; n = before[n]) {
      ends[--length] = place[n];
    }
    return ends;
  }

  /** Weighs all lines that end at a place; false when no line can go on. */
  private boolean reach(int b) {
    Arrays.fill(best, Double.MAX_VALUE);
    boolean forced = places.kind[b] == Breakpoints.FORCED;
    boolean found = false;
    int kept = 0;
    for (int i = 0; i < activeCount; i++) {
      int node = active[i];
      double measure = style.width() - (place[node] == 0 ? style.indent() : 0);
      double width = places.lineEnd[b] - places.lineStart[place[node]];
      double spaces = places.spacesAtEnd[b] - places.spacesAtStart[place[node]];
      double letters = places.lettersAtEnd[b] - places.lettersAtStart[place[node]];
      double ratio = justified ? Justification.ratio(measure - width, spaces, letters) : 0;
      boolean over = justified ? ratio < -1 - 1e-6 : width > measure + 1e-6;
      if (!over) {
        found |= weigh(node, b, width, ratio, measure);
      }
      // A hyphen may be what makes it too wide: the next place can still be reached.
      if (!forced && (!over || places.kind[b] == Breakpoints.HYPHEN)) {
        active[kept++] = node;
      }
    }
    if (!found && kept == 0) {
      // Nothing leads here and nothing goes past: what stands between two places is too wide.
      if (!emergency) {
        return false;
      }
      lineTooFull(active[activeCount - 1], b);
    }
    activeCount = kept;
    add(b);
    return true;
  }

  /** A line from a node to a place that fits; whether it is even enough. */
  private boolean weigh(int node, int b, double width, double spacing, double measure) {
    boolean last = places.kind[b] == Breakpoints.FORCED;
    int penalty = last ? 0 : places.penalty[b];
    if (last && b == places.count - 1 && place[node] > 0 && width < RUNT_WIDTH * measure) {
      penalty = Penalty.RUNT;
    }
    if (last && isHyphen(node)) {
      penalty += Penalty.RUNT;
    }
    double demerits = (double) penalty * penalty;
    int fit = 1;
    if (justified) {
      double ratio = last ? Math.min(spacing, 0) : spacing;
      if (ratio > tolerance) {
        return false;
      }
      double badness = Math.min(100 * Math.abs(ratio * ratio * ratio), 1e6);
      demerits += (LINE_PENALTY + badness) * (LINE_PENALTY + badness);
      fit = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
      demerits += Math.abs(fit - fitness[node]) > 1 ? MISMATCH : 0;
    } else {
      double empty = 1 - width / measure;
      if (style.fit() == LineStyle.Fit.BALANCED) {
        // A whole line costs more than all that can stay empty.
        demerits += 1e6 * (empty * empty + 10);
      } else if (!last) {
        demerits += 1e6 * empty * empty;
      }
    }
    int row = places.kind[b] == Breakpoints.HYPHEN ? hyphens[node] + 1 : 0;
    if (row > MOST_HYPHENS) {
      return false;
    }
    demerits += row > 1 ? HYPHENS_IN_A_ROW : 0;
    keep(node, fit, row, cost[node] + demerits);
    return true;
  }

  private boolean isHyphen(int node) {
    return places.kind[place[node]] == Breakpoints.HYPHEN;
  }

  private void lineTooFull(int node, int b) {
    int row = places.kind[b] == Breakpoints.HYPHEN ? MOST_HYPHENS : 0;
    keep(node, 0, row, cost[node] + 1e12);
  }

  private void keep(int node, int fit, int row, double total) {
    int slot = row * FITNESSES + fit;
    if (total < best[slot]) {
      best[slot] = total;
      bestFrom[slot] = node;
    }
  }

  /** Makes nodes of the cheapest ways to a place. */
  private void add(int b) {
    for (int slot = 0; slot < best.length; slot++) {
      if (best[slot] < Double.MAX_VALUE) {
        if (nodes == place.length) {
          grow();
        }
        place[nodes] = b;
        before[nodes] = bestFrom[slot];
        fitness[nodes] = (byte) (slot % FITNESSES);
        hyphens[nodes] = (byte) (slot / FITNESSES);
        cost[nodes] = best[slot];
        if (activeCount == active.length) {
          active = Arrays.copyOf(active, 2 * activeCount);
        }
        active[activeCount++] = nodes++;
      }
    }
  }

  private void grow() {
    int length = 2 * nodes;
    place = Arrays.copyOf(place, length);
    before = Arrays.copyOf(before, length);
    fitness = Arrays.copyOf(fitness, length);
    hyphens = Arrays.copyOf(hyphens, length);
    cost = Arrays.copyOf(cost, length);
  }
}
