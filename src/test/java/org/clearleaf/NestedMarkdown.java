package org.clearleaf;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes Markdown that nests every construct in every other, a few pairs a book, so that so many
 * books hold them all.
 */
final class NestedMarkdown {
  /** Pairs in one book; forty books hold each pair at least once. */
  private static final int PAIRS = 12;

  /** Blocks that hold blocks. */
  private static final List<String> HOLDERS =
      List.of(
          "quote",
          "bullets",
          "numbers",
          "tasks",
          "terms",
          "note",
          "tip",
          "warning",
          "only",
          "sign",
          "mystery",
          "footnote");

  /** Blocks that hold none. */
  private static final List<String> LEAVES =
      List.of("paragraph", "heading", "code", "table", "figure", "break", "lines");

  /** Inlines that hold inlines. */
  private static final List<String> AROUND =
      List.of("em", "strong", "strike", "sub", "sup", "kbd", "link", "reference", "french");

  /** Inlines that hold none. */
  private static final List<String> WITHIN = List.of("code", "abbr", "image", "br", "mark");

  /** What words stand in. */
  private static final List<String> HOSTS =
      List.of("paragraph", "heading", "cell", "head", "caption", "term", "item", "footnote");

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder notes = new StringBuilder();
  private int number;

  private NestedMarkdown() {}

  /** The chapter of one seed: its share of all pairs. */
  static String of(long seed) {
    NestedMarkdown text = new NestedMarkdown();
    List<Runnable> all = text.pairs();
    text.out.append("# Nested ").append(seed).append(" {#nested}\n\n");
    for (int i = 0; i < PAIRS; i++) {
      all.get((int) (((seed - 1) * PAIRS + i) % all.size())).run();
    }
    return text.out.append(text.notes).toString();
  }

  private List<Runnable> pairs() {
    List<Runnable> pairs = new ArrayList<>();
    for (String outer : HOLDERS) {
      for (String inner : LEAVES) {
        pairs.add(() -> out.append(holder(outer, leaf(inner))).append('\n'));
      }
      for (String inner : HOLDERS) {
        if (!inner.equals("footnote")) {
          pairs.add(() -> out.append(holder(outer, holder(inner, "Innermost.\n"))).append('\n'));
        }
      }
    }
    List<String> inlines = new ArrayList<>(AROUND);
    inlines.addAll(WITHIN);
    for (String inner : inlines) {
      for (String outer : AROUND) {
        pairs.add(() -> out.append(around(outer, "a " + inline(inner) + " z")).append(".\n\n"));
      }
      for (String host : HOSTS) {
        pairs.add(() -> out.append(host(host, "a " + inline(inner) + " z")).append('\n'));
      }
    }
    return pairs;
  }

  private String holder(String kind, String inside) {
    number++;
    String name = "h" + number;
    return switch (kind) {
      case "quote" -> "> Quoted.\n>\n" + prefixed("> ", inside);
      case "bullets" -> "- Item.\n\n" + prefixed("    ", inside);
      case "numbers" -> "1. Item.\n\n" + prefixed("    ", inside);
      case "tasks" -> "- [x] Task.\n\n" + prefixed("    ", inside);
      case "terms" -> "Term\n: Meaning.\n\n" + prefixed("    ", inside);
      case "note" -> "::: note\nNoted.\n\n" + inside + ":::\n";
      case "tip" -> "::: tip\nTold.\n\n" + inside + ":::\n";
      case "warning" -> "::: warning general\nWarned.\n\n" + inside + ":::\n";
      case "only" -> "::: only book large-print\nSome.\n\n" + inside + ":::\n";
      case "sign" -> "::: see-doctor today " + number + "\nsomething hurts.\n\n" + inside + ":::\n";
      case "mystery" -> "::: mystery\nNobody knows.\n\n" + inside + ":::\n";
      default -> {
        notes.append("[^").append(name).append("]: Note.\n\n");
        notes.append(prefixed("    ", inside)).append('\n');
        yield "A mark[^" + name + "].\n";
      }
    };
  }

  private static String prefixed(String prefix, String text) {
    StringBuilder out = new StringBuilder();
    text.lines().forEach(line -> out.append((prefix + line).stripTrailing()).append('\n'));
    return out.toString();
  }

  private static String leaf(String kind) {
    return switch (kind) {
      case "heading" -> "## Heading inside\n";
      case "code" -> "```\nfirst\n\n  third\n```\n";
      case "table" -> "| a | b |\n|---|--:|\n| c | 1 |\n| d |   |\n[Caption]\n";
      case "figure" -> "![A square](square.png \"Caption\"){longdesc=\"More of it.\"}\n";
      case "break" -> "***\n";
      case "lines" -> "One\\\ntwo\\\nthree\n";
      default -> "A paragraph.\n";
    };
  }

  private String inline(String kind) {
    return AROUND.contains(kind) ? around(kind, "words") : within(kind);
  }

  private static String around(String kind, String inside) {
    return switch (kind) {
      case "em" -> inside.contains("*") ? "_" + inside + "_" : "*" + inside + "*";
      case "strong" -> inside.contains("**") ? "__" + inside + "__" : "**" + inside + "**";
      case "strike" -> "~~" + inside + "~~";
      case "link" -> "[" + inside + "](https://example.org/a)";
      case "reference" -> "[" + inside + "](#nested){.page}";
      case "french" -> "<span lang=\"fr\">" + inside + "</span>";
      default -> "<" + kind + ">" + inside + "</" + kind + ">";
    };
  }

  private String within(String kind) {
    return switch (kind) {
      case "code" -> "`x < y`";
      case "abbr" -> "<abbr title=\"National Health Service\">NHS</abbr>";
      case "image" -> "![a square](square.png)";
      case "br" -> "<br>";
      default -> {
        number++;
        notes.append("[^h").append(number).append("]: A note.\n\n");
        yield "[^h" + number + "]";
      }
    };
  }

  private String host(String kind, String inside) {
    return switch (kind) {
      case "heading" -> "## " + inside + "\n";
      case "cell" -> "| a | b |\n|---|---|\n| " + inside + " | c |\n";
      case "head" -> "| " + inside + " | b |\n|---|---|\n| a | c |\n";
      case "caption" -> "| a | b |\n|---|---|\n| c | d |\n[" + inside + "]\n";
      case "term" -> inside + "\n: Meaning.\n";
      case "item" -> "- " + inside + "\n";
      case "footnote" -> {
        number++;
        notes.append("[^h").append(number).append("]: ").append(inside).append("\n\n");
        yield "Here[^h" + number + "].\n";
      }
      default -> inside + ".\n";
    };
  }
}
