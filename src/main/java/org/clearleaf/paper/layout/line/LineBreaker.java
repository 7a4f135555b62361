package org.clearleaf.paper.layout.line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Chooses where lines end so that their right edge is as even as it can be over the whole
 * paragraph: dynamic programming over all places to break, after Knuth and Plass, Breaking
 * Paragraphs into Lines (1981), for ragged setting: the cost of a line is the square of the part of
 * it that stays empty.
 */
final class LineBreaker {
  /**
   * A last line of one short word looks like an accident; it costs as much as a line half empty.
   */
  private static final double RUNT = 0.25;

  private static final double RUNT_WIDTH = 0.12;

  private LineBreaker() {}

  /** The index after the last unit of each line. */
  static List<Integer> breaks(List<Unit> units, double measure) {
    List<Integer> ends = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).ends() || i == units.size() - 1) {
        paragraph(units, from, i + 1, measure, ends);
        from = i + 1;
      }
    }
    return ends;
  }

  private static void paragraph(
      List<Unit> units, int from, int to, double measure, List<Integer> ends) {
    int count = to - from;
    double[] cost = new double[count + 1];
    int[] start = new int[count + 1];
    Arrays.fill(cost, Double.MAX_VALUE);
    cost[0] = 0;
    for (int first = 0; first < count; first++) {
      double width = 0;
      for (int last = first; last < count; last++) {
        Unit unit = units.get(from + last);
        double set = width + unit.width();
        if (set > measure && last > first) {
          break;
        }
        double total =
            cost[first] + lineCost(set, measure, last == count - 1, last == first && first > 0);
        if (total < cost[last + 1]) {
          cost[last + 1] = total;
          start[last + 1] = first;
        }
        width += unit.fullWidth();
      }
    }
    Deque<Integer> found = new ArrayDeque<>();
    for (int end = count; end > 0; end = start[end]) {
      found.push(from + end);
    }
    ends.addAll(found);
  }

  private static double lineCost(double width, double measure, boolean last, boolean alone) {
    if (last) {
      return alone && width < RUNT_WIDTH * measure ? RUNT : 0;
    }
    double empty = Math.max(0, 1 - width / measure);
    return empty * empty;
  }
}
