package org.clearleaf.illustration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.illustration.Drawing.Step;
import org.clearleaf.illustration.Skeleton.Point;

/** Collects the shapes of one drawing in the order they are painted. */
final class Canvas {
  /** At least 1 pt where a standing person is {@link Drawing#LEAST_BODY} points high. */
  static final double LINE = 1.0 / Drawing.LEAST_BODY;

  private static final double MARGIN = 0.02;

  private final List<Drawing.Shape> shapes = new ArrayList<>();
  private double left = Double.POSITIVE_INFINITY;
  private double bottom = Double.POSITIVE_INFINITY;
  private double right = Double.NEGATIVE_INFINITY;
  private double top = Double.NEGATIVE_INFINITY;

  /**
   * Outlines of one ink as one shape with a line around it: a line twice as wide is painted first,
   * and the inks over its inner half, so that what overlaps has no seam.
   */
  @SafeVarargs
  final void solid(Ink fill, List<Step>... outlines) {
    List<List<Step>> all = new ArrayList<>();
    for (List<Step> outline : outlines) {
      all.add(outline);
    }
    solidAll(fill, all);
  }

  /** The same for any number of outlines. */
  void solidAll(Ink fill, List<List<Step>> outlines) {
    List<Step> all = new ArrayList<>();
    for (List<Step> outline : outlines) {
      all.addAll(outline);
    }
    add(all, Optional.empty(), Optional.of(Ink.LINE), 2 * LINE);
    add(all, Optional.of(fill), Optional.empty(), 0);
  }

  /** A filled shape without an outline. */
  void fill(Ink fill, List<Step> outline) {
    add(outline, Optional.of(fill), Optional.empty(), 0);
  }

  /** A line through points. */
  void line(Ink ink, double width, Point... points) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Drawing.MoveTo(points[0].x(), points[0].y()));
    for (int i = 1; i < points.length; i++) {
      steps.add(new Drawing.LineTo(points[i].x(), points[i].y()));
    }
    add(steps, Optional.empty(), Optional.of(ink), width);
  }

  /** The line around an outline, and nothing inside. */
  void ring(Ink ink, double width, List<Step> outline) {
    add(outline, Optional.empty(), Optional.of(ink), width);
  }

  private void add(List<Step> outline, Optional<Ink> fill, Optional<Ink> stroke, double width) {
    shapes.add(new Drawing.Shape(outline, fill, stroke, width));
    for (Step step : outline) {
      if (step instanceof Drawing.MoveTo s) {
        grow(s.x(), s.y());
      } else if (step instanceof Drawing.LineTo s) {
        grow(s.x(), s.y());
      } else if (step instanceof Drawing.CurveTo s) {
        grow(s.x(), s.y());
      }
    }
  }

  private void grow(double x, double y) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }

  Drawing drawing(String person) {
    return new Drawing(
        person,
        left - MARGIN,
        bottom - MARGIN,
        right - left + 2 * MARGIN,
        top - bottom + 2 * MARGIN,
        shapes);
  }
}
