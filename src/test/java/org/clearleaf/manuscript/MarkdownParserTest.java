package org.clearleaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.abbreviation.Abbreviation;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.typographic.TypographicExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The GP.\n\n*[GP]: General practitioner\n",
        "*[A]\n\n*[B] and\n\nGP\n\n*[GP]: General practitioner",
        "The GP.\n\n  *[GP]: General practitioner\n",
        "- The GP.\n\n  > - *[GP]: General practitioner\n"
      })
  void abbreviationsAreFound(String markdown) {
    assertThat(MarkdownParser.abbreviates(markdown)).isTrue();
    assertThat(MarkdownParser.parse(markdown).getDescendants())
        .anyMatch(Abbreviation.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*[", "]:*[", "A *[link]* here\n\n[link]: a.md\n", "*[a\n]: b"})
  void whatDefinesNoneIsNotLookedThrough(String markdown) {
    assertThat(MarkdownParser.abbreviates(markdown)).isFalse();
  }

  @Test
  @Timeout(20)
  void manyThatBeginAreLookedAtOnce() {
    assertThat(MarkdownParser.abbreviates("*[".repeat(500_000) + "\n]:")).isFalse();
    assertThat(MarkdownParser.abbreviates("*[\n".repeat(500_000) + "]:")).isFalse();
  }

  @Test
  void marksAndDefinitionsInOneParagraphAreRead() {
    Document document =
        MarkdownParser.parse(
            "[one]: a.md\n[two]: <b.md> 'B'\n[three]:\n c.md\nThe `code` and\n*[two]* &amp; [one].");
    Node paragraph = document.getLastChild();
    assertThat(document.getChildren()).hasSize(4);
    assertThat(paragraph).isNotNull();
    assertThat(new TextCollectingVisitor().collectAndGetText(paragraph))
        .isEqualTo("The code and\ntwo & one.");
  }

  /** Each line of the first, after each of the second, in each place of the third. */
  @Test
  void blocksAreThoseOfFlexmarkItself() {
    Parser usual =
        Parser.builder(new MutableDataSet().set(TablesExtension.MIN_SEPARATOR_DASHES, 1))
            .extensions(List.of(TablesExtension.create()))
            .build();
    String[] lines = {
      "# A",
      "#A",
      "####### A",
      "   ## A ##",
      "    # A",
      "==",
      "--",
      "- -",
      "=-",
      "-",
      "\t# A",
      "```",
      "   ~~~ a",
      "    ```",
      "``",
      "`` ` ``",
      "~~",
      "***",
      " _ _ _",
      "**",
      "__",
      "    ---",
      "* A",
      "+",
      "-A",
      "1. A",
      "2) A",
      "1234567890. A",
      "12",
      "   7. A",
      "\t- A",
      "\\- A",
      "- # A",
      "1. ```",
      "* * *",
      "a|b\n-|-\nc|d",
      "a | b\n--- | :-:",
      "|a|\n|-|",
      "a|b",
      "a\n-|"
    };
    String[] before = {
      "", "Words\n", "Words\nand more\n", "```\n", "<p>\n", "- item\n", "    code\n", "> said\n"
    };
    String[] places = {"%s%s\nafter\n", "> %s> %s\n", "- %s  %s\n", "1. a\n\n   %s   %s\n"};
    for (String place : places) {
      for (String above : before) {
        for (String line : lines) {
          if (before(above, line) || isBare(place, line) || goesOn(place, line)) {
            continue;
          }
          String markdown = String.format(place, above, line);
          assertThat(blocks(MarkdownParser.parse(markdown)))
              .as(markdown)
              .isEqualTo(blocks(usual.parse(markdown)));
        }
      }
    }
  }

  /** Words above a table, which Flexmark takes for its head (GFM 0.29, 4.10). */
  private static boolean before(String above, String line) {
    boolean words = above.contains("Words") || above.contains("item") || above.contains("said");
    return words && line.contains("|") && line.contains("-");
  }

  /** Marks of columns without a head, which no table has with us (GFM 0.29, 4.10). */
  private static boolean isBare(String place, String line) {
    return !place.startsWith("%s") && line.matches("(?s).*\n[-|: ]+");
  }

  /** A table and a line without bars below it: a row of it with us (GFM 0.29, 4.10). */
  private static boolean goesOn(String place, String line) {
    return place.contains("after") && line.matches("(?s).*\n[-|: ]+(?:\n.*)?");
  }

  /** Random words and marks, as links and code are made of. */
  @Test
  void linksAndCodeAreThoseOfFlexmarkItself() {
    Parser usual =
        Parser.builder()
            .extensions(
                List.of(
                    FootnoteExtension.create(),
                    StrikethroughExtension.create(),
                    TypographicExtension.create()))
            .build();
    String[] pieces = {
      "a", "[", "]", "[a]", "\\", "\\]", "\\[", "`", "``", "`a`", "*", "(b)", "!", " ", "\n", "𝒯",
      "^", ":b"
    };
    // Flexmark takes all up to the last of these for the label of a note; we do not.
    Pattern noted = Pattern.compile("(?m)^[> ]*\\[\\^.*].*]:");
    Random random = new Random(10);
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder("x");
      int length = 1 + random.nextInt(14);
      for (int piece = 0; piece < length; piece++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String markdown = text + "\n\n[a]: b\n[^a]: c\n> [" + text + "]: d\n";
      if (!MarkdownParser.abbreviates(markdown) && !noted.matcher(markdown).find()) {
        assertThat(nodes(MarkdownParser.parse(markdown)))
            .as(markdown)
            .isEqualTo(nodes(usual.parse(markdown)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {998, 999, 1000, 1001})
  void labelsAreAsLongAsFlexmarkTakesThem(int length) {
    Parser usual = Parser.builder().build();
    for (String of : List.of("a", "\\]", "𝒯")) {
      String markdown = "[" + of.repeat(length) + "]\n\n[" + of.repeat(length) + "]: b\n";
      assertThat(nodes(MarkdownParser.parse(markdown))).isEqualTo(nodes(usual.parse(markdown)));
    }
  }

  /** All nodes but empty ones, which stand nowhere. */
  private static List<String> nodes(Document document) {
    List<String> found = new ArrayList<>();
    for (Node node : document.getDescendants()) {
      if (!node.getChars().isEmpty()) {
        found.add(node.getNodeName() + " at " + node.getStartOffset() + ": " + node.getChars());
      }
    }
    return found;
  }

  private static List<String> blocks(Document document) {
    List<String> found = new ArrayList<>();
    for (Node node : document.getDescendants()) {
      if (node instanceof Block) {
        String level = node instanceof Heading heading ? " of level " + heading.getLevel() : "";
        found.add(
            String.format(
                "%s%s at %d to %d",
                node.getNodeName(), level, node.getStartOffset(), node.getEndOffset()));
      }
    }
    return found;
  }

  @Test
  @Timeout(20)
  void aParagraphOfManyLinesIsNotCopiedForEach() {
    Document document = MarkdownParser.parse("words in a line\n".repeat(30_000) + "==\n");
    assertThat(blocks(document)).hasSize(1).allMatch(block -> block.startsWith("Heading"));
  }
}
