package org.clearleaf.paper.font;

import java.util.Locale;
import java.util.Set;

/** How a language draws letters that it shares with others. */
public enum Hand {
  /** As most do. */
  COMMON,
  /** With more letters than a face for western Europe has, in all of whose words they may stand. */
  WIDE,
  /** Arabic letters that hang from a slope, as Urdu has them. */
  NASTALIQ,
  /** Han characters as they are written in China. */
  SIMPLIFIED,
  /** Han characters as they are written in Taiwan and Hong Kong. */
  TRADITIONAL,
  /** Han characters among kana. */
  JAPANESE,
  /** Han characters among hangul. */
  KOREAN;

  private static final Set<String> SLOPED = Set.of("ur", "ks", "pnb", "skr", "khw");

  /**
   * Languages with letters that Atkinson Hyperlegible Next lacks (CLDR 47, exemplar characters).
   */
  private static final Set<String> MANY =
      Set.of(
          "agq", "ak", "bas", "be", "bg", "blo", "bm", "ce", "cv", "dje", "dua", "dyo", "ee", "el",
          "ewo", "ff", "gaa", "ha", "haw", "ig", "jgo", "kab", "kam", "ki", "kk", "kkj", "khq",
          "ksf", "ky", "lag", "lkt", "ln", "lu", "mas", "mgo", "mk", "mn", "mua", "naq", "nmg",
          "nnh", "nus", "os", "ru", "sah", "ses", "shi", "smn", "sr", "tg", "tt", "twq", "tzm",
          "uk", "vai", "vi", "wo", "yav", "yo");

  private static final Set<String> CHINESE = Set.of("zh", "cmn", "yue", "nan", "hak", "wuu");

  /** The hand of a language by its BCP 47 tag. */
  public static Hand of(String language) {
    String tag = language.toLowerCase(Locale.ROOT) + "-";
    String primary = tag.substring(0, tag.indexOf('-'));
    if (CHINESE.contains(primary)) {
      return isTraditional(primary, tag) ? TRADITIONAL : SIMPLIFIED;
    }
    if (SLOPED.contains(primary)) {
      return NASTALIQ;
    }
    if (tag.contains("-cyrl-") || (MANY.contains(primary) && !tag.contains("-latn-"))) {
      return WIDE;
    }
    return primary.equals("ja") ? JAPANESE : primary.equals("ko") ? KOREAN : COMMON;
  }

  private static boolean isTraditional(String primary, String tag) {
    if (tag.contains("-hant-") || tag.contains("-hans-")) {
      return tag.contains("-hant-");
    }
    boolean place = tag.contains("-tw-") || tag.contains("-hk-") || tag.contains("-mo-");
    return place || primary.equals("yue");
  }

  /** Whether Han characters and their marks are what it is mostly written with. */
  boolean isEastAsian() {
    return this != COMMON && this != WIDE && this != NASTALIQ;
  }
}
