package org.clearleaf.illustration;

import java.util.Locale;

/** Writes a drawing as SVG: what screens show. */
public final class SvgText {
  private SvgText() {}

  /**
   * The drawing as an SVG document.
   *
   * @param title what the picture says, for readers of the file alone
   * @param plate whether it stands on a light ground of its own, for dark screens
   */
  public static String of(Drawing drawing, String title, boolean plate) {
    Palette palette = Palette.of(drawing.person());
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(number(drawing.width()))
        .append(' ')
        .append(number(drawing.height()))
        .append("\">\n<title>")
        .append(escape(title))
        .append("</title>\n");
    if (plate) {
      out.append("<rect width=\"")
          .append(number(drawing.width()))
          .append("\" height=\"")
          .append(number(drawing.height()))
          .append("\" rx=\"20\" fill=\"#ffffff\"/>\n");
    }
    for (Drawing.Shape shape : drawing.shapes()) {
      out.append("<path d=\"");
      shape.outline().forEach(step -> step(step, drawing, out));
      out.append("\" fill=\"")
          .append(shape.fill().map(ink -> hex(palette.rgb(ink))).orElse("none"))
          .append('"');
      shape
          .stroke()
          .ifPresent(
              ink ->
                  out.append(" stroke=\"")
                      .append(hex(palette.rgb(ink)))
                      .append("\" stroke-width=\"")
                      .append(number(shape.strokeWidth()))
                      .append("\" stroke-linejoin=\"round\" stroke-linecap=\"round\""));
      out.append("/>\n");
    }
    return out.append("</svg>\n").toString();
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
