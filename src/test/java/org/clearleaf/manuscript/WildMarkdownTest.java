package org.clearleaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.clearleaf.Samples;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.check.source.Said;
import org.clearleaf.check.source.SourceCheck;
import org.clearleaf.check.source.SourceEdition;
import org.clearleaf.check.source.SourceFile;
import org.clearleaf.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown as people have it: what is clear is read as it is meant, the rest is told. */
class WildMarkdownTest {
  @TempDir Path folder;

  private String outline(String markdown) throws IOException {
    return HtmlOutline.ofChapters(folder, markdown);
  }

  private List<String> findings(String markdown) throws IOException {
    return Samples.read(folder, markdown).findings().stream().map(Finding::line).toList();
  }

  private String text(String language, String markdown) throws IOException {
    Book book = Samples.book(folder, "---\nlang: " + language + "\n---\n" + markdown);
    StringBuilder text = new StringBuilder();
    book.walk(block -> block.phrases().forEach(phrase -> text.append(phrase.text()).append('\n')));
    return text.toString().strip();
  }

  // lists, terms, tables

  @Test
  void listsKeepTheirLettersAndBrackets() throws IOException {
    assertThat(outline("a. Walk.\nb. *Stretch*.\n"))
        .isEqualTo("ol{\nli{\np{Walk.}\n}\nli{\np{<em>Stretch</em>.}\n}\n}\n");
    Book book = Samples.book(folder, "3) Sit.\n4) Drink.\n\nA) x\nB) y\n\nA. Smith wrote it.\n");
    List<Block> blocks = book.chapters().get(0).blocks();
    assertThat(((Block.Listing) blocks.get(0)).numbering().orElseThrow().label(1)).isEqualTo("4)");
    assertThat(((Block.Listing) blocks.get(1)).numbering().orElseThrow().label(1)).isEqualTo("B)");
    assertThat(blocks.get(2)).isInstanceOf(Block.Paragraph.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "> ", "- ", "1. "})
  void termsStandAnywhere(String prefix) throws IOException {
    String rest = prefix.startsWith(">") ? prefix : " ".repeat(prefix.length());
    String list = "Calf\nSoleus\n: Of the leg.\n: It bends.\n\nShin\n: In front.\n";
    String text = prefix + list.replace("\n", "\n" + rest) + "\n";
    assertThat(outline(text))
        .contains(
            "dt{\np{Calf}\n}\ndt{\np{Soleus}\n}\ndd{\np{Of the leg.}\n}\ndd{\np{It bends.}\n}\n")
        .contains("dt{\np{Shin}\n}\ndd{\np{In front.}\n}\n");
  }

  @Test
  void tablesAreThoseOfGfm() throws IOException {
    assertThat(outline("words\n| a |\n|---|\n| `b\\|c` |\nlast\n\nafter"))
        .isEqualTo(
            """
            p{words}
            table{
            tr{
            th{
            p{a}
            }
            }
            tr{
            td{
            p{<code b|c>}
            }
            }
            tr{
            td{
            p{last}
            }
            }
            }
            p{after}
            """);
    assertThat(outline("| | |\n|-|-|\n| a | b |\n")).startsWith("table{\ntr{\nth{\np{a}\n}\ntd{");
    for (String caption : List.of("Table: Hours", ": Hours")) {
      Book book = Samples.book(folder, "| a |\n|---|\n| b |\n\n" + caption + "\n");
      Block.Table table = (Block.Table) book.chapters().get(0).blocks().get(0);
      assertThat(table.caption().orElseThrow().text()).isEqualTo("Hours");
    }
    assertThat(findings("| a | b |\n|---|---|\n| c ||\n| ^^ | d |\n"))
        .anyMatch(line -> line.startsWith("sample.md:4:1: warning [MS-041]"));
  }

  // notes and marks

  @Test
  void notesInLineAndEmptyNotes() throws IOException {
    Book book = Samples.book(folder, "Walk^[Five *minutes*.] and[^e] go.\n\n[^e]:\n");
    assertThat(book.notes().values())
        .singleElement()
        .satisfies(note -> assertThat(note.blocks()).hasSize(1));
    assertThat(findings("Walk[^e] on.\n\n[^e]:\n"))
        .anyMatch(line -> line.contains("3:1: warning [MS-042]"));
  }

