package org.clearleaf.manuscript;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.PictureSize;
import org.clearleaf.book.PlainText;
import org.jsoup.nodes.Element;

/**
 * A picture as it is written, in Markdown or HTML.
 *
 * @param alt its alternative; empty when it is decorative or forgotten
 * @param size that is wanted, where one is
 */
record WrittenPicture(String path, String alt, boolean decorative, Optional<PictureSize> size) {
  private static final Pattern LENGTH =
      Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d{1,6})?)\\s*(%|px|pt|pc|in|cm|mm|r?em|)\\s*");
  private static final Pattern STYLE =
      Pattern.compile("(?i)(?:^|[;\\s])(width|height)\\s*:\\s*([^;]+)");

  /** The keys of attributes that {@link #size} may say. */
  private static final Set<String> SIZES = Set.of("width", "height");

  /** A picture of Markdown. */
  static WrittenPicture of(String path, String alt, AttributeList attributes) {
    boolean decorative = attributes.has("decorative");
    return new WrittenPicture(
        path,
        decorative ? "" : alt,
        decorative,
        size(attributes.value("width").orElse(""), attributes.value("height").orElse("")));
  }

  /**
   * What an `img` says. An empty alternative marks a picture as decorative (HTML 4.8.4.4.4); where
   * there is none, it was forgotten.
   */
  static WrittenPicture of(Element image) {
    String alt = PlainText.clean(image.attr("alt")).replaceAll("\\s+", " ").strip();
    boolean decorative =
        image.hasClass("decorative")
            || image.attr("role").equals("presentation")
            || (image.hasAttr("alt") && alt.isEmpty());
    String width = image.attr("width");
    String height = image.attr("height");
    Matcher style = STYLE.matcher(image.attr("style"));
    while (style.find()) {
      boolean wide = style.group(1).equalsIgnoreCase("width");
      width = wide ? style.group(2) : width;
      height = wide ? height : style.group(2);
    }
    return new WrittenPicture(
        PlainText.clean(image.attr("src")).strip(),
        decorative ? "" : alt,
        decorative,
        size(width, height));
  }

  /** The caption that a title of a picture is, as in Markdown. */
  static Optional<String> title(Element image) {
    return HtmlMarks.attribute(image, "title");
  }

  /** The keys of attributes that change something. */
  Set<String> keys() {
    return size.isEmpty() ? Set.of() : SIZES;
  }

  /** A width, or a height where there is none: of both, the width keeps the ratio. */
  private static Optional<PictureSize> size(String width, String height) {
    Matcher wide = LENGTH.matcher(width);
    if (wide.matches()) {
      double value = Double.parseDouble(wide.group(1));
      boolean part = wide.group(2).equals("%");
      return part
          ? sized(Math.min(value, 100), PictureSize.Unit.LINE)
          : sized(value * pixels(wide.group(2)), PictureSize.Unit.WIDTH);
    }
    Matcher high = LENGTH.matcher(height);
    return high.matches() && !high.group(2).equals("%")
        ? sized(Double.parseDouble(high.group(1)) * pixels(high.group(2)), PictureSize.Unit.HEIGHT)
        : Optional.empty();
  }

  private static Optional<PictureSize> sized(double value, PictureSize.Unit unit) {
    return value > 0 ? Optional.of(new PictureSize(value, unit)) : Optional.empty();
  }

  /** A unit in CSS pixels (CSS Values Level 4, 6.2); an em is taken for the usual one. */
  private static double pixels(String unit) {
    return switch (unit) {
      case "pt" -> 96 / 72.0;
      case "pc", "em", "rem" -> 16;
      case "in" -> 96;
      case "cm" -> 96 / 2.54;
      case "mm" -> 96 / 25.4;
      default -> 1;
    };
  }
}
