package org.clearleaf.manuscript;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text says of itself in front, in other forms than YAML's.
 *
 * @param yaml the same in YAML, line by line
 * @param text without it; its lines are empty, so that others keep their numbers
 */
record ForeignMatter(String yaml, String text) {
  /** Pandoc's title block: title, authors and date, in this order. */
  private static final Pattern TITLE_BLOCK =
      Pattern.compile("%[ \\t]*(.*)\\n(?:%[ \\t]*(.*)\\n(?:%[ \\t]*(.*)\\n)?)?(?=[ \\t]*\\n)");

  /** TOML between plus signs, as in Hugo and Zola. */
  private static final Pattern TOML =
      Pattern.compile("\\+{3}[ \\t]*\\n(?s:(.*?))(?<=\\n)\\+{3}[ \\t]*(?:\\n|$)");

  private static final Pattern PAIR = Pattern.compile("[ \\t]*([\\w-]+)[ \\t]*=[ \\t]*(.+)");

  /** An object of JSON, as in Hugo. */
  private static final Pattern JSON =
      Pattern.compile(
          "\\{[ \\t]*\\n(?=[ \\t]*\"[\\w-]+\"[ \\t]*:)(?s:.*?)(?<=\\n)}[ \\t]*(?:\\n|$)");

  /** What stands in front of a text. */
  static ForeignMatter of(String text) {
    Matcher block = TITLE_BLOCK.matcher(text);
    Matcher toml = TOML.matcher(text);
    Matcher json = JSON.matcher(text);
    if (block.lookingAt()) {
      return cut(text, block.end(), titleBlock(block));
    } else if (toml.lookingAt()) {
      return cut(text, toml.end(), "\n" + toml(toml.group(1)));
    }
    return json.lookingAt() ? cut(text, json.end(), json.group()) : new ForeignMatter("", text);
  }

  private static ForeignMatter cut(String text, int end, String yaml) {
    String lines = text.substring(0, end).replaceAll("[^\\n]", "");
    return new ForeignMatter(yaml, lines + text.substring(end));
  }

  private static String titleBlock(Matcher block) {
    StringBuilder yaml = new StringBuilder("title: ").append(quoted(block.group(1)));
    String authors = Optional.ofNullable(block.group(2)).orElse("").strip();
    if (!authors.isEmpty()) {
      yaml.append(
          Arrays.stream(authors.split("\\s*;\\s*"))
              .map(ForeignMatter::quoted)
              .collect(Collectors.joining(", ", "\nauthors: [", "]")));
    }
    Optional.ofNullable(block.group(3))
        .filter(date -> !date.isBlank())
        .ifPresent(date -> yaml.append("\ndate: ").append(quoted(date)));
    return yaml.toString();
  }

  private static String quoted(String text) {
    return '"' + text.strip().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Keys of TOML before its first table; a value is written as in YAML, or told as a fault. */
  private static String toml(String lines) {
    StringBuilder yaml = new StringBuilder();
    for (String line : lines.split("\n", -1)) {
      if (line.startsWith("[")) {
        break;
      }
      Matcher pair = PAIR.matcher(line);
      yaml.append(pair.matches() ? pair.group(1) + ": " + pair.group(2) : line).append('\n');
    }
    return yaml.toString();
  }
}
