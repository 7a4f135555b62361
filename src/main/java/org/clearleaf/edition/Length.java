package org.clearleaf.edition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length, kept in points of 1/72 inch. */
public record Length(double pt) {
  private static final double POINTS_PER_INCH = 72;
  private static final double MILLIMETRES_PER_INCH = 25.4;
  private static final Pattern WRITTEN = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(mm|pt|in)");

  /** A length in points. */
  public static Length ofPoints(double points) {
    return new Length(points);
  }

  /** A length in millimetres. */
  public static Length mm(double millimetres) {
    return new Length(millimetres / MILLIMETRES_PER_INCH * POINTS_PER_INCH);
  }

  /** A length in inches. */
  public static Length in(double inches) {
    return new Length(inches * POINTS_PER_INCH);
  }

  /** A length as themes write it: `17 mm`, `12 pt`, `0.75 in`. */
  public static Optional<Length> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "mm" -> mm(number);
          case "in" -> in(number);
          default -> ofPoints(number);
        });
  }
}