  /** A table is whole once it has begun: no line below makes a heading of it (GFM 0.29, 4.10). */
  @Test
  void nothingUnderlinesATable() throws IOException {
    assertThat(outline("| a | b |\n|---|---|\n| c | d |\n---\nend"))
        .contains("hr")
        .contains("end")
        .doesNotContain("h2");
    assertThat(outline("a | b\n---")).isEqualTo("h{a | b}\n");
    assertThat(outline("|---|---|\nwords")).startsWith("p{");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "H~2~O and 10^3^ of it|p{H<sub>2</sub>O and 10<sup>3</sup> of it}",
        "~~gone~~ and ~too~|p{<del>gone</del> and <del>too</del>}",
        "mid***night***walk|p{mid<em><strong>night</strong></em>walk}",
        "a \\{\\{term\\}\\} b|p{a {{term}} b}",
        "*£*bravo|p{*£*bravo}",
        "costs $5 or $6|p{costs $5 or $6}",
        "$a_{i}*b*c$|p{<code $a_{i}*b*c$>}",
        "*$HOME/bin* or `$PATH`|p{<em>$HOME/bin</em> or <code $PATH>}",
        "in $HOME/$USER|p{in $HOME/$USER}",
      })
  void marksInALine(String markdown, String expected) throws IOException {
    assertThat(outline(markdown)).isEqualTo(expected + "\n");
  }

  @Test
  void anEscapedSignMakesNoNote() throws IOException {
    assertThat(outline("x\\^[b] and y^[c]")).startsWith("p{x^[b] and y<sup>1</sup>}\n");
  }

  /** A paragraph that an empty line parts from a table is no row of it. */
  @Test
  void termsMayFollowATable() throws IOException {
    String text = "| A | B |\n|---|---|\n| c | d |\n\nTerm\n: Meaning\n";
    String expected = "dl{\ndt{\np{Term}\n}\ndd{\np{Meaning}";
    assertThat(outline(text)).contains(expected);
    assertThat(outline("> " + text.strip().replace("\n", "\n> ") + "\n")).contains(expected);
    assertThat(outline("- x\n\n  " + text.strip().replace("\n", "\n  ") + "\n")).contains(expected);
    assertThat(outline("x[^1]\n\n[^1]: Note\n\n    " + text.replace("\n", "\n    ") + "\n"))
        .contains(expected);
  }

  /** A note may say what its own definition is written with. */
  @Test
  void notesMayHoldBracketsAndColons() throws IOException {
    String text =
        "x[^1] y[^2]\n\n[^1]: In [a note][n]: see [n]:\n[^2]: Or `a[0]: b`.\n\n[n]: https://a.example\n";
    assertThat(outline(text)).startsWith("p{x<sup>1</sup> y<sup>2</sup>}");
    assertThat(findings("# A\n\n" + text)).noneMatch(line -> line.contains("warning"));
    assertThat(outline("> x[^1]\n>\n> [^1]: One]: two\n")).contains("x<sup>1</sup>");
  }

  @Test
  void attributesThatDoNothingAreTold() throws IOException {
    for (String text :
        List.of(
            "![a](b.png){width=wide}",
            "in ![a](b.png){.wide} line",
            "[x](https://example.org){.external}",
            "::: note {.fancy}\nx\n:::")) {
      assertThat(findings("# A\n\n" + text + "\n"))
          .as(text)
          .anyMatch(line -> line.matches(".*:3:\\d+.*MS-045.*"));
    }
  }

  @Test
  void whatIndentsAfterABackslashIsKept() throws IOException {
    assertThat(outline("Take one\\\n     every twelve hours, never more than 2 a day.\n"))
        .isEqualTo("p{Take one<br>every twelve hours, never more than 2 a day.}\n");
  }

  @Test
  void boxesVerseAndFormulas() throws IOException {
    Book book =
        Samples.book(
            folder,
            """
            !!! tip "Watch out"

                Rest.

                - now

            === "At home"

                Sit.

            | The sea is wide
            | and deep.

            $$
            a_1 &= b*c*d \\\\
            $$

            ::: {lang=fr}
            Bonjour.
            :::
            """);
    List<Block> blocks = book.chapters().get(0).blocks();
    Block.Callout tip = (Block.Callout) blocks.get(0);
    assertThat(tip.title().orElseThrow().text()).isEqualTo("Watch out");
    assertThat(tip.blocks()).hasSize(2);
    assertThat(((Block.Callout) blocks.get(1)).title().orElseThrow().text()).isEqualTo("At home");
    assertThat(((Block.Paragraph) blocks.get(2)).text().text())
        .isEqualTo("The sea is wide\nand deep.");
    assertThat(((Block.CodeBlock) blocks.get(3)).text()).isEqualTo("$$\na_1 &= b*c*d \\\\\n$$");
    assertThat(((Block.Paragraph) blocks.get(4)).text().inlines().toString()).contains("fr");
  }

  /** Each is told at its line. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% include note.html %}",
        "{{< include part.md >}}",
        "{{#include listings/main.rs}}",
        "{{ page.title }}",
        "!include other.md",
        "\\newpage",
        "two \\index{moon} words",
        "+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+",
        "mark ==this== word",
        "see @fig-map there",
        "a :fish: here",
        "words {.class}",
        "[[Other page]]",
        "Table: no table above",
        "[TOC]",
        "[gone][nope]",
        "[nasa]{.smallcaps}",
        "# Thanks {.unnumbered}",
        "**“rest”**now",
        "some ++new++ words",
        "some ^^new^^ words",
        "a %% hidden %% remark",
        "words of a block ^name-1",
        ".. note:: words",
        "(@good) An example",
        "words {: .note }",
      })
  void isTold(String line) throws IOException {
    assertThat(findings("# A\n\n" + line + "\n"))
        .anyMatch(
            finding -> finding.matches("sample\\.md:3:\\d+: (warning|note) \\[MS-04[3-7]].*"));
  }

  /** In program text and addresses they mean themselves. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "`\\newpage` and `{{#x}}` and `==a==`",
        "```\n{% x %}\n\\index{a}\n```",
        "[x](https://example.org/a==b==c){.page}",
        "at 10:30:20 or a:b",
        "C++ and C++, 5 % and 10 %, x ^2, ... and so on",
        "mail me@tab-x.example",
        "# Head {#id lang=fr}"
      })
  void isNotTold(String line) throws IOException {
    assertThat(findings("# A\n\n" + line + "\n")).noneMatch(f -> f.matches(".*\\[MS-04[3-7]].*"));
  }

  /** Lines that nobody writes end nothing, in our reading or in the second. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ",
        ">",
        "- ",
        "1. ",
        "!!! a ",
        "| a\n",
        "\n",
        "|-",
        "^[a]",
        "^[",
        "{{",
        "`|`",
        "$a$ ",
        "$ ",
        "~a",
        "^a",
        "\"",
        "'",
        "'a ",
        "[[a]]",
        "[^a]",
        "@fig-a ",
        ":a:",
        "{.a}",
        "==a",
        "\\a{",
        ": a\n",
        "a\n: b\n\n",
        "::: note\n",
        "![a](b){x=y}",
        "a. b\n",
        "<!-- ",
        "[a][b]",
        "[@a; ",
        "**",
        "=== \"a\"\n",
        "```{note}\n",
        "~~~{figure} a\n",
        "``` js title=\"",
        ":a: b\n",
        "% a\n",
      })
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void longLinesEndNothing(String piece) throws IOException {
    for (String before :
        List.of("", "---\n", "x\n", "!!! ", "| a |\n|", "+++\n", "{\n\"a\": 1\n", "```{code}\n")) {
      String text = before + piece.repeat(20_000 / piece.length()) + "end\n";
      Samples.read(folder, text);
      SourceCheck.check(
          List.of(new SourceFile("a.md", text, List.of())),
          new SourceEdition(Set.of("book"), term -> Optional.empty()),
          List.of(),
          Said.NOTHING,
          "a");
    }
  }

  // type

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "en|He said \"it's 'odd'\" -- so...|He said “it’s ‘odd’” – so…",
        "en|\"I walked for an hour.\\n\\n\"Then I sat.\"|“I walked for an hour.\\n“Then I sat.”",
        "en|the Joneses' boat. In the '90s|the Joneses’ boat. In the ’90s",
        "en|Rock 'n' roll, 'bout time, 'til ten|Rock ’n’ roll, ’bout time, ’til ten",
        "en|6'2\" tall, *\"so\"* and **'no'**|6′2″ tall, “so” and ‘no’",
        "en|straight \\\" and \\' stay|straight \" and ' stay",
        "de|In den '90ern trug Hans' Bruder \"eine 'alte' Jacke\"|In den ’90ern trug Hans’ Bruder „eine ‚alte‘ Jacke“",
      })
  void quotationMarks(String language, String written, String set) throws IOException {
    assertThat(text(language, written.replace("\\n", "\n"))).isEqualTo(set.replace("\\n", "\n"));
  }

  // books as they lie

  private List<String> chapters(Path title) {
    return ManuscriptReader.read(title).book().orElseThrow().chapters().stream()
        .map(Chapter::title)
        .toList();
  }

  @Test
  void foldersAreReadAsTheyLie() throws IOException {
    for (String name : List.of("ch10", "ch2", "part1/a", "README", "_inc")) {
      Samples.write(folder, "t/" + name + ".md", "# " + name + "\n");
    }
    assertThat(chapters(folder.resolve("t"))).containsExactly("ch2", "ch10", "part1/a");
    Samples.write(
        folder, "t/book.yaml", "title: T\nlanguage: en\nchapters: [part1/a.md, ch2.md]\n");
    assertThat(chapters(folder.resolve("t"))).containsExactly("part1/a", "ch2");
  }

  @Test
  void summaryGivesTheOrder() throws IOException {
    Samples.write(
        folder, "m/src/SUMMARY.md", "# Summary\n\n- [B](b.md)\n  - [A](in/a.md)\n- [No](no.md)\n");
    Samples.write(folder, "m/src/b.md", "# B\n\nsee [a](in/a.md), [here](#b)\n");
    Samples.write(folder, "m/src/in/a.md", "# A\n\nsee [b](../b.md)\n");
    Samples.write(folder, "m/book.yaml", "title: T\nlanguage: en\n");
    Manuscript read = ManuscriptReader.read(folder.resolve("m"));
    assertThat(chapters(folder.resolve("m"))).containsExactly("B", "A");
    assertThat(read.findings().stream().map(Finding::line))
        .singleElement()
        .asString()
        .contains("[MS-050]", "no.md");
  }

  @Test
  void titlesInFrontMatterAreHeadings() throws IOException {
    Samples.write(folder, "t/1.md", "---\ntitle: Pan \"cakes\"\n---\nServe hot.\n\n## In\n");
    Samples.write(folder, "t/2.md", "---\ntitle: Not this\n---\n# Soup\n");
    assertThat(chapters(folder.resolve("t"))).containsExactly("Pan “cakes”", "Soup");
  }

  /** Pandoc's title block, and what Hugo has; what is none is text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "% Far \"away\"\n% Ann One; Bob Two\n% 2026-03-01\n\n# A\n",
        """
        +++
        title = 'Far "away"'
        authors = ["Ann One", "Bob Two"]
        date = 2026-03-01T10:00:00Z
        [extra]
        x = 1
        +++
        # A
        """,
        """
        {
          "title": "Far \\"away\\"",
          "authors": ["Ann One", "Bob Two"],
          "date": "2026-03-01"
        }
        # A
        """,
      })
  void frontMatterOfOtherTools(String text) throws IOException {
    Samples.write(folder, "t.md", text);
    Book book = ManuscriptReader.read(folder.resolve("t.md")).book().orElseThrow();
    assertThat(book.metadata().title()).isEqualTo("Far “away”");
    assertThat(book.metadata().authors()).containsExactly("Ann One", "Bob Two");
    assertThat(book.metadata().date()).contains(LocalDate.of(2026, 3, 1));
    assertThat(chapters(folder.resolve("t.md"))).containsExactly("A");
    assertThat(book.chapters().get(0).blocks()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"% a remark\nof two lines\n", "+++ x\n\ny\n", "{\n}\n"})
  void textIsNoFrontMatter(String text) throws IOException {
    Samples.write(folder, "t.md", text);
    Book book = ManuscriptReader.read(folder.resolve("t.md")).book().orElseThrow();
    assertThat(book.metadata().title()).isEqualTo("t");
    assertThat(book.chapters().get(0).blocks()).isNotEmpty();
  }

  @Test
  void frontMatterThatNobodyReadsIsTold() throws IOException {
    assertThat(findings("---\ntitle: A\nabstract: Lost words\n---\n# A\n"))
        .anyMatch(line -> line.contains("[MS-057]") && line.contains("abstract"));
    Samples.write(folder, "b/book.yaml", "title: B\nlanguage: en\n");
    Samples.write(folder, "b/1.md", "---\ntitle: One\nauthor: Lost\n---\nText.\n");
    assertThat(ManuscriptReader.read(folder.resolve("b")).findings())
        .anyMatch(finding -> finding.line().contains("nothing here reads: author"));
  }

  @Test
  void addressesOfAllKinds() throws IOException {
    assertThat(
            findings(
                "# A b\n\n[x](https://müller.example/größe) [y](sms:123) [z](<sample.md#a-b>) [w](sample%2Emd)\n"))
        .noneMatch(line -> line.contains("MS-029"));
  }
}
