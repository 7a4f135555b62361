package org.clearleaf.check.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clearleaf.EpubFiles;
import org.clearleaf.Samples;
import org.clearleaf.book.NodeId;
import org.clearleaf.check.Checked;
import org.clearleaf.check.Checker;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.export.Exporter;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.request.ExportRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One damage a rule: what EPUBCheck and Ace let pass is found in the damaged copy alone. */
class EpubAuditTest {
  private static final String TEXT =
      """
      # One

      Words[^1] before the picture.

      ![a square](square.png "The caption"){longdesc="Four sides of one length."}

      ## Inside

      | a | b |
      |---|---|
      | x | y |

      [^1]: A note.
      """;

  @TempDir static Path folder;
  private static Path epub = Path.of("");
  private static Path pdf = Path.of("");

  /** A change to a file, and the rule and words that it is found by. */
  private record Damage(String file, UnaryOperator<String> change, String rule, String says) {
    Damage(String file, String from, String to, String rule, String says) {
      this(file, text -> text.replaceFirst(from, to), rule, says);
    }

    @Override
    public String toString() {
      return rule + " " + says;
    }
  }

  @BeforeAll
  static void export() throws IOException {
    Path source = Samples.write(folder, "in/a.md", TEXT);
    Samples.write(folder, "in/b.md", "# Two\n\n" + "More words.\n\n".repeat(80));
    Files.copy(Path.of("src/test/resources/odd/square.png"), source.resolveSibling("square.png"));
    Exporter.run(
        new ExportRequest(
            List.of(folder.resolve("in")),
            folder.resolve("out"),
            EditionPlan.Wishes.none().withEditions(List.of("book", "epub")),
            true,
            false),
        Progress.none());
    epub = folder.resolve("out/in/in.epub");
    pdf = folder.resolve("out/in/in.pdf");
  }

