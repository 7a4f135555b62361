package org.clearleaf.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearleaf.book.Block;
import org.clearleaf.finding.Finding;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw HTML becomes the parts that it marks, and nothing that it says is lost unsaid. */
class RawHtmlTest {
  @TempDir Path folder;

  private String outline(String markdown) throws IOException {
    return HtmlOutline.ofChapters(folder, markdown);
  }

  private List<String> findings(String markdown) throws IOException {
    Path file = folder.resolve("t.md");
    Files.writeString(file, markdown);
    return ManuscriptReader.read(file).findings().stream().map(Finding::line).toList();
  }

  /** Where HTML needs no mending, a browser and we see the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Call if you:</p><ul><li>have pain<li>fall</ul>",
        "<ol start=\"3\"><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ol>",
        "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
        "<table>\n<tr><td><ul><li>in</li></ul></td><td>x<p>y</p></td></tr>\n</table>",
        "<dl><dt>t</dt><dt>u</dt><dd>d<dd>e</dl>",
        "<h2>a <b>b</b> <i>c</i></h2><hr><blockquote><p>q</p></blockquote>",
        "<div>one<div>two</div>three</div>",
        "<p>a<br>b</p><pre>c\n  d</pre>",
        "<a href=\"https://example.org\"><b>bold</b> and</a>",
        "<b>bold <i>both</i></b> <s>gone</s> <code>x  y</code>",
        "<!-- no -->yes<!-- no -->",
        "<section><h3>x</h3><article>y</article></section>",
      })
  void isWhatItMarks(String html) throws IOException {
    assertThat(outline(html)).isEqualTo(HtmlOutline.of(Jsoup.parse(html).body()));
  }

  @Test
  void markdownStandsInside() throws IOException {
    assertThat(outline("<ul>\n<li>\n\n*a*\n\n</li>\n<li>b</li>\n</ul>\n\nafter\n"))
        .isEqualTo("ul{\nli{\np{<em>a</em>}\n}\nli{\np{b}\n}\n}\np{after}\n");
    assertThat(outline("<del>\n\n*a*\n\n- b\n\n</del>\n"))
        .isEqualTo("p{<del><em>a</em></del>}\nul{\nli{\np{<del>b</del>}\n}\n}\n");
    assertThat(outline("<table><tr><td>\n\n| a |\n|---|\n| b |\n\n</td></tr></table>\n"))
        .contains("th{\np{a}", "td{\np{b}");
  }

  /** Terms, rows below a table and pictures are what they are outside of HTML. */
  @Test
  void markdownInsideIsWholeToo() throws IOException {
    assertThat(
            outline(
                "<details>\n<summary>S</summary>\n\nTerm\n: Meaning.\n\n| a |\n|---|\nrow\n\n</details>\n"))
        .contains("dt{\np{Term}\n}\ndd{\np{Meaning.}\n}", "td{\np{row}\n}");
    assertThat(
            outline(
                "<figure><pre>a\nb</pre><figcaption><p>one</p><pre>two</pre></figcaption></figure>"))
        .contains("one", "two");
  }

  /** Rows of heads alone are the head, whether or not thead says so. */
  @Test
  void headsOfSeveralRows() throws IOException {
    Path file = folder.resolve("t.md");
    Files.writeString(
        file,
        "<table><tr><th rowspan=2>Day</th><th colspan=2>Open</th></tr><tr><th>From</th><th>To</th></tr>"
            + "<tr><th>Mon</th><td>9</td><td>5</td></tr></table>");
    Block.Table table =
        (Block.Table)
            ManuscriptReader.read(file).book().orElseThrow().chapters().get(0).blocks().get(0);
    assertThat(table.head()).hasSize(2);
    assertThat(table.head().get(0).cells().get(0).rowSpan()).isEqualTo(2);
    assertThat(table.head().get(1).cells()).hasSize(2);
    assertThat(table.rowHeads()).isTrue();
  }

  @Test
  void breaksAndCommentsNeedNoWord() throws IOException {
    assertThat(findings("a\n\n<br>\n\nb <!-- c -- d --> e\n\n<!-- f -->\n"))
        .noneMatch(line -> line.contains("[MS-021]") || line.contains("[MS-039]"));
  }

  @Test
  void saysWhatIsLeftOut() throws IOException {
    assertThat(
            findings(
                "# A\n\n<video src=\"v.mp4\">no films here</video>\n\nb <button>go</button>\n"))
        .anyMatch(line -> line.contains("t.md:3:1: warning [MS-039]") && line.contains("no films"))
        .anyMatch(line -> line.contains("t.md:5:3: warning [MS-039]") && line.contains("go"));
  }

  /** What a browser hides is printed, and told. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "start\n\n<!-- never closed\n\n# Head\n\n*the* end",
        "start\n\n<p>Head <!-- the end",
        "start\n\n<table><tr><td>Head</td><td the end",
        "start\n\n<p>Head <a href=\"x>the</a> end",
        "start\n\n> <div class=\"Head>the\n> end"
      })
  void whatIsCutIsPrinted(String markdown) throws IOException {
    String all = outline(markdown);
    for (String word : List.of("start", "Head", "the", "end")) {
      assertThat(all).contains(word);
    }
    assertThat(findings(markdown)).anyMatch(line -> line.contains("[MS-040]"));
  }

  /** A value in quotation marks holds what it likes, as in the books that mdBook makes. */
  @Test
  void saysWhatAHeadWouldTake() throws IOException {
    assertThat(findings("# A\n\n<script>go()</script>\n\n<style>p {}</style>\n"))
        .anyMatch(line -> line.contains("t.md:3:1: warning [MS-039] HTML <script> is left out"))
        .anyMatch(line -> line.contains("t.md:5:1: warning [MS-039] HTML <style> is left out"));
  }

