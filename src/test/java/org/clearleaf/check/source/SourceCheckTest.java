package org.clearleaf.check.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.Samples;
import org.clearleaf.book.Book;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.check.Checked;
import org.clearleaf.check.Checker;
import org.clearleaf.edited.Edited;
import org.clearleaf.edition.CountryTable;
import org.clearleaf.edition.Prepared;
import org.clearleaf.edition.Words;
import org.clearleaf.finding.Finding;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.paper.layout.Layout;
import org.clearleaf.paper.pdf.PdfWriter;
import org.clearleaf.picture.Pictures;
import org.clearleaf.screen.epub.EpubPublisher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Editions made of a damaged text are held to the whole one, as if our reader had done the damage.
 */
class SourceCheckTest {
  private static final Path WHOLE = Path.of("src/test/resources/source/whole.md");

  @TempDir Path folder;

  private String whole = "";

  @BeforeEach
  void read() throws IOException {
    whole = Files.readString(WHOLE);
    Files.copy(Path.of("src/test/resources/odd/square.png"), folder.resolve("square.png"));
  }

  /** What is damaged, and how: words of the text, and what stands in their place. */
  private record Damage(String from, String to) {
    @Override
    public String toString() {
      return from.strip().lines().findFirst().orElse("") + " -> " + to.strip();
    }
  }

  static List<Damage> damages() {
    return List.of(
        // words and signs
        new Damage("does not end", "does end"),
        new Damage("The end of it all.", "The end of it."),
        new Damage("0.5 mg", "5 mg"),
        new Damage("0.5 mg", "05 mg"),
        new Damage("25 %", "25"),
        new Damage("°", ""),
        new Damage("±3", "3"),
        new Damage("< 10", "10"),
        new Damage("567890", "56789"),
        new Damage("567890", "567980"),
        new Damage("Walk **slowly**", "Walk"),
        new Damage("slowly**, then *stop*", "stop**, then *slowly*"),
        new Damage("[the clinic](https://example.org \"Open daily\")", ""),
        new Damage("`dose_table`", "dose"),
        new Damage("H~2~O", "HO"),
        // lines and blocks
        new Damage("Ring the ward on 01234 567890 if the pain does not end.\n", ""),
        new Damage("> Nobody should wait for longer.\n", ""),
        new Damage("It burns.", "It"),
        new Damage(" {title=\"Hot oil\"}", ""),
        new Damage("rest(10)\n", ""),
        new Damage("Never mix the two.", ""),
        new Damage("<li>bleed</li>", ""),
        new Damage(" title=\"wait.js\"", ""),
        new Damage("} Good to know", "}"),
        new Damage("[the shade][clinic]{ .button }", ""),
        new Damage("Open [by day][clinic].", ""),
        new Damage("Printed alone.", "Printed."),
        // lists, tables, pictures, terms
        new Damage(
            "- have pain in your chest\n- have one swollen leg",
            "- have one swollen leg\n- have pain in your chest"),
        new Damage("- have pain in your chest\n- have", "- have pain in your chest have"),
        new Damage("3. Stand", "1. Stand"),
        new Damage(
            "3. Stand up.\n4. Sit down.\n5. Lie down.", "- Stand up.\n- Sit down.\n- Lie down."),
        new Damage("  - above the knee\n", ""),
        new Damage("b. Evening.", "Evening."),
        new Damage("| 40 mg |", "| |"),
        new Damage("| First | 30 mg |\n| Last  | 40 mg |", "| First | 40 mg |\n| Last  | 30 mg |"),
        new Damage("| First | 30 mg |", "| First 30 mg | |"),
        new Damage("[How much to take]\n", "\n"),
        new Damage("A door that is open", "A door"),
        new Damage("\"The way out\"", ""),
        new Damage("{longdesc=\"Through it you leave the ward.\"}", ""),
        new Damage(": Where cramps are.\n", ""),
        // notes
        new Damage(" It may harm you.", ""),
        new Damage("    Then wait.\n", ""),
        new Damage("[^two]: Written in haste.\n", ""));
  }

  private List<Finding> lost(String made, List<String> editions) throws IOException {
    Path file = Samples.write(folder, "made.md", made);
    Book book = ManuscriptReader.read(file).book().orElseThrow();
    List<SourceFile> source = List.of(new SourceFile("made.md", whole, List.of()));
    List<Finding> lost = new ArrayList<>();
    for (String edition : editions) {
      Prepared prepared = Samples.edit(book, edition);
      Pictures pictures = Samples.pictures(file);
      byte[] data;
      if (edition.equals("epub")) {
        Edited text = prepared.text();
        data = EpubPublisher.publish(text, PageBreaks.none(), pictures);
      } else {
        Layout layout = Samples.layOut(file, prepared);
        data = PdfWriter.write(layout.pages(), prepared, pictures);
      }
      String name = edition.equals("epub") ? "made.epub" : "made.pdf";
      Checked checked = Checker.check(Files.write(folder.resolve(name), data), name);
      lost.addAll(
          Checker.compareSource(
              checked,
              source,
              new SourceEdition(
                  Set.of(edition),
                  CountryTable.of(
                          prepared.edition().country(), Words.of(book.metadata().language()))
                      ::term),
              ManuscriptReader.read(file).findings()));
    }
    return lost;
  }

