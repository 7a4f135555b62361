package org.clearleaf.edition;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size of a page, upright. */
public record PageSize(String name, Length width, Length height) {
  private static final Pattern MILLIMETRES = Pattern.compile("(\\d{2,4})\\s*x\\s*(\\d{2,4})\\s*mm");

  /**
   * The paper that two pages of this size stand on side by side, with its long edge along the top;
   * empty for sizes that no office paper is twice of.
   */
  public Optional<PageSize> twice() {
    return switch (name) {
      case "A5" -> Optional.of(new PageSize("A4", Length.mm(297), Length.mm(210)));
      case "half-letter" -> Optional.of(new PageSize("Letter", Length.in(11), Length.in(8.5)));
      default -> Optional.empty();
    };
  }

  /** A size by its name, or `WIDTH x HEIGHT mm`. */
  public static Optional<PageSize> parse(String text) {
    Matcher free = MILLIMETRES.matcher(text.strip());
    if (free.matches()) {
      double width = Integer.parseInt(free.group(1));
      double height = Integer.parseInt(free.group(2));
      return width < 60 || height < 60
          ? Optional.empty()
          : Optional.of(new PageSize(text.strip(), Length.mm(width), Length.mm(height)));
    }
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "a4" -> Optional.of(new PageSize("A4", Length.mm(210), Length.mm(297)));
      case "a5" -> Optional.of(new PageSize("A5", Length.mm(148), Length.mm(210)));
      case "letter" -> Optional.of(new PageSize("Letter", Length.in(8.5), Length.in(11)));
      case "half-letter" ->
          Optional.of(new PageSize("half-letter", Length.in(5.5), Length.in(8.5)));
      case "6x9" -> Optional.of(new PageSize("6x9", Length.in(6), Length.in(9)));
      default -> Optional.empty();
    };
  }
}
