package org.clearleaf.illustration;

import java.util.Locale;

/** Writes a drawing as SVG: what screens show. */
public final class SvgText {
  private SvgText() {}

  /**
   * The drawing as an SVG document on a ground of its own, in colours for light screens and, where
   * the reader asks for it, for dark ones.
   *
   * @param title what the picture says, for readers of the file alone
   */
  public static String of(Drawing drawing, String title) {
    Palette light = Palette.of(drawing.person(), Palette.Variant.COLOUR);
    String width = number(drawing.width());
    String height = number(drawing.height());
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\">\n<title>")
        .append(escape(title))
        .append("</title>\n<style>@media (prefers-color-scheme: dark) {\n");
    Palette dark = Palette.of(drawing.person(), Palette.Variant.DARK);
    out.append(".ground { fill: ").append(hex(dark.ground())).append(" }\n");
    for (Ink ink : Ink.values()) {
      String colour = hex(dark.rgb(ink));
      out.append(".f-%s { fill: %s }\n".formatted(name(ink), colour));
      out.append(".s-%s { stroke: %s }\n".formatted(name(ink), colour));
    }
    out.append("}</style>\n<rect class=\"ground\" width=\"")
        .append(width)
        .append("\" height=\"")
        .append(height)
        .append("\" rx=\"20\" fill=\"")
        .append(hex(light.ground()))
        .append("\"/>\n<g stroke-linejoin=\"round\" stroke-linecap=\"round\">\n");
    for (Drawing.Shape shape : drawing.shapes()) {
      out.append("<path d=\"");
      shape.outline().forEach(step -> step(step, drawing, out));
      String classes =
          shape.fill().map(ink -> "f-" + name(ink)).orElse("")
              + shape.stroke().map(ink -> "s-" + name(ink)).orElse("");
      out.append("\" class=\"").append(classes).append("\" fill=\"");
      out.append(shape.fill().map(ink -> hex(light.rgb(ink))).orElse("none")).append('"');
      shape
          .stroke()
          .ifPresent(
              ink ->
                  out.append(" stroke=\"")
                      .append(hex(light.rgb(ink)))
                      .append("\" stroke-width=\"")
                      .append(number(shape.strokeWidth()))
                      .append('"'));
      out.append("/>\n");
    }
    return out.append("</g>\n</svg>\n").toString();
  }

  private static String name(Ink ink) {
    return ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