  @Test
  void theWholeOneIsSound() throws IOException {
    Checked checked = Checker.check(epub, "in.epub");
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.pages()).hasSizeGreaterThan(3);
    assertThat(Checker.comparePages(checked, Checker.check(pdf, "in.pdf"))).isEmpty();
  }

  static Stream<Damage> damages() {
    return Stream.of(
        new Damage(
            "c1.xhtml", "<figcaption", "<figcaption aria-hidden=\"true\"", "CK-026", "hidden"),
        new Damage(
            "c1.xhtml", text -> text.replaceAll("<(/?)th\\b[^>]*>", "<$1td>"), "CK-027", "head"),
        new Damage("c1.xhtml", "<title>[^<]*", "<title>c1.xhtml", "CK-029", "file name"),
        new Damage("c1.xhtml", "<title>[^<]*", "<title>Two – One", "CK-029", "another file"),
        new Damage("c1.xhtml", "alt=\"a square\"", "alt=\"square.png\"", "CK-030", "file name"),
        new Damage("c1.xhtml", "alt=\"a square\"", "alt=\"Image\"", "CK-030", "only that"),
        new Damage("c1.xhtml", "alt=\"a square\"", "alt=\"The caption\"", "CK-030", "caption"),
        new Damage(
            "c1.xhtml",
            text -> text.replace("<h2", "<h4").replace("</h2>", "</h4>"),
            "CK-032",
            "from 1 to 4"),
        new Damage("style.css", "h1 \\{", "p { font-size: 12px } h1 {", "CK-033", "size"),
        new Damage("style.css", "h1 \\{", "p { color: #000 } h1 {", "CK-033", "colour"),
        new Damage("style.css", "h1 \\{", "table { display: block } h1 {", "CK-033", "display"),
        new Damage("c1.xhtml", " role=\"doc-backlink\"", "", "CK-034", "no way back"),
        new Damage(
            "nav.xhtml",
            text ->
                text.replaceFirst(
                    "(<li><a href=\"[^\"]*page-2\">2</a></li>)\\s*(<li><a href=\"[^\"]*page-3\">3</a></li>)",
                    "$2$1"),
            "CK-028",
            "out of order"),
        new Damage(
            "nav.xhtml", "<li><a href=\"[^\"]*page-2\">2</a></li>", "", "CK-028", "not in it"),
        new Damage("nav.xhtml", "page-2\">2<", "page-2\">9<", "CK-028", "marker of 2"),
        new Damage("package.opf", ">readingOrder<", ">MathML<", "CK-031", "no MathML"),
        new Damage("package.opf", ">readingOrder<", ">index<", "CK-031", "no index"),
        new Damage(
            "package.opf", ">readingOrder<", ">synchronizedAudioText<", "CK-031", "read aloud"),
        new Damage(
            "c1.xhtml",
            text ->
                text.replaceAll("(?s)<details.*?</details>", "")
                    .replaceAll(" aria-details=\"[^\"]*\"", ""),
            "CK-031",
            "at length"),
        new Damage("c1.xhtml", " alt=\"a square\" role=\"img\"", "", "CK-031", "says nothing"),
        new Damage(
            "package.opf",
            "<meta property=\"schema:accessibilityHazard\">none</meta>",
            "",
            "CK-031",
            "accessibilityHazard"),
        new Damage(
            "package.opf",
            "</metadata>",
            "<meta property=\"dcterms:conformsTo\">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta></metadata>",
            "CK-031",
            "nobody"));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void isFoundByItsRule(Damage damage) throws IOException {
    Path damaged =
        EpubFiles.rewrite(epub, folder.resolve("damaged.epub"), damage.file(), damage.change());
    assertThat(EpubAudit.of(PublicationReader.read(damaged), "damaged.epub"))
        .anySatisfy(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo(damage.rule());
              assertThat(finding.message()).contains(damage.says());
            });
  }

  /** What stands in a node of ours leads to it, and so to its line of Markdown. */
  @Test
  void findingsLeadToTheirNodes() throws IOException {
    Path damaged =
        EpubFiles.rewrite(
            epub,
            folder.resolve("node.epub"),
            "c1.xhtml",
            text -> text.replaceAll("<(/?)th\\b[^>]*>", "<$1td>"));
    Optional<NodeId> node =
        EpubAudit.of(PublicationReader.read(damaged), "node.epub").stream()
            .flatMap(finding -> finding.node().stream())
            .findFirst();
    assertThat(node).hasValueSatisfying(id -> assertThat(id.value()).startsWith("c1-"));
  }

  /** A marker a word too late, one that the list lacks, and one of a page that there is not. */
  @Test
  void aMarkerOutOfItsPlaceIsFound() throws IOException {
    assertThat(pages("c2.xhtml", "(<span id=\"page-5\"[^>]*/>)(\\S+ )", "$2$1"))
        .containsExactly("CK-035");
    assertThat(pages("nav.xhtml", "<li><a href=\"[^\"]*page-5\">5</a></li>", ""))
        .containsExactly("CK-036");
    assertThat(pages("nav.xhtml", "page-5\">5<", "page-5\">99<"))
        .containsExactly("CK-037", "CK-036");
  }

  private static List<String> pages(String file, String from, String to) throws IOException {
    Path changed =
        EpubFiles.rewrite(
            epub, folder.resolve("pages.epub"), file, text -> text.replaceFirst(from, to));
    return Samples.ids(
        Checker.comparePages(Checker.check(changed, "pages.epub"), Checker.check(pdf, "in.pdf")));
  }

  /** However many tables of an author's lack heads, the title is published. */
  @Test
  void whatIsTheAuthorsStopsNoTitle() throws IOException {
    String tables = "<table><tr><td>x</td></tr></table>".repeat(12);
    Path many =
        EpubFiles.rewrite(
            epub,
            folder.resolve("many.epub"),
            "c2.xhtml",
            text -> text.replace("</section>", tables + "</section>"));
    Checked checked = Checker.check(many, "many.epub");
    assertThat(Samples.ids(checked.findings())).contains("CK-027", "CK-025").hasSize(11);
    assertThat(checked.isFlawless()).isTrue();
  }
}
