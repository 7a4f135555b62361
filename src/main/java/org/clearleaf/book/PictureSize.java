package org.clearleaf.book;

import java.util.Locale;

/** How large an author wants a picture: its width or its height, whose ratio stays. */
public record PictureSize(double value, Unit unit) {

  /** What a size is measured in. */
  public enum Unit {
    /** Hundredths of the line that it stands in, for the width. */
    LINE,
    /** CSS pixels of 1/96 inch, for the width. */
    WIDTH,
    /** CSS pixels, for the height. */
    HEIGHT
  }

  /**
   * The scale that gives a picture this size.
   *
   * @param width of the picture
   * @param height of the picture, in the same unit
   * @param pixel a CSS pixel in the unit that it is wanted in
   * @param line the measure, in the unit that it is wanted in
   */
  public double scale(double width, double height, double pixel, double line) {
    return switch (unit) {
      case LINE -> value / 100 * line / width;
      case WIDTH -> value * pixel / width;
      case HEIGHT -> value * pixel / height;
    };
  }

  /** The declarations of CSS that say the same. */
  public String css() {
    String number = String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
    return switch (unit) {
      case LINE -> "width:" + number + "%";
      case WIDTH -> "width:" + number + "px";
      case HEIGHT -> "height:" + number + "px;width:auto;object-fit:contain";
    };
  }
}
