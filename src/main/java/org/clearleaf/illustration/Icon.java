package org.clearleaf.illustration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.ConcurrentHashMap;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/**
 * A sign beside words, on a grid of 24 by 24, y down. The words say the same, so that nobody has to
 * see it or to know what it means.
 */
public enum Icon {
  NOTE,
  TIP,
  WARNING,
  STOP,
  NOW,
  TODAY,
  SOON,
  /** How long to hold. */
  HOLD,
  /** How many times. */
  TIMES,
  /** How often. */
  OFTEN;

  /** How wide and how high each is. */
  public static final double GRID = 24;

  /** What each is drawn with, once it was read. */
  private static final Map<Icon, List<Layer>> READ = new ConcurrentHashMap<>();

  /**
   * An outline, filled or drawn as a line.
   *
   * @param through whether it shows the ground and not the colour of the sign
   * @param width of the line; 0 where it is filled
   */
  public record Layer(List<Drawing.Step> outline, boolean through, double width) {
    /** Copies the outline. */
    public Layer {
      outline = List.copyOf(outline);
    }

    private static Layer of(YamlNode.Mapping yaml) {
      boolean through = yaml.text("paint").orElseThrow().equals("through");
      return new Layer(
          steps(yaml.text("outline").orElseThrow()), through, yaml.number("width").orElse(0.0));
    }

    private static List<Drawing.Step> steps(String outline) {
      List<Drawing.Step> steps = new ArrayList<>();
      Scanner numbers = new Scanner(outline.replaceAll("([A-Z])", "$1 ")).useLocale(Locale.ROOT);
      while (numbers.hasNext()) {
        steps.add(
            switch (numbers.next()) {
              case "M" -> new Drawing.MoveTo(numbers.nextDouble(), numbers.nextDouble());
              case "L" -> new Drawing.LineTo(numbers.nextDouble(), numbers.nextDouble());
              case "C" ->
                  new Drawing.CurveTo(
                      numbers.nextDouble(),
                      numbers.nextDouble(),
                      numbers.nextDouble(),
                      numbers.nextDouble(),
                      numbers.nextDouble(),
                      numbers.nextDouble());
              default -> new Drawing.Close();
            });
      }
      return steps;
    }
  }

  /** Its name in markup and in style sheets. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** It as a file of SVG. */
  public String svg(String colour, String through) {
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'>");
    for (Layer layer : layers()) {
      String ink = layer.through() ? through : colour;
      String paint =
          layer.width() > 0
              ? "fill='none' stroke-linecap='round' stroke-linejoin='round' stroke='%s' stroke-width='%s'"
                  .formatted(ink, number(layer.width()))
              : "fill='%s'".formatted(ink);
      out.append("<path ").append(paint).append(" d='").append(path(layer)).append("'/>");
    }
    return out.append("</svg>").toString();
  }

  private static String path(Layer layer) {
    StringBuilder out = new StringBuilder();
    for (Drawing.Step step : layer.outline()) {
      if (step instanceof Drawing.MoveTo to) {
        out.append('M').append(numbers(to.x(), to.y()));
      } else if (step instanceof Drawing.LineTo to) {
        out.append('L').append(numbers(to.x(), to.y()));
      } else if (step instanceof Drawing.CurveTo c) {
        out.append('C').append(numbers(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y()));
      } else {
        out.append('Z');
      }
    }
    return out.toString();
  }

  private static String numbers(double... values) {
    StringBuilder out = new StringBuilder();
    for (double value : values) {
      out.append(out.isEmpty() ? "" : " ").append(number(value));
    }
    return out.toString();
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** Its layers in the order of painting. */
  public List<Layer> layers() {
    return READ.computeIfAbsent(this, Icon::read);
  }

  private static List<Layer> read(Icon icon) {
    return YamlReader.resource(Icon.class, "icons.yaml").items(icon.label()).stream()
        .map(layer -> Layer.of((YamlNode.Mapping) layer))
        .toList();
  }
}
