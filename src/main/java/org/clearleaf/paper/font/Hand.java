package org.clearleaf.paper.font;

import java.util.Locale;
import java.util.Set;

/** How a language draws letters that it shares with others. */
public enum Hand {
  /** As most do. */
  COMMON,
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
    return this != COMMON && this != NASTALIQ;
  }
}
