package org.clearleaf.paper.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearleaf.Samples;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.Editor;
import org.clearleaf.edition.PageSize;
import org.clearleaf.edition.Prepared;
import org.clearleaf.edition.Profile;
import org.clearleaf.finding.Findings;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;
import org.clearleaf.picture.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of finished pages expects of them. */
class FinishedPagesTest {
  private static final String WORDS = "Words of a paragraph that goes on for some lines. ";

  @TempDir Path folder;

  private List<Pages.Page> pages(String markdown, String look, String paper) throws IOException {
    Manuscript manuscript = Samples.read(folder, markdown);
    EditionPlan.Wishes wishes =
        EditionPlan.Wishes.none()
            .withEditions(List.of("book"))
            .withLook(PageSize.parse(paper), Profile.named(look));
    return pages(manuscript, wishes);
  }

  private static List<Pages.Page> pages(Manuscript manuscript, EditionPlan.Wishes wishes) {
    Edition edition =
        EditionPlan.of(
                manuscript.book().orElseThrow(), manuscript.settings(), wishes, new Findings())
            .get(0);
    Prepared prepared = Editor.apply(manuscript.book().orElseThrow(), edition);
    return LayoutEngine.layOut(prepared, Pictures.none()).pages().pages();
  }

  private static List<Placed.Glyphs> words(Pages.Page page) {
    return page.items().stream()
        .filter(item -> item instanceof Placed.Glyphs && item.origin() instanceof Origin.Content)
        .map(Placed.Glyphs.class::cast)
        .toList();
  }

  private static String said(Pages.Page page) {
    return words(page).stream()
        .map(glyphs -> String.join("", glyphs.text().texts()))
        .collect(Collectors.joining());
  }

  private static boolean hasHead(Pages.Page page) {
    return page.items().stream().anyMatch(item -> item.origin() == Origin.Artifact.HEADER);
  }

  /** A link is told by more than its colour (WCAG 2.2, 1.4.1): a line, an address, brackets. */
  @ParameterizedTest
  @ValueSource(strings = {"clear-print", "trade", "dyslexia", "large-print-uk"})
  void linksAreSeenWithoutColour(String look) throws IOException {
    String text = "# A\n\nSee [the other one](https://e.org/x) or <https://e.org/y> there.\n";
    List<Placed> items =
        pages(text, look, "A5").stream()
            .filter(page -> said(page).contains("the other one"))
            .flatMap(page -> page.items().stream())
            .toList();
    Placed.Glyphs linked =
        items.stream()
            .filter(Placed.Glyphs.class::isInstance)
            .map(Placed.Glyphs.class::cast)
            .filter(glyphs -> String.join("", glyphs.text().texts()).contains("the other"))
            .findFirst()
            .orElseThrow();
    List<Placed> lines =
        items.stream()
            .filter(item -> item instanceof Placed.Panel panel && panel.height() < 1.5)
            .filter(item -> item.origin() == Origin.Artifact.LAYOUT)
            .toList();
    assertThat(lines).isNotEmpty();
    assertThat(lines.get(0).x()).isCloseTo(linked.x(), within(0.1));
    assertThat(lines.get(0).y()).isBetween(linked.baseline(), linked.baseline() + 4);
  }

  @Test
  void noRunningHeadStandsOverAChapterTitle() throws IOException {
    List<Pages.Page> pages =
        pages("# One\n\n" + (WORDS.repeat(20) + "\n\n").repeat(6), "clear-print", "A5");
    int opening = 0;
    while (!said(pages.get(opening)).startsWith("One" + "Words")) {
      opening++;
    }
    assertThat(hasHead(pages.get(opening))).isFalse();
    assertThat(hasHead(pages.get(opening + 1))).isTrue();
  }

  /** Wherever it comes, a short numbered list stands on one page, and so does a small table. */
  @ParameterizedTest
  @CsvSource({"10", "14", "18", "22", "26"})
  void proceduresAndSmallTablesAreWhole(int before) throws IOException {
    String list = "1. First thing.\n2. Second thing.\n3. Third thing.\n4. Fourth thing.\n\n";
    String table = "| A | B |\n|---|---|\n| cell 1 | x |\n| cell 2 | x |\n| cell 3 | x |\n\n";
    List<Pages.Page> pages =
        pages(
            "# One\n\n"
                + "A line.\n\n".repeat(before)
                + list
                + "A line.\n\n".repeat(before)
                + table,
            "clear-print",
            "A5");
    for (Pages.Page page : pages) {
      String said = said(page);
      assertThat(said.contains("First thing")).isEqualTo(said.contains("Fourth thing"));
      assertThat(said.contains("cell 1")).isEqualTo(said.contains("cell 3"));
    }
  }

