package org.clearleaf.illustration;

import java.util.List;
import java.util.Optional;

/**
 * A finished drawing: shapes painted in order. The unit is body height, x to the right, y up; the
 * floor is y = 0.
 *
 * @param person whose inks it is painted with
 */
public record Drawing(
    String person, double left, double bottom, double width, double height, List<Shape> shapes) {

  /** The least height of a standing person, in points, at which lines are 1 pt wide. */
  public static final double LEAST_BODY = 112;

  /** Copies the shapes. */
  public Drawing {
    shapes = List.copyOf(shapes);
  }

  /**
   * An outline, either filled or stroked, so that each has one ink.
   *
   * @param strokeWidth in body heights
   */
  public record Shape(
      List<Step> outline, Optional<Ink> fill, Optional<Ink> stroke, double strokeWidth) {
    /** Copies the outline. */
    public Shape {
      outline = List.copyOf(outline);
    }
  }

  /** A step of an outline. */
  public sealed interface Step {}

  /** Begins a part. */
  public record MoveTo(double x, double y) implements Step {}

  /** A straight line. */
  public record LineTo(double x, double y) implements Step {}

  /** A cubic Bézier curve. */
  public record CurveTo(double x1, double y1, double x2, double y2, double x, double y)
      implements Step {}

  /** Ends a part where it began. */
  public record Close() implements Step {}
}
