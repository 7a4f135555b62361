package org.clearleaf.screen.xhtml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearleaf.EveryKind;
import org.clearleaf.Goldens;
import org.clearleaf.Samples;
import org.clearleaf.book.Direction;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.PageBreaks;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Mark;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Run;
import org.clearleaf.edited.Style;
import org.clearleaf.edited.Text;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.picture.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The markup for each kind of block, run and role. */
class XhtmlWriterTest {
  @TempDir static Path folder;

  private static final Mark EM = new Mark.Styled(0, Style.EMPHASIS);

  @Test
  void markupOfEveryKind() throws IOException {
    for (String edition : List.of("epub", "handouts")) {
      Edited text = EveryKind.prepared(edition).text();
      StringBuilder all = new StringBuilder();
      for (XhtmlFile file :
          XhtmlWriter.write(text, PageBreaks.none(), EveryKind.pictures()).files()) {
        all.append(file.name()).append(" “").append(file.title()).append("”\n");
        all.append(file.body());
      }
      Goldens.check(EveryKind.kept(edition), "xhtml", all.toString());
    }
  }

  /** Elements, classes and roles are what the table of roles says. */
  @Test
  void rolesAreMarkedUpByTheirTable() {
    Edited text = EveryKind.prepared("epub").text();
    StringBuilder all = new StringBuilder();
    XhtmlWriter.write(text, PageBreaks.none(), Pictures.none())
        .files()
        .forEach(file -> all.append(file.body()));
    text.walk(
        block -> {
          if (block instanceof Matter.Box box) {
            String className =
                box.role().className().isEmpty() ? "" : " class=\"" + box.role().className() + '"';
            String aria = box.role().aria().isEmpty() ? "" : " role=\"" + box.role().aria() + '"';
            String start = "<" + box.role().element() + " id=\"" + box.id() + '"';
            assertThat(all).contains(start + className + aria);
          }
        });
  }

  private static String written(Text text, PageBreaks breaks) {
    Markup out = new Markup();
    new RunXhtml(
            out,
            new PictureFiles(Pictures.none()),
            new PageMarks(breaks),
            Map.of(),
            "a.xhtml",
            new ArrayList<>(),
            Direction.LTR)
        .text(text);
    return out.toString();
  }

  /** One mark over several runs is one element; two side by side are two. */
  @Test
  void marksAreElements() {
    Mark strong = new Mark.Styled(1, Style.STRONG);
    Text one =
        new Text(
            new NodeId("t"),
            List.of(
                new Run.Characters(0, "a", List.of(EM)),
                new Run.Characters(1, "b", List.of(EM, strong)),
                new Run.Characters(2, "c", List.of(EM))));
    assertThat(written(one, PageBreaks.none())).isEqualTo("<em>a<strong>b</strong>c</em>");
    Text two =
        new Text(
            new NodeId("t"),
            List.of(
                new Run.Characters(0, "a", List.of(EM)),
                new Run.Characters(1, "b", List.of(new Mark.Styled(1, Style.EMPHASIS)))));
    assertThat(written(two, PageBreaks.none())).isEqualTo("<em>a</em><em>b</em>");
  }

  /** A page begins before the character that is its first, in whatever marks that stands. */
  @Test
  void pagesBeginWhereTheyDo() {
    Text text =
        new Text(
            new NodeId("t"),
            List.of(
                new Run.Characters(0, "one ", List.of()),
                new Run.Characters(4, "two three", List.of(EM))));
    PageBreaks breaks = new PageBreaks(List.of(new PageBreaks.PageBreak("7", new NodeId("t"), 8)));
    assertThat(written(text, breaks)).matches("one <em>two <span id=\"page-7\"[^>]*/>three</em>");
  }

  /** The number of a page is no part of the heading that the page begins with. */
  @Test
  void pagesBeginBeforeTheirHeadings() {
    Edited text = EveryKind.prepared("epub").text();
    List<Matter.Heading> headings = new ArrayList<>();
    text.walk(
        block -> {
          if (block instanceof Matter.Heading heading && heading.text().label().length() > 1) {
            headings.add(heading);
          }
        });
    NodeId first = headings.get(0).text().id();
    PageBreaks breaks =
        new PageBreaks(
            List.of(
                new PageBreaks.PageBreak("7", first, 0), new PageBreaks.PageBreak("8", first, 1)));
    StringBuilder all = new StringBuilder();
    XhtmlWriter.write(text, breaks, Pictures.none())
        .files()
        .forEach(file -> all.append(file.body()));
    assertThat(all)
        .containsPattern("<span id=\"page-7\"[^>]*/><h1 id=\"" + first + "\">.<span id=\"page-8\"");
  }

  @Test
  void aLanguageSaysItsDirectionWhereThatTurns() {
    Edited text = EveryKind.prepared("epub").text();
    String body =
        XhtmlWriter.write(text, PageBreaks.none(), Pictures.none()).files().stream()
            .map(XhtmlFile::body)
            .filter(b -> b.contains("עברית"))
            .findFirst()
            .orElseThrow();
    assertThat(body)
        .contains("<span lang=\"fr\" xml:lang=\"fr\">français")
        .contains("<span lang=\"he\" xml:lang=\"he\" dir=\"rtl\">עברית");
  }

  private static String everyKind() {
    StringBuilder all = new StringBuilder();
    XhtmlWriter.write(EveryKind.prepared("epub").text(), PageBreaks.none(), EveryKind.pictures())
        .files()
        .forEach(file -> all.append(file.body()));
    return all.toString();
  }

  /** WebKit takes a list without marks for none; numbers alone are not heard apart. */
  @Test
  void listsAndCitationsSayWhatTheyAre() {
    assertThat(everyKind())
        .containsPattern("<ul [^>]*class=\"tasks tight\" role=\"list\"")
        .containsPattern("<ul [^>]*class=\"dose\" role=\"list\"")
        .contains("epub:type=\"biblioref\" role=\"doc-biblioref\" aria-label=\"Source 1\">1</a>");
  }

  /** What says nothing is not announced. */
  @Test
  void aPictureThatDecoratesIsNoFigure() {
    assertThat(everyKind())
        .containsPattern("<div [^>]*class=\"picture\"><img [^>]*alt=\"\"/></div>")
        .doesNotContainPattern("<figure[^>]*><img [^>]*alt=\"\"/></figure>");
  }

  private static String table(String markdown) throws IOException {
    Samples.write(folder, "t.md", "# A chapter\n\n" + markdown);
    Edited text =
        Samples.edit(ManuscriptReader.read(folder.resolve("t.md")).book().orElseThrow(), "epub")
            .text();
    StringBuilder all = new StringBuilder();
    XhtmlWriter.write(text, PageBreaks.none(), Pictures.none())
        .files()
        .forEach(file -> all.append(file.body()));
    return all.toString();
  }

  /** A table is a stop for the keyboard where it may scroll, and then its heading names it. */
  @Test
  void tablesStopTheKeyboardWhereTheyScroll() throws IOException {
    assertThat(table("| a | b |\n|---|---|\n| one | two |\n"))
        .contains("<div class=\"table\"><table");
    String long1 = "incomprehensibilities";
    assertThat(table("| a | b |\n|---|---|\n| " + long1 + " | " + long1 + " |\n"))
        .contains("role=\"group\" tabindex=\"0\" aria-labelledby=\"c1-h1\"><table");
  }
}
