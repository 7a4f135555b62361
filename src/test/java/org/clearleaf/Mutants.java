package org.clearleaf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Manuscripts of ours, damaged by seed: what nobody writes on purpose, and somebody sends. */
public final class Mutants {
  /** What has broken something here or elsewhere, or may. */
  private static final List<String> HOSTILE =
      List.of(
          "\u2069",
          "\u2067",
          "\u202E",
          "\u0000",
          "\uD800",
          "\uFFFC",
          "\u0301\u0301\u0301",
          "\t",
          "\n\n",
          "```\n",
          "~~~ a\n",
          "::: note\n",
          ":::\n",
          "::: only epub\n",
          "> ",
          "- ",
          "1) ",
          "    ",
          "| a | b |\n|---|---|\n",
          "[^x]",
          "[^x]: ",
          "^[",
          "\n: ",
          "<!--",
          "-->",
          "<td>",
          "</div>",
          "<pre>",
          "<a href=\"",
          "![](",
          "[@x]",
          "{#id}",
          "{.page}",
          "{{boat}}",
          "$$\n",
          "***",
          "___",
          "~",
          "*[a]: b\n",
          "[a]: <b\n",
          "# ",
          "###### ",
          "===\n",
          "---\n",
          "\\",
          "&#0;",
          "&nbsp;",
          "^^",
          "عربي",
          "עברית",
          "हिन्दी",
          "🫀",
          "x".repeat(200));

  private static final List<String> SEEDS = List.of("goldens", "odd", "source");

  private Mutants() {}

  /** The text of a seed. */
  public static String of(long seed) throws IOException {
    List<Path> all = new ArrayList<>();
    for (String folder : SEEDS) {
      try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(all::add);
      }
    }
    SplittableRandom random = new SplittableRandom(seed);
    String text = Files.readString(all.get(random.nextInt(all.size())));
    String other = Files.readString(all.get(random.nextInt(all.size())));
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      text = damaged(text, other, random);
    }
    return text;
  }

  private static String damaged(String text, String other, SplittableRandom random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(60));
    String piece = text.substring(from, to);
    return switch (random.nextInt(7)) {
      case 0 -> text.substring(0, from) + text.substring(to);
      case 1 -> text.substring(0, to) + piece.repeat(1 + random.nextInt(5)) + text.substring(to);
      case 2 -> swapped(text, random);
      case 3 -> {
        int start = random.nextInt(other.length() + 1);
        int end = Math.min(other.length(), start + random.nextInt(300));
        yield text.substring(0, from) + other.substring(start, end) + text.substring(from);
      }
      case 4 -> text.substring(0, from) + indented(text.substring(from), random);
      default -> text.substring(0, from) + hostile(random) + text.substring(from);
    };
  }

  private static String hostile(SplittableRandom random) {
    StringBuilder all = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      all.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
    }
    return all.toString();
  }

  private static String swapped(String text, SplittableRandom random) {
    String[] lines = text.split("\n", -1);
    int one = random.nextInt(lines.length);
    int two = random.nextInt(lines.length);
    String line = lines[one];
    lines[one] = lines[two];
    lines[two] = line;
    return String.join("\n", lines);
  }

  /** A few lines further in. */
  private static String indented(String text, SplittableRandom random) {
    String before = List.of("  ", "    ", "> ", "- ", "\t").get(random.nextInt(5));
    String[] lines = text.split("\n", -1);
    int most = Math.min(lines.length, 1 + random.nextInt(8));
    for (int i = 0; i < most; i++) {
      lines[i] = before + lines[i];
    }
    return String.join("\n", Arrays.asList(lines));
  }
}
