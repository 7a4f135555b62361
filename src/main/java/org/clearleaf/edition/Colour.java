package org.clearleaf.edition;

/** A colour in sRGB, each part from 0 to 255. */
public record Colour(int red, int green, int blue) {

  /** Black. */
  public static final Colour BLACK = new Colour(0, 0, 0);

  /** White. */
  public static final Colour WHITE = new Colour(255, 255, 255);

  /** A colour as themes write it: `#15324b`. */
  public static Colour parse(String hex) {
    int value = Integer.parseInt(hex.substring(1), 16);
    return new Colour(value >> 16 & 255, value >> 8 & 255, value & 255);
  }

  /** As CSS and SVG write it. */
  public String hex() {
    return "#%02x%02x%02x".formatted(red, green, blue);
  }

  /** Contrast with another colour, from 1 to 21 (WCAG 2.2, contrast ratio). */
  public double contrast(Colour other) {
    double a = luminance() + 0.05;
    double b = other.luminance() + 0.05;
    return a > b ? a / b : b / a;
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double c = part / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }
}
