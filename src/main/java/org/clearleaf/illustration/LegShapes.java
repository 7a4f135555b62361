package org.clearleaf.illustration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Legs;
import org.clearleaf.illustration.Drawing.Step;
import org.clearleaf.illustration.Skeleton.Point;

/** Draws pairs of legs from the waist down, from the front and from behind. */
public final class LegShapes {
  /** From the middle of the body to the middle of a leg. */
  private static final double ASIDE = 0.076;

  /** From the middle of one pair of legs to that of the next. */
  private static final double PAIR = 0.42;

  /** How much wider a swollen leg is below the knee. */
  private static final double SWELLING = 1.42;

  /** Half widths of a leg from the hip down, outside and inside: height, outer, inner. */
  private static final double[][] LEG = {
    {0.52, 0.05, 0.05},
    {0.46, 0.066, 0.056},
    {0.4, 0.063, 0.055},
    {0.33, 0.049, 0.045},
    {0.285, 0.041, 0.039},
    {0.25, 0.04, 0.038},
    {0.2, 0.046, 0.042},
    {0.15, 0.04, 0.037},
    {0.1, 0.028, 0.027},
    {0.055, 0.023, 0.023},
    {0.035, 0.026, 0.025}
  };

  /** A foot from the front: its outer and inner edge, as points out and up. */
  private static final double[][] TOES = {
    {0.03, 0.03},
    {0.044, 0.014},
    {0.045, 0.003},
    {0.03, 0},
    {-0.012, -0.001},
    {-0.028, 0.001},
    {-0.033, 0.008},
    {-0.029, 0.024},
    {-0.024, 0.04},
    {0.024, 0.042}
  };

  /** A heel from behind. */
  private static final double[][] HEEL = {
    {0.026, 0.03},
    {0.038, 0.012},
    {0.034, 0.001},
    {0.01, 0},
    {-0.018, 0},
    {-0.026, 0.006},
    {-0.025, 0.024},
    {-0.022, 0.04},
    {0.022, 0.042}
  };

  private static final double[][][] DIGITS = {
    {{-0.25, 0.25}, {0.05, 0.5}, {0.05, -0.5}},
    {
      {-0.28, 0.28},
      {-0.1, 0.48},
      {0.18, 0.46},
      {0.28, 0.25},
      {0.2, 0.02},
      {-0.3, -0.5},
      {0.32, -0.5}
    },
    {
      {-0.26, 0.44}, {0.1, 0.5}, {0.27, 0.28}, {0, 0.05}, {0.3, -0.2}, {0.12, -0.48}, {-0.28, -0.44}
    },
    {{0.14, -0.5}, {0.14, 0.5}, {-0.32, -0.2}, {0.34, -0.2}}
  };

  private final Canvas canvas = new Canvas();
  private final Legs legs;

  private LegShapes(Legs legs) {
    this.legs = legs;
  }

  /** The drawing of a pair of legs. */
  public static Drawing draw(Legs legs) {
    LegShapes shapes = new LegShapes(legs);
    boolean front = legs.parts().stream().anyMatch(part -> !part.behind());
    boolean behind = legs.parts().stream().anyMatch(Legs.Part::behind);
    boolean calves = behind || legs.swollen().isPresent();
    if (front || !calves) {
      shapes.pair(0, false);
    }
    if (calves) {
      shapes.pair(front ? PAIR : 0, true);
    }
    return shapes.canvas.drawing(legs.person());
  }

  private void pair(double middle, boolean behind) {
    canvas.line(
        Ink.LINE, 0.012, new Point(middle - 0.17, -0.006), new Point(middle + 0.17, -0.006));
    for (int side : new int[] {-1, 1}) {
      // The right leg of someone who faces the viewer is on the viewer's left.
      Legs.Side own = (side < 0) == behind ? Legs.Side.LEFT : Legs.Side.RIGHT;
      boolean swollen = legs.swollen().equals(Optional.of(own));
      new Leg(middle + side * ASIDE, side, swollen).paint(behind);
    }
    shorts(middle);
    for (int i = 0; i < legs.parts().size(); i++) {
      if (legs.parts().get(i).behind() == behind) {
        mark(legs.parts().get(i), middle, i + 1);
      }
    }
  }

  /** One leg: the way from its middle outward is to one side. */
  private final class Leg {
    private final double x;
    private final int side;
    private final boolean swollen;

    Leg(double x, int side, boolean swollen) {
      this.x = x;
      this.side = side;
      this.swollen = swollen;
    }

    private Point at(double out, double up) {
      double wide = swollen && up < 0.28 ? 1 + (SWELLING - 1) * Math.min(1, (0.28 - up) / 0.06) : 1;
      return new Point(x + side * out * wide, up);
    }

