package org.clearleaf.export;

import java.util.function.IntFunction;

/** Texts of one construct that are as long as is asked for: what a parser may be slow at. */
public enum Growth {
  /** Parts for one edition; 1,000 a size. */
  ONLY(n -> "::: only epub\nSome words.\n:::\n\n".repeat(1_000 * n)),
  /** Boxes, every twenty in each other; 1,000 a size. */
  CALLOUTS(n -> ("::: note\n".repeat(20) + "Words.\n" + ":::\n".repeat(20) + "\n").repeat(50 * n)),
  /** Marks that open and never close; 5,000 a size. */
  EMPHASIS(n -> "*a **b _c ".repeat(1_700 * n)),
  /** Marks that close in another order than they open; 5,000 a size. */
  EMPHASIS_CROSSED(n -> "*a _b* c_ ".repeat(1_250 * n)),
  /** Brackets that never close; 10,000 a size. */
  BRACKETS(n -> "[".repeat(10_000 * n)),
  /** Links that never end; 3,000 a size. */
  LINKS(n -> "[a](b ".repeat(3_000 * n)),
  /** Headings of 5 KB; ten a size. */
  HEADINGS(n -> ("## " + "words of a heading ".repeat(260) + "\n\n").repeat(10 * n)),
  /** Notes; 1,250 a size. */
  NOTES(
      n -> {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_250 * n; i++) {
          text.append("Word[^n").append(i).append("].\n\n[^n").append(i).append("]: A note.\n\n");
        }
        return text.toString();
      }),
  /** A title; 30 KB a size. */
  TITLE(n -> "words ".repeat(5_000 * n)),
  /** One word; 750,000 letters a size. */
  WORD(n -> "letters".repeat(107_143 * n)),
  /** A table of a hundred columns; 40 rows a size. */
  TABLE(
      n ->
          "| h ".repeat(100)
              + "|\n"
              + "|---".repeat(100)
              + "|\n"
              + ("| cell ".repeat(100) + "|\n").repeat(40 * n)),
  /** A list; 2,500 items a size. */
  LIST(n -> "- item\n".repeat(2_500 * n)),
  /** One paragraph; 60 KB a size. */
  PARAGRAPH(n -> "Some words, and more of them. ".repeat(2_000 * n)),
  /** Tags that never end; 2,500 a size. */
  TAGS(n -> "<a href=\"".repeat(2_500 * n)),
  /** Quotation marks and dashes; 10,000 a size. */
  QUOTES(n -> "\"a\" 'b' -- ".repeat(2_500 * n));

  @SuppressWarnings("ImmutableEnumChecker") // they hold nothing
  private final IntFunction<String> text;

  Growth(IntFunction<String> text) {
    this.text = text;
  }

  /** A chapter of a size. */
  String of(int size) {
    String body = text.apply(size);
    return this == TITLE
        ? "---\ntitle: " + body + "\nlang: en\n---\n# One\n\nWords.\n"
        : "---\ntitle: Growth\nlang: en\n---\n# One\n\n" + body + "\n";
  }
}
