package org.clearleaf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Writes Markdown by seed: every construct, nested in every other. */
public final class RandomMarkdown {
  private static final Path SQUARE = Path.of("src/test/resources/odd/square.png");

  /** Writes books by their seeds from 1 on, each in a folder of its own. */
  public static void write(Path folder, int count) throws IOException {
    for (int seed = 1; seed <= count; seed++) {
      String text = of(seed) + "\n" + NestedMarkdown.of(seed);
      Path file = Samples.write(folder, "r" + seed + "/r" + seed + ".md", text);
      Files.copy(SQUARE, file.resolveSibling("square.png"));
    }
  }

  private static final String[] WORDS = {
    "calf",
    "stretch",
    "office",
    "flow",
    "naïve",
    "the",
    "of",
    "rest",
    "muscle",
    "AVAToVa",
    "it’s",
    "https://example.org/a/long/path?with=query",
    "𐇐",
    "हिन्दी",
    "สวัสดี",
    "سلام",
    "x̂",
    "10–30",
    "&amp;",
    "\\*",
    "e.g."
  };

  private final SplittableRandom random;
  private final StringBuilder out = new StringBuilder();
  private int notes;

  private RandomMarkdown(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static String of(long seed) {
    RandomMarkdown text = new RandomMarkdown(seed);
    text.out.append("---\ntitle: Random ").append(seed).append("\nlang: en\n---\n\n");
    int chapters = 1 + text.random.nextInt(3);
    for (int i = 0; i < chapters; i++) {
      text.out.append("# ").append(text.inlines(3, 0)).append("\n\n");
      int blocks = 3 + text.random.nextInt(10);
      for (int b = 0; b < blocks; b++) {
        text.block("", 0);
      }
    }
    for (int n = 1; n <= text.notes; n++) {
      text.out.append("[^n").append(n).append("]: ").append(text.words(4)).append(".\n\n");
    }
    return text.out.toString();
  }

  private void block(String indent, int depth) {
    int kind = random.nextInt(depth > 3 ? 2 : 12);
    switch (kind) {
      case 0, 1 -> line(indent, inlines(2 + random.nextInt(30), 0));
      case 2 -> line(indent, "#".repeat(2 + random.nextInt(4)) + " " + inlines(4, 0));
      case 3 -> list(indent, "- ", depth);
      case 4 -> list(indent, "1. ", depth);
      case 5 -> list(indent, "- [" + (random.nextBoolean() ? "x" : " ") + "] ", depth);
      case 6 -> block(indent + "> ", depth + 1);
      case 7 -> code(indent);
      case 8 -> table(indent);
      case 9 -> container(indent, depth);
      case 10 -> line(indent, words(2) + "\n" + indent + ": " + inlines(6, 0));
      default -> line(indent, random.nextBoolean() ? "***" : "![" + words(3) + "](no.png)");
    }
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n').append(indent.stripTrailing()).append('\n');
  }

  private void list(String indent, String marker, int depth) {
    int items = 1 + random.nextInt(4);
    for (int i = 0; i < items; i++) {
      out.append(indent).append(marker).append(inlines(3, 0)).append('\n');
      if (random.nextInt(3) == 0) {
        out.append(indent.stripTrailing()).append('\n');
        block(indent + "    ", depth + 1);
      }
    }
    out.append(indent.stripTrailing()).append('\n');
  }

  private void code(String indent) {
    out.append(indent).append("```\n");
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      out.append(indent).append("  ".repeat(random.nextInt(3))).append(words(5)).append(" <&>\n");
    }
    line(indent, "```");
  }

  private void table(String indent) {
    int columns = 1 + random.nextInt(4);
    String rule = "|---".repeat(columns) + "|";
    out.append(indent).append(row(columns)).append('\n').append(indent).append(rule).append('\n');
    for (int i = 0; i < random.nextInt(12); i++) {
      out.append(indent).append(row(columns)).append('\n');
    }
    line(indent, "");
  }

  private String row(int columns) {
    StringBuilder row = new StringBuilder("|");
    for (int i = 0; i < columns; i++) {
      row.append(random.nextInt(5) == 0 ? " " : inlines(1 + random.nextInt(5), 1)).append('|');
    }
    return row.toString();
  }

  private void container(String indent, int depth) {
    String[] names = {"note", "tip", "warning general", "only book epub", "mystery"};
    out.append(indent).append("::: ").append(names[random.nextInt(names.length)]).append('\n');
    block(indent, depth + 1);
    line(indent, ":::");
  }

  private String inlines(int count, int depth) {
    StringBuilder text = new StringBuilder(word());
    for (int i = 1; i < count; i++) {
      text.append(' ');
      switch (random.nextInt(depth > 1 ? 1 : 18)) {
        case 11 -> text.append('*').append(inlines(2, depth + 1)).append('*');
        case 12 -> text.append("**").append(inlines(2, depth + 1)).append("**");
        case 13 -> text.append('`').append(words(2)).append('`');
        case 14 -> text.append('[').append(inlines(2, depth + 1)).append("](https://example.org/)");
        case 15 -> text.append("x<sub>").append(words(1)).append("</sub>");
        case 16 -> text.append('[').append(words(2)).append("]{lang=fr}");
        case 17 -> text.append(word()).append("[^n").append(++notes).append(']');
        default -> text.append(word());
      }
    }
    return text.toString();
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder(word());
    for (int i = 1; i < count; i++) {
      text.append(' ').append(word());
    }
    return text.toString();
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }
}