  @Test
  void saysWhatATableDoesNotHold() throws IOException {
    String table = "# A\n\n<table>\nloose\n<tr><td>in a cell</td></tr></table>\n";
    assertThat(findings(table)).anyMatch(line -> line.contains("[MS-055] this stands in a table"));
    assertThat(outline(table)).contains("p{loose}\ntable{");
  }

  @Test
  void whatEndsNothingIsWords() throws IOException {
    assertThat(outline("<p>First</: 30 mg</p>\n")).contains("First</: 30 mg");
    assertThat(findings("<p>First</: 30 mg</p>\n"))
        .anyMatch(line -> line.contains("t.md:1:9: warning [MS-040]"));
  }

  @Test
  void programTextHoldsNoControls() throws IOException {
    assertThat(outline("<pre>a&#1;b <c\nd</pre>\n")).contains("a\uFFFDb <c\nd");
  }

  @Test
  void lessThanStandsInValues() throws IOException {
    String listing =
        "start\n\n<Listing number=\"1\" caption=\"An `Option<i32>`\">\n\nHead\n\n</Listing>\n\nend";
    assertThat(outline(listing)).contains("start", "Head", "end").doesNotContain("i32");
    assertThat(findings(listing))
        .noneMatch(line -> line.contains("[MS-040]"))
        .anyMatch(line -> line.contains("[MS-021]") && line.contains("An `Option<i32>`"));
    String cut = "start\n\n<p class=\"Head <a title=\"the\">end</a>";
    assertThat(outline(cut)).contains("Head", "end");
    assertThat(findings(cut)).anyMatch(line -> line.contains("[MS-040]"));
  }

  /** No browser keeps them apart: “Dose” and “30 mg” must not become one word. */
  @Test
  void cellsWithoutATableStandApart() throws IOException {
    assertThat(
            outline("<tr><th>Drug</th><th>Dose</th></tr>\n<tr><td>First</td><td>30 mg</td></tr>"))
        .isEqualTo("p{Drug}\np{Dose}\np{First}\np{30 mg}\n");
    assertThat(outline("First</td><td>30 mg")).isEqualTo("p{First<br>30 mg}\n");
  }

  @Test
  void anchorsAreTargets() throws IOException {
    assertThat(
            findings(
                "<a name=\"x\"></a>\n\n# A\n\n<p id=\"y\">t</p>\n\nsee [x](#x), [y](#y), <a id=\"z\"></a>[z](#z)\n"))
        .noneMatch(line -> line.contains("[MS-029]"));
  }

  /** Ten thousand tags in each other, a table of a thousand columns, tags that never end. */
  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void isBounded() throws IOException {
    for (String tag :
        List.of("div", "b", "ul><li", "table><tr><td", "blockquote", "q", "details")) {
      assertThat(outline(("<" + tag + ">").repeat(10_000) + "deep")).as(tag).contains("deep");
      assertThat(outline(("<" + tag + ">\n\n").repeat(3000) + "deep")).as(tag).contains("deep");
      assertThat(outline("a " + ("<" + tag + ">").repeat(3000) + "deep")).as(tag).contains("deep");
    }
    assertThat(outline("<table><tr>" + "<td>x".repeat(1200) + "</table>")).contains("x");
    assertThat(outline("<table><tr>" + "<td colspan=9999 rowspan=9999>x".repeat(50) + "</table>"))
        .contains("x");
    assertThat(outline("<p>" + "<b ".repeat(20_000) + "end")).contains("end");
    assertThat(outline("<p>" + "<b x=\"".repeat(20_000) + "end>")).contains("end");
  }

  /** In program text each element that is a block elsewhere is a line. */
  @Test
  void blocksAreLinesOfProgramText() throws IOException {
    assertThat(outline("<pre>\n<p>if:</p><ul><li>fall</li><li>bleed<br>much</li></ul>\n</pre>\n"))
        .isEqualTo("code{if:\nfall\nbleed\nmuch}\n");
    assertThat(outline("<pre>a <b>b</b> <img src=\"x.png\" alt=\"c\"></pre>\n"))
        .isEqualTo("code{a b c}\n");
  }

  @Test
  void aTermNeedsADescription() throws IOException {
    assertThat(outline("<dl><dt>a</dt></dl>\n")).isEqualTo("p{a}\n");
    assertThat(outline("<dl><dd>d</dd><dt>t</dt><dd>e</dd></dl>\n"))
        .isEqualTo("p{d}\ndl{\ndt{\np{t}\n}\ndd{\np{e}\n}\n}\n");
    assertThat(outline("<dl><dt>t</dt><tr><td>last</td></tr></dl>\n"))
        .isEqualTo("dl{\ndt{\np{t}\n}\ndd{\np{last}\n}\n}\n");
  }
}
