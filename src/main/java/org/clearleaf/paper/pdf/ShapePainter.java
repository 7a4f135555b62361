package org.clearleaf.paper.pdf;

import org.clearleaf.edition.Colour;
import org.clearleaf.illustration.Drawing;
import org.clearleaf.illustration.Icon;
import org.clearleaf.illustration.Ink;
import org.clearleaf.illustration.Palette;
import org.clearleaf.paper.placed.Placed;

/** Paints panels, leaders and drawings. */
final class ShapePainter {
  /** Control points of a quarter circle, as a part of its radius. */
  private static final double QUARTER = 0.5523;

  /** Of a dot, in points: not none, which some readers lengthen, so that dots wander. */
  private static final double DASH = 0.1;

  private final ContentStream out;
  private final double pageHeight;
  private final Palette.Variant inks;

  ShapePainter(ContentStream out, double pageHeight, Palette.Variant inks) {
    this.inks = inks;
    this.out = out;
    this.pageHeight = pageHeight;
  }

  void panel(Placed.Panel panel) {
    panel.fill().ifPresent(out::fill);
    panel
        .stroke()
        .ifPresent(
            colour -> {
              out.stroke(colour);
              out.number(panel.strokeWidth()).op("w");
            });
    double x = panel.x();
    double y = pageHeight - panel.y() - panel.height();
    double radius = Math.min(panel.radius(), Math.min(panel.width(), panel.height()) / 2);
    if (radius > 0) {
      rounded(x, y, x + panel.width(), y + panel.height(), radius);
    } else {
      out.number(x).number(y).number(panel.width()).number(panel.height()).op("re");
    }
    paint(panel.fill().isPresent(), panel.stroke().isPresent());
  }

  private void paint(boolean fills, boolean strokes) {
    out.op(fills && strokes ? "B" : fills ? "f" : strokes ? "S" : "n");
  }

  private void rounded(double left, double bottom, double right, double top, double r) {
    double k = r * QUARTER;
    out.number(left + r).number(bottom).op("m");
    out.number(right - r).number(bottom).op("l");
    curve(right - r + k, bottom, right, bottom + r - k, right, bottom + r);
    out.number(right).number(top - r).op("l");
    curve(right, top - r + k, right - r + k, top, right - r, top);
    out.number(left + r).number(top).op("l");
    curve(left + r - k, top, left, top - r + k, left, top - r);
    out.number(left).number(bottom + r).op("l");
    curve(left, bottom + r - k, left + r - k, bottom, left + r, bottom);
    out.op("h");
  }

  private void curve(double x1, double y1, double x2, double y2, double x, double y) {
    out.number(x1).number(y1).number(x2).number(y2).number(x).number(y).op("c");
  }

  /**
   * One dashed line, where a path for each dot would make the contents most of what a book's pages
   * are written with. Its caps make a dot of a dash (ISO 32000-1, 8.4.3.3).
   */
  void leader(Placed.Leader leader) {
    double radius = leader.dot() / 2;
    double y = pageHeight - leader.y() - radius;
    double first = leader.x() + radius;
    double last = first + (leader.dots() - 1) * leader.step();
    Colour fill = out.fill();
    Colour stroke = out.stroke();
    out.save();
    out.stroke(leader.colour());
    out.number(leader.dot()).raw("w 1 J [").number(DASH).number(leader.step() - DASH);
    out.raw("] 0 ").op("d");
    // From the right, where dots of neighbouring lines stand in columns, and past the last dot, so
    // that it is painted however the step was rounded.
    out.number(last + DASH / 2).number(y).op("m");
    out.number(first - leader.step() / 2).number(y).op("l");
    out.op("S");
    out.restore(fill, stroke);
  }

  void drawing(Placed.DrawingBox box) {
    Drawing drawing = box.drawing();
    Palette palette = Palette.of(drawing.person(), inks);
    double scale = box.width() / drawing.width();
    Colour fill = out.fill();
    Colour stroke = out.stroke();
    out.save();
    out.raw("1 j 1 J\n");
    Frame frame =
        new Frame(
            box.x() - drawing.left() * scale,
            pageHeight - box.y() - box.height() - drawing.bottom() * scale,
            scale,
            scale);
    for (Drawing.Shape shape : drawing.shapes()) {
      shape.fill().ifPresent(ink -> out.fill(colour(palette, ink)));
      shape
          .stroke()
          .ifPresent(
              ink -> {
                out.stroke(colour(palette, ink));
                out.number(shape.strokeWidth() * scale).op("w");
              });
      shape.outline().forEach(step -> step(step, frame));
      paint(shape.fill().isPresent(), shape.stroke().isPresent());
    }
    out.restore(fill, stroke);
  }

  void icon(Placed.IconBox box) {
    double scale = box.width() / Icon.GRID;
    Colour fill = out.fill();
    Colour stroke = out.stroke();
    out.save();
    out.raw("1 j 1 J\n");
    Frame frame = new Frame(box.x(), pageHeight - box.y(), scale, -scale);
    for (Icon.Layer layer : box.icon().layers()) {
      Colour colour = layer.through() ? box.through() : box.colour();
      boolean line = layer.width() > 0;
      if (line) {
        out.stroke(colour);
        out.number(layer.width() * scale).op("w");
      } else {
        out.fill(colour);
      }
      layer.outline().forEach(step -> step(step, frame));
      paint(!line, line);
    }
    out.restore(fill, stroke);
  }

  /** From units of a drawing to points. */
  private record Frame(double left, double bottom, double across, double up) {
    double x(double x) {
      return left + x * across;
    }

    double y(double y) {
      return bottom + y * up;
    }
  }

  private void step(Drawing.Step step, Frame f) {
    if (step instanceof Drawing.MoveTo s) {
      out.number(f.x(s.x())).number(f.y(s.y())).op("m");
    } else if (step instanceof Drawing.LineTo s) {
      out.number(f.x(s.x())).number(f.y(s.y())).op("l");
    } else if (step instanceof Drawing.CurveTo s) {
      curve(f.x(s.x1()), f.y(s.y1()), f.x(s.x2()), f.y(s.y2()), f.x(s.x()), f.y(s.y()));
    } else {
      out.op("h");
    }
  }

  private static Colour colour(Palette palette, Ink ink) {
    int rgb = palette.rgb(ink);
    return new Colour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
  }
}