  @Test
  void noAlarmOnTheWhole() throws IOException {
    assertThat(lost(whole, List.of("book", "large-print", "epub"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("damages")
  void eachDamageIsFound(Damage damage) throws IOException {
    assertThat(whole).contains(damage.from());
    String made = whole.replace(damage.from(), damage.to());
    String edition = damage.from().contains("alone") ? "book" : "epub";
    assertThat(lost(made, List.of(edition))).isNotEmpty();
  }

  /** What follows a caption that does not end is told in its order. */
  @Test
  void aCaptionThatDoesNotEndHidesNothing() throws IOException {
    String first = "Take one in the morning.\n\n";
    String second = "Take two in the evening.\n\n";
    String table = "# A\n\n<figure>\n\n| a |\n|---|\n| b |\n\n<figcaption>\n\n";
    whole = table + first + second;
    assertThat(lost(whole, List.of("epub"))).isEmpty();
    assertThat(lost(table + second + first, List.of("epub"))).isNotEmpty();
  }

  /** The line is that of the word. */
  @Test
  void tellsWhere() throws IOException {
    assertThat(lost(whole.replace("does not end", "does end"), List.of("book")))
        .extracting(Finding::line)
        .anyMatch(
            line -> line.startsWith("made.md:8:1: error [CK-040] made.pdf does not say “not"));
  }

  /** What a finding has said is lost is no fault of an edition. */
  @Test
  void whatIsSaidIsExcused() throws IOException {
    whole = "# A\n\n[TOC]\n\ntext\n\n[^none]: \n\nmore[^none]\n";
    assertThat(lost(whole, List.of("epub"))).isEmpty();
  }

  /** A link in a note may be defined elsewhere. */
  @Test
  void definitionsServeNotes() throws IOException {
    whole =
        "# A\n\nText[^n].\n\n[^n]: See [re ?][re_?] and [that].\n\n[re_?]: https://a.example\n[That]: https://b.example\n";
    assertThat(lost(whole, List.of("book", "epub"))).isEmpty();
    assertThat(lost(whole.replace("See [re", "[re"), List.of("epub"))).isNotEmpty();
  }

  /** A line of program text ends with its sign, however far the next is indented. */
  @Test
  void noLineOfProgramTextGoesOnInTheNext() throws IOException {
    whole = "# A\n\n```\nif a >\n  10 or <\n5\n```\n";
    assertThat(lost(whole, List.of("book", "epub"))).isEmpty();
  }

  /** An edition may be read in pieces, where a page ends between a sign and its number. */
  @Test
  void aSignWaitsForItsNumber() {
    Said.Builder pieces = new Said.Builder();
    for (String piece :
        List.of("under < ", "500", " mg, not < x and <", " 3 >", " ", " 4 >", "\n", "5")) {
      pieces.add(piece);
    }
    assertThat(pieces.done().body())
        .extracting(Said.Word::text)
        .containsExactly("under", "<500", "mg", "not", "x", "and", "<3", ">4", "5");
  }

  /** Plain text turns a term in another direction by marks, which part no word. */
  /** The first table is read before anybody can ask which notes there are. */
  @Test
  void marksOfNotesInTheFirstTableAreMarks() {
    SourceEdition edition = new SourceEdition(Set.of(), term -> Optional.empty());
    assertThat(SourceReader.read("| a [^1] b |\n|---|\n\n[^1]: note\n", edition).body().body())
        .extracting(Said.Word::gap)
        .containsExactly(false, true);
  }

  /** Elements of HTML that hold one line make one of the blocks in them, up to their end. */
  @Test
  void blocksBehindALineOfHtmlAreParted() throws IOException {
    whole = "# A\n\n<details><summary>One<p>two</p></summary>\n\nthree\n\n</details>\n\nfour\n";
    assertThat(lost("# A\n\nOne two three\n\nfour\n", List.of("epub")))
        .extracting(Finding::line)
        .singleElement()
        .satisfies(line -> assertThat(line).contains("CK-039", "two three"));
  }

  @Test
  void marksOfDirectionPartNoWord() {
    Said.Builder said = new Said.Builder();
    said.add("\u2066doctor\u2069s \u200E5 mg");
    assertThat(said.done().body())
        .extracting(Said.Word::text)
        .containsExactly("doctors", "5", "mg");
  }

  /** Other readers and ours part such texts otherwise, and no word is lost. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Text[^a].\n\n[^a]: outer [^b] text\n[^b]: in a note that goes on for longer than any other"
            + " that anybody would think of\n\n    and on\n",
        "Text[^a].\n\n[^a]: begins here\n<!--and goes on\n",
        "| A | B |\n|---|---|\n| [e](http://a.b/|q) | 2 |\n",
        "| A | B |\n|---|---|\n| 1 | 2 |\n: cap | x |\n| 3 | 4 |\n",
        "> 3. Stand up.\n| C | D |\n|---|---|\n| 5 | 6 |\n[First table]\n",
        "- a note $$\n$$\nn a b\n# list\n\nend\n",
        "<pre>\ntwo\n<caption>how</caption>\n</pre>\n",
        "a <video src=\"f.mp4\">Your reader shows none.</video> b\n\nYour reader shows none.\n",
        "::: warning{{boat}} {title=\"Careful\"}\nx\n:::\n",
        "[^^l](#n)\n\n## N {#n}\n",
        "A [x](a.b){l\u05E2ng=\"de\"} b\n",
        "A <b a=\"not closed\n>end\n\n- x\n",
        "A w[x]{lang=\"de <td>{.page} DE\"} b\n",
        "A [^no <td>end] b [^[^x]1] ![A chair[^y] there](square.png)\n",
        "| A | B |\n|---|---|\n: :::\nwords\n",
        "<details><summary>Two <p>lines</p>\n\n- of\n\n</summary>\n\nall\n\n</details>\n",
        "<figure><img src=\"square.png\" alt=\"a\"><figcaption>One<p>two</p></figcaption></figure>\n",
        "<h2>Before<!--[a]: <b\n- you <em>start</em></h2>\n\nend\n",
        "# [^a]\n\nA <b>word<!--- \n\n[^a]: The words of a note.\n",
        "![A picture<br/><sub>seen</sub>](square.png)\n",
        "Text[](no.png)goes on[](http://a.b)\n",
        "One [^no___$$\n] more: the end.\n",
        "One [^no\nnote$1] more: the end.\n",
        "![a](square.png \"cap\"){longdesc=\"words\n<!--and more words\"}\n\nend\n",
        "## ![](square.png){.some){.decorative} more\n",
      })
  void noAlarmWhereReadersDiffer(String markdown) throws IOException {
    whole = "# A\n\n" + markdown;
    assertThat(lost(whole, List.of("book", "epub"))).isEmpty();
  }

  /** Its words are all there, and parted: the author is told, and nothing is refused. */
  @Test
  void aTableThatBecameNoneIsTold() throws IOException {
    whole = "# A\n\n| A | B |\n|---|---|\n| 1 | 2 |\n";
    String made = "# A\n\n| A | B |\n| 1 | 2 |\n";
    assertThat(lost(made, List.of("book", "epub")))
        .extracting(Finding::line)
        .hasSize(2)
        .allMatch(line -> line.contains("warning [CK-042]"));
    assertThat(lost("# A\n\nA B 1 2\n", List.of("epub")))
        .extracting(finding -> finding.rule().id())
        .contains("CK-039");
  }

  /** The words of a term are held to its country, also where letters stand right beside them. */
  @Test
  void theWordsOfTermsAreKnown() throws IOException {
    whole =
        """
        # A

        Ask {{doctor}}s, <b>{{Pharmacist}}s</b> or {{nobody}}s; ring x{{emergency-list}}.

        ::: note {title="Ring {{emergency-list}}"}
        {{x}}(y)
        :::

        ![Ring {{emergency-list}}](square.png "By {{doctor}}s"){longdesc="{{Midwife}}s come."}

        In a line ![your {{doctor}}s](square.png) too, [there](https://example.org/{{doctor}}).

        Type <code>{{emergency-list}}</code> for {{emergency-list}}.[^a]

        <pre>{{emergency-list}}</pre>

        <p><code>{{emergency-list}}</code> {{emergency-list}}</p>

        # {{emergency-list}}

        [^a]: See[^b] ^[{{emergency-list}}].
        [^b]: Ring {{emergency-list}} *now*.
        """;
    assertThat(lost(whole, List.of("book", "epub"))).isEmpty();
    assertThat(lost(whole.replace("{doctor", "{midwife"), List.of("epub"))).isNotEmpty();
  }

  /** What stands beside the mark of a note or a term is as it was written. */
  @Test
  void aDoseBesideAGapIsTheSameDose() throws IOException {
    whole = "# A\n\nTake 5[^a] of {{x}} 5 mg daily.\n\n[^a]: note\n";
    assertThat(lost(whole, List.of("epub"))).isEmpty();
    assertThat(lost(whole.replace("5[", "50["), List.of("epub"))).isNotEmpty();
    assertThat(lost(whole.replace("5 mg", "15 mg"), List.of("epub"))).isNotEmpty();
  }
}
