package org.clearleaf.illustration;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes a drawing as SVG: what screens show. */
public final class SvgText {
  private static final Set<Ink> OUTLINES = EnumSet.of(Ink.LINE, Ink.ARROW);

  private SvgText() {}

  /** By how much light there is around lines, in thousandths of a body height. */
  private static final double EDGE = 9;

  /**
   * The drawing as an SVG document. It has no ground: a page may be of any colour, and a picture
   * cannot ask of which. Dark lines have a light edge, which is seen where the page is dark.
   *
   * @param title what the picture says, for readers of the file alone
   */
  public static String of(Drawing drawing, String title) {
    Palette palette = Palette.of(drawing.person(), Palette.Variant.COLOUR);
    String width = number(drawing.width());
    String height = number(drawing.height());
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\">\n<title>")
        .append(escape(title))
        .append("</title>\n");
    if (drawing.shapes().stream().anyMatch(shape -> shape.fill().equals(Optional.of(Ink.CODE)))) {
      out.append("<rect width=\"%s\" height=\"%s\" fill=\"#ffffff\"/>\n".formatted(width, height));
    }
    out.append("<g stroke-linejoin=\"round\" stroke-linecap=\"round\">\n<g stroke=\"#ffffff\">\n");
    for (Drawing.Shape shape : drawing.shapes()) {
      if (hasEdge(shape)) {
        double edge = EDGE * 2 / 1000 + (shape.stroke().isPresent() ? shape.strokeWidth() : 0);
        path(shape, drawing, out);
        out.append(" fill=\"none\" stroke-width=\"").append(number(edge)).append("\"/>\n");
      }
    }
    out.append("</g>\n");
    for (Drawing.Shape shape : drawing.shapes()) {
      path(shape, drawing, out);
      out.append(" fill=\"");
      out.append(shape.fill().map(ink -> hex(palette.rgb(ink))).orElse("none")).append('"');
      shape
          .stroke()
          .ifPresent(
              ink ->
                  out.append(" stroke=\"")
                      .append(hex(palette.rgb(ink)))
                      .append("\" stroke-width=\"")
                      .append(number(shape.strokeWidth()))
                      .append('"'));
      out.append("/>\n");
    }
    return out.append("</g>\n</svg>\n").toString();
  }

  /** Outlines and arrows: what is dark and stands on the ground. */
  private static boolean hasEdge(Drawing.Shape shape) {
    return shape.stroke().filter(OUTLINES::contains).isPresent()
        || shape.fill().equals(Optional.of(Ink.ARROW));
  }

  private static void path(Drawing.Shape shape, Drawing drawing, StringBuilder out) {
    out.append("<path d=\"");
    shape.outline().forEach(step -> step(step, drawing, out));
    out.append('"');
  }

  private static void step(Drawing.Step step, Drawing d, StringBuilder out) {
    if (step instanceof Drawing.MoveTo s) {
      out.append('M');
      point(s.x(), s.y(), d, out);
    } else if (step instanceof Drawing.LineTo s) {
      out.append('L');
      point(s.x(), s.y(), d, out);
    } else if (step instanceof Drawing.CurveTo s) {
      out.append('C');
      point(s.x1(), s.y1(), d, out);
      out.append(' ');
      point(s.x2(), s.y2(), d, out);
      out.append(' ');
      point(s.x(), s.y(), d, out);
    } else {
      out.append('Z');
    }
  }

  private static void point(double x, double y, Drawing d, StringBuilder out) {
    out.append(number(x - d.left())).append(' ').append(number(d.bottom() + d.height() - y));
  }

  /** Body heights in thousandths. */
  private static String number(double bodyHeights) {
    return String.format(Locale.ROOT, "%.1f", bodyHeights * 1000).replaceFirst("\\.0$", "");
  }

  private static String hex(int rgb) {
    return "#%06x".formatted(rgb);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