    void paint(boolean behind) {
      boolean turned = !behind && side > 0 && legs.parts().contains(Legs.Part.FOOT);
      List<Step> foot = turned ? turned().bare() : foot(behind ? HEEL : TOES);
      canvas.solid(Ink.SKIN, outline(1), foot);
      if (swollen) {
        swelling();
      }
      if (behind) {
        line(at(0.008, 0.12), at(0.007, 0.06));
        line(at(-0.008, 0.12), at(-0.007, 0.06));
        line(at(-0.026, 0.284), at(0.024, 0.284));
      } else {
        line(at(-0.022, 0.3), at(-0.026, 0.27), at(-0.014, 0.256));
        line(at(0.022, 0.3), at(0.026, 0.27), at(0.014, 0.256));
        if (turned) {
          turned().toes(true);
        } else {
          toes();
        }
      }
    }

    /** The outline of what is lower than a height. */
    private List<Step> outline(double below) {
      List<Point> outer = new ArrayList<>();
      List<Point> inner = new ArrayList<>();
      for (double[] at : LEG) {
        if (at[0] < below) {
          outer.add(at(at[1], at[0]));
          inner.add(0, at(-at[2], at[0]));
        }
      }
      outer.addAll(inner);
      return Outlines.smooth(outer);
    }

    private List<Step> foot(double[][] points) {
      List<Point> foot = new ArrayList<>();
      for (double[] point : points) {
        foot.add(at(point[0], point[1]));
      }
      return Outlines.smooth(foot);
    }

    /** A foot that is turned outward, so that all of it is seen. */
    private FootShapes turned() {
      Point ankle = new Point(x, Skeleton.SOLE);
      return new FootShapes(canvas, new Skeleton.Leg(ankle, ankle, ankle, 0), 0);
    }

    private void toes() {
      for (double toe : new double[] {-0.012, 0.004, 0.018, 0.031}) {
        line(at(toe, 0.001), at(toe, 0.013));
      }
    }

    /** The lower leg in another shade, and lines beside it: it is wider than the other. */
    private void swelling() {
      canvas.fill(Ink.SORE, outline(0.27));
      for (int way : new int[] {-1, 1}) {
        for (double up : new double[] {0.14, 0.18, 0.22}) {
          Point from = at(way * (0.052 + (up == 0.18 ? 0.006 : 0)), up);
          canvas.line(Ink.ARROW, 0.012, from, from.plus(side * way * 0.022, (up - 0.18) * 0.25));
        }
      }
    }
  }

  private void line(Point... points) {
    canvas.line(Ink.LINE, Canvas.LINE * 0.7, points);
  }

  private void shorts(double middle) {
    canvas.solid(
        Ink.SHORTS,
        Outlines.polygon(
            new Point(middle - 0.132, 0.56),
            new Point(middle + 0.132, 0.56),
            new Point(middle + 0.15, 0.42),
            new Point(middle + 0.006, 0.41),
            new Point(middle, 0.455),
            new Point(middle - 0.006, 0.41),
            new Point(middle - 0.15, 0.42)));
  }

  /** Marks a part of the leg at the viewer's right, and its number beside it. */
  private void mark(Legs.Part part, double middle, int number) {
    double x = middle + ASIDE;
    if (part == Legs.Part.FOOT) {
      MuscleShapes.spindle(canvas, new Point(x - 0.02, 0.017), new Point(x + 0.085, 0.012), 0.014);
      number(new Point(x + 0.155, 0.05), new Point(x + 0.06, 0.018), number);
      return;
    }
    double[] place =
        switch (part) {
          case FRONT_THIGH -> new double[] {0.004, 0.5, 0.3, 0.037};
          case BACK_THIGH -> new double[] {0.004, 0.5, 0.3, 0.035};
          default -> new double[] {0.002, 0.268, 0.1, 0.031};
        };
    Point from = new Point(x + place[0], place[1]);
    Point to = new Point(x + place[0], place[2]);
    MuscleShapes.spindle(canvas, from, to, place[3]);
    Point beside = new Point(x + 0.13, (place[1] + place[2]) / 2);
    number(beside, new Point(x + place[0] + place[3] * 0.6, beside.y()), number);
  }

  /** A number in a ring, and a line to what it names. */
  private void number(Point beside, Point end, int number) {
    line(beside, end);
    canvas.solid(Ink.PLATE, Outlines.circle(beside, 0.036));
    digit(number, beside);
  }

  private void digit(int number, Point middle) {
    List<Point> stroke = new ArrayList<>();
    for (double[] at : DIGITS[number - 1]) {
      stroke.add(middle.plus(at[0] * 0.037, at[1] * 0.042));
    }
    canvas.line(Ink.CODE, 0.009, stroke.toArray(new Point[0]));
  }
}
