package org.clearleaf.paper.layout.line;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says where words of a language may be broken, after Liang, Word Hy-phen-a-tion by Com-put-er
 * (1983). One for each language, used by all.
 */
final class Hyphenator {
  /** A break leaves at least so many letters before and after it, as Hart's Rules ask. */
  private static final int LEAST_BEFORE = 2;

  private static final int LEAST_AFTER = 3;

  /** Shorter words are not broken. */
  private static final int LEAST = 6;

  private static final int[] NOWHERE = {};

  /** Languages whose patterns have a licence that lets anybody pass them on. */
  private static final Set<String> PATTERNS =
      Set.of(
          "af", "be", "bg", "ca", "cy", "da", "de", "el", "eo", "es", "et", "fi", "fr", "ga", "gl",
          "hr", "hu", "hy", "is", "it", "ka", "la", "lt", "lv", "mn", "nl", "oc", "pl", "pt", "rm",
          "ro", "ru", "sl", "sv", "tk", "tr", "uk");

  /** A process that sets many books forgets the words of the first, so that memory stays flat. */
  private static final int MOST_KNOWN = 50_000;

  private static final Map<String, Hyphenator> ALL = new ConcurrentHashMap<>();

  private final Patterns patterns;
  private final Map<String, int[]> known = new ConcurrentHashMap<>();

  private Hyphenator(Patterns patterns) {
    this.patterns = patterns;
  }

  /** The hyphenator of a language by its BCP 47 tag; none where we have no patterns. */
  static Optional<Hyphenator> of(String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    String base = tag.split("-", 2)[0];
    String file =
        switch (base) {
          case "en" -> tag.equals("en-us") ? "en-us" : "en-gb";
          case "nb", "nn", "no" -> "no";
          case "sr", "bs", "sh" -> tag.contains("-latn") || !base.equals("sr") ? "sr-latn" : "";
          default -> PATTERNS.contains(base) ? base : "";
        };
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(ALL.computeIfAbsent(file, name -> new Hyphenator(Patterns.read(name))));
  }

  /**
   * Where a word may be broken: indices of characters. Punctuation around it is passed over; what
   * has digits, hyphens or capitals after the first letter is no word to break.
   */
  int[] points(String text) {
    int[] points = known.get(text);
    if (points == null) {
      points = find(text);
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      known.put(text, points);
    }
    return points;
  }

  private int[] find(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetter(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetter(text.charAt(to - 1))) {
      to--;
    }
    if (to - from < LEAST) {
      return NOWHERE;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean letter = i == from ? Character.isLetter(c) : Character.isLowerCase(c);
      if (!letter && c != '’' && c != '\'') {
        return NOWHERE;
      }
    }
    String word = text.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\'');
    int shift = from;
    int length = to - from;
    if (word.length() != length) {
      return NOWHERE;
    }
    return Arrays.stream(patterns.points(word))
        .filter(p -> p >= LEAST_BEFORE && length - p >= LEAST_AFTER)
        .map(p -> p + shift)
        .toArray();
  }
}
