package org.clearleaf.book;

import java.util.Locale;
import java.util.Set;

/** The direction in which a text is read. */
public enum Direction {
  LTR,
  RTL;

  /** Languages that are mostly written from right to left (CLDR 47, characterOrder). */
  private static final Set<String> FROM_RIGHT =
      Set.of(
          "ar", "arc", "azb", "bal", "bgn", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw", "ks",
          "lrc", "luz", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug",
          "ur", "yi");

  /** Scripts from right to left (ISO 15924). */
  private static final Set<String> SCRIPTS =
      Set.of("adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa");

  /** The direction of a language by its BCP 47 tag; left to right when unknown. */
  public static Direction of(String language) {
    String[] parts = language.toLowerCase(Locale.ROOT).split("-", -1);
    for (int i = 1; i < parts.length && parts[i].length() > 1; i++) {
      if (parts[i].length() == 4 && Character.isLetter(parts[i].charAt(0))) {
        return SCRIPTS.contains(parts[i]) ? RTL : LTR;
      }
    }
    return FROM_RIGHT.contains(parts[0]) ? RTL : LTR;
  }

  /** As HTML and YAML spell it. */
  public String code() {
    return this == LTR ? "ltr" : "rtl";
  }
}
