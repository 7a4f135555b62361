package org.clearleaf.manuscript;

/**
 * What a language makes of straight quotation marks, and of the spaces that French sets before its
 * tall marks (Lexique des règles typographiques en usage à l'Imprimerie nationale).
 */
final class Typography {
  private static final char NARROW = '\u202F';
  private static final char FIXED = '\u00A0';

  private final boolean french;
  private final String quotes;

  private Typography(boolean french, String quotes) {
    this.french = french;
    this.quotes = quotes;
  }

  /** The habits of a language by its BCP 47 tag. */
  static Typography of(String language) {
    return switch (language.split("-", 2)[0]) {
      case "fr" -> new Typography(true, "«»‹›");
      case "de", "cs", "sk", "da", "sl" -> new Typography(false, "„“‚‘");
      case "pl", "ro", "hu", "hr" -> new Typography(false, "„”‚’");
      case "it", "pt", "no", "nb", "nn", "ru", "uk", "el" -> new Typography(false, "«»“”");
      case "fi", "sv" -> new Typography(false, "””’’");
      default -> new Typography(false, "“”‘’");
    };
  }

  /** A quotation mark of English in its form here. */
  String quote(String english) {
    int kind = "“”‘’".indexOf(english);
    if (kind < 0 || english.length() != 1) {
      return english;
    }
    String mark = quotes.substring(kind, kind + 1);
    if (!french) {
      return mark;
    }
    return kind % 2 == 0 ? mark + FIXED : FIXED + mark;
  }

  /** A text in which spaces that belong to a mark do not let a line end. */
  String spaced(String text) {
    if (!french) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char next = i + 1 < out.length() ? out.charAt(i + 1) : 0;
      boolean space = out.charAt(i) == ' ';
      if (space && ";!?".indexOf(next) >= 0) {
        out.setCharAt(i, NARROW);
      } else if (space && (next == ':' || next == '»' || (i > 0 && out.charAt(i - 1) == '«'))) {
        out.setCharAt(i, FIXED);
      }
    }
    return out.toString();
  }
}
