package org.clearleaf.check.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an edition makes of a source.
 *
 * @param names those that `only` calls it by
 * @param table the words of its country for a term; empty where it has none
 */
public record SourceEdition(Set<String> names, Function<String, Optional<String>> table) {
  private static final Pattern TERM =
      Pattern.compile("(?<!\\\\)\\{\\{\\s*([A-Za-z][A-Za-z0-9-]*)\\s*}}");

  /** Around the names of terms, where they have no braces; no text has this character. */
  private static final String MARK = "\uFDD4";

  private static final Pattern MARKED = Pattern.compile(MARK + "(.+?)" + MARK);

  /** A text whose terms have no braces, and may stand in an address as they are. */
  static String marked(String text) {
    return TERM.matcher(text).replaceAll(MARK + "$1" + MARK);
  }

  /** The same with terms as they are typed, in program text. */
  static String typed(String text) {
    return text.replace(MARK, " ");
  }

  /** A text with the words of its terms; a term without words is printed by its name. */
  String termed(String text) {
    return MARKED
        .matcher(marked(text))
        .replaceAll(
            term -> {
              String key = term.group(1).toLowerCase(Locale.ROOT);
              return Matcher.quoteReplacement(table.apply(key).orElse(" " + key + " "));
            });
  }
}
