package org.clearleaf.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/** What the health rules look for in one language; nothing is found in a language without words. */
final class CareWords {
  /** Matches nothing. */
  static final Pattern NEVER = Pattern.compile("(?!)");

  /** How many words before a phrase can deny it: “Do not ever take salt tablets”. */
  private static final int DENIAL = 3;

  /** Characters in which those words stand. */
  private static final int LOOK_BACK = 80;

  private static final Map<Locale, CareWords> READ = new ConcurrentHashMap<>();

  private final Map<String, Pattern> patterns = new HashMap<>();
  private final Map<String, String> spelling = new TreeMap<>();
  private final List<Emergency> emergencies = new ArrayList<>();

  /**
   * What can be an emergency.
   *
   * @param sign what a sign of a lower urgency says of it
   * @param urgent what a sign of an emergency says of it
   */
  record Emergency(String name, Pattern sign, Pattern urgent) {}

  /** Those of a language; patterns take longer to compile than to match. */
  static CareWords of(Locale locale) {
    return READ.computeIfAbsent(locale, CareWords::new);
  }

  /** Whether there are none of its language. */
  boolean isEmpty() {
    return patterns.isEmpty();
  }

  private CareWords(Locale locale) {
    YamlNode.Mapping words =
        YamlReader.resource(CareWords.class, "care-words.yaml").mapping(locale.getLanguage());
    words.entries().forEach((key, value) -> value.text().ifPresent(p -> patterns.put(key, of(p))));
    for (String name : words.mapping("emergencies").entries().keySet()) {
      YamlNode.Mapping said = words.mapping("emergencies").mapping(name);
      Pattern sign = of(said.text("sign").orElseThrow());
      emergencies.add(new Emergency(name, sign, said.text("now").map(CareWords::of).orElse(sign)));
    }
    words
        .mapping("spelling")
        .mapping(locale.getCountry())
        .entries()
        .forEach((wrong, right) -> spelling.put(wrong, right.text().orElse("")));
  }

  /** A pattern that ignores case, for letters of all scripts. */
  static Pattern of(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  List<Emergency> emergencies() {
    return emergencies;
  }

  Matcher matcher(String key, String text) {
    return patterns.getOrDefault(key, NEVER).matcher(text);
  }

  boolean finds(String key, String text) {
    return matcher(key, text).find();
  }

  Optional<String> first(String key, String text) {
    Matcher matcher = matcher(key, text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  /** Whether a text is about something; in a language without words for it, it may be. */
  boolean isAbout(String key, String text) {
    return !patterns.containsKey(key) || finds(key, text);
  }

  /** The first match that no word before it denies. */
  Optional<String> asserted(String key, String text) {
    Matcher matcher = matcher(key, text);
    while (matcher.find()) {
      if (!finds("denied", lastWords(text, matcher.start()))) {
        return Optional.of(matcher.group());
      }
    }
    return Optional.empty();
  }

  /**
   * Whether what stands at a place of a text is denied: right before it, or before a series that it
   * is one of, as in “do not rub, warm or cool it”.
   */
  boolean denies(String text, int start, int end) {
    if (finds("denied", lastWords(text, start))) {
      return true;
    }
    int from = 0;
    int to = text.length();
    for (int i = 0; i < text.length(); i++) {
      if (".!?:;\n".indexOf(text.charAt(i)) >= 0) {
        from = i < start ? i + 1 : from;
        to = i >= end ? Math.min(to, i) : to;
      }
    }
    Matcher denial = matcher("denied", text).region(from, start);
    int last = -1;
    while (denial.find()) {
      last = denial.end();
    }
    // In a series, each part is a word or two, and “or” stands before its last.
    return last >= 0
        && finds("or", text.substring(last, to))
        && Arrays.stream(text.substring(last, start).split(","))
            .allMatch(part -> Sentences.words(part).size() <= DENIAL);
  }

  /** The last few words of the clause before a place. */
  private static String lastWords(String text, int end) {
    String near = text.substring(Math.max(0, end - LOOK_BACK), end);
    int start = 0;
    for (int i = 0; i < near.length(); i++) {
      start = ".!?:;,\n".indexOf(near.charAt(i)) >= 0 ? i + 1 : start;
    }
    String[] words = near.substring(start).strip().split("\\s+", -1);
    int from = Math.max(0, words.length - DENIAL);
    return String.join(" ", Arrays.asList(words).subList(from, words.length));
  }

  /** Words that another country spells, with how this one does. */
  Map<String, String> spelling() {
    return spelling;
  }
}
