package org.clearleaf.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an author names in `book.yaml` and may say in other words of a text: `point the toes down`
 * is found in “Point your toes slowly down”. Its words stand in one clause, in their order, with up
 * to three others between; each matches its own endings too (`rub`: rubs, rubbing). Small words
 * such as “the” need not stand there. Ways to say the same are parted by ` / `.
 */
final class Saying {
  private static final String BETWEEN = "(?:[^\\p{L}.!?;:\\n]+\\p{L}[\\p{L}\\p{M}'’-]*){0,3}";

  private final String name;
  private final CareWords words;
  private final Pattern pattern;

  Saying(String name, CareWords words) {
    this.name = name;
    this.words = words;
    List<String> ways = new ArrayList<>();
    for (String way : name.split("\\s*/\\s*", -1)) {
      List<String> parts = new ArrayList<>();
      for (String word : Sentences.words(way)) {
        if (!words.finds("small", word)) {
          parts.add("\\b" + Pattern.quote(word) + "\\p{L}{0,4}\\b");
        }
      }
      if (!parts.isEmpty()) {
        ways.add(String.join(BETWEEN + "[^\\p{L}.!?;:\\n]+", parts));
      }
    }
    this.pattern = ways.isEmpty() ? CareWords.NEVER : CareWords.of(String.join("|", ways));
  }

  /** As the author wrote it. */
  String name() {
    return name;
  }

  /** Whether a text says it, be it to deny it. */
  boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  /** The first place where a text tells the reader to do it: no word before it denies it. */
  Optional<String> toldIn(String text) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (!words.denies(text, matcher.start(), matcher.end())) {
        return Optional.of(matcher.group());
      }
    }
    return Optional.empty();
  }
}