  private static Optional<Placed.Glyphs> beginning(Pages.Page page, String text) {
    return words(page).stream()
        .filter(glyphs -> String.join("", glyphs.text().texts()).startsWith(text))
        .findFirst();
  }

  /** Long program text begins where all else does, and reaches into the margin at the right. */
  @Test
  void wideThingsReachOutwards() throws IOException {
    String wide =
        "```\n"
            + "xxx".repeat(13)
            + " yyy".repeat(9)
            + " zz"
            + "\n```\n\n"
            + "| Key | What |\n|---|---|\n| `some_key` | "
            + "long words ".repeat(20)
            + "|\n\n";
    List<Pages.Page> pages = pages(("# A\n\n" + WORDS + "\n\n" + wide).repeat(2), "trade", "A4");
    int seen = 0;
    for (Pages.Page page : pages) {
      Optional<Placed.Glyphs> begin = beginning(page, "xxx");
      Optional<Placed.Glyphs> text = beginning(page, "Words");
      if (begin.isPresent() && text.isPresent()) {
        seen++;
        Placed.Glyphs line = begin.get();
        // No space is wider than a letter: all 78 stand in one line, and none goes on behind a
        // hook.
        assertThat(String.join("", line.text().texts())).endsWith("zz");
        for (float advance : line.text().advances()) {
          assertThat(advance).isCloseTo(line.text().advances()[0], within(1e-4f));
        }
        assertThat(line.x() + line.width()).isLessThan(page.width() - 20);
        assertThat(begin.get().x() - text.get().x()).isBetween(0.0, 12.0);
      }
    }
    assertThat(seen).isGreaterThan(1);
  }

  @Test
  void wordsInCellsStayWholeWhereThereIsRoom() throws IOException {
    String table =
        "# T\n\n| Option | What it does |\n|---|---|\n| `tab_spaces=four` | "
            + WORDS.repeat(8)
            + "|\n";
    List<Pages.Page> pages = pages(table, "clear-print", "A5");
    assertThat(
            pages.stream()
                .flatMap(page -> words(page).stream())
                .map(glyphs -> String.join("", glyphs.text().texts())))
        .contains("tab_spaces=four");
  }

  @ParameterizedTest
  @CsvSource({"book, 2", "large-print, 2"})
  void aDiaryHasTwoPagesOfHalfItsRows(String edition, int expected) throws IOException {
    Manuscript booklet = ManuscriptReader.read(Path.of("manuscript/leg-cramps"));
    List<Pages.Page> diary =
        pages(booklet, EditionPlan.Wishes.none().withEditions(List.of(edition))).stream()
            .filter(page -> rows(page) >= 7)
            .toList();
    assertThat(diary).hasSize(expected);
    assertThat(rows(diary.get(0))).isEqualTo(rows(diary.get(1)));
  }

  /** Rules that end rows to write in: each is higher than 9 mm. */
  private static int rows(Pages.Page page) {
    List<Double> rules =
        page.items().stream()
            .filter(
                item ->
                    item instanceof Placed.Panel panel
                        && panel.height() < 0.7
                        && panel.width() > 200)
            .filter(item -> item.origin() == Origin.Artifact.LAYOUT)
            .map(Placed::y)
            .sorted()
            .toList();
    int rows = 0;
    for (int i = 1; i < rules.size(); i++) {
      rows += rules.get(i) - rules.get(i - 1) > 25 && rules.get(i) - rules.get(i - 1) < 49 ? 1 : 0;
    }
    return rows;
  }

  @Test
  void aBoxToTickIsLarge() throws IOException {
    List<Pages.Page> pages =
        pages("# T\n\n| Day | Done |\n|---|---|\n| Monday | ☐ |\n", "clear-print", "A5");
    Optional<Placed.Glyphs> box =
        pages.stream()
            .flatMap(page -> words(page).stream())
            .filter(glyphs -> String.join("", glyphs.text().texts()).equals("☐"))
            .findFirst();
    assertThat(box.map(Placed.Glyphs::size).orElse(0.0)).isCloseTo(12.5 * 2.2, within(0.01));
  }
}
