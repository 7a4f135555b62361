package org.clearleaf.paper.layout.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.clearleaf.Samples;
import org.clearleaf.book.Book;
import org.clearleaf.edited.Section;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Edition;
import org.clearleaf.edition.EditionPlan;
import org.clearleaf.edition.Editor;
import org.clearleaf.edition.Prepared;
import org.clearleaf.edition.Profile;
import org.clearleaf.finding.Findings;
import org.clearleaf.manuscript.Manuscript;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.paper.layout.Layout;
import org.clearleaf.paper.layout.LayoutEngine;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;
import org.clearleaf.picture.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The covers of titles of many kinds. */
class CoverTest {
  private static final Path BOOKLET = Path.of("manuscript/leg-cramps");

  @TempDir Path folder;

  private static Layout set(Path title, String edition) throws Exception {
    Manuscript manuscript = ManuscriptReader.read(title);
    Book book = manuscript.book().orElseThrow();
    EditionPlan.Wishes wishes = EditionPlan.Wishes.none().withEditions(List.of(edition));
    Edition wanted = EditionPlan.of(book, manuscript.settings(), wishes, new Findings()).get(0);
    Prepared prepared = Editor.apply(book, wanted);
    return LayoutEngine.layOut(prepared, Pictures.none());
  }

  private Path title(String settings) throws Exception {
    Files.writeString(folder.resolve("book.yaml"), settings);
    Files.writeString(folder.resolve("01.md"), "# One\n\nWords.\n");
    return folder;
  }

  private static String words(Pages.Page page) {
    return page.items().stream()
        .filter(item -> item instanceof Placed.Glyphs && item.origin() instanceof Origin.Content)
        .map(item -> String.join("", ((Placed.Glyphs) item).text().texts()))
        .collect(Collectors.joining(" "))
        .replaceAll("[\\s\u00a0]+", " ");
  }

  @Test
  void theFrontIsTheTitlePageOverADrawingOnTheGround() throws Exception {
    Pages.Page front = set(BOOKLET, "book").pages().pages().get(0);
    assertThat(words(front))
        .startsWith("Leg cramps What they are")
        .contains("The Clearleaf team", "Version");
    List<Placed.DrawingBox> drawings =
        front.items().stream()
            .filter(Placed.DrawingBox.class::isInstance)
            .map(Placed.DrawingBox.class::cast)
            .toList();
    assertThat(drawings).hasSize(1);
    assertThat(drawings.get(0).origin()).isInstanceOf(Origin.Content.class);
    assertThat(drawings.get(0).height()).isGreaterThan(front.height() * 0.3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"book", "large-print", "booklet", "print"})
  void theBackIsTheLastPageOfTheLastSheet(String edition) throws Exception {
    List<Pages.Page> pages = set(BOOKLET, edition).pages().pages();
    boolean folded = edition.equals("booklet");
    Pages.Page back = pages.get(folded ? 0 : pages.size() - 1);
    assertThat(words(back)).contains("hard to breathe", "Emergency numbers", "not yet reviewed");
    assertThat(folded ? pages.size() * 2 % 4 : pages.size() % 2).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
        "A guide to the management of recurrent nocturnal cramps of the legs and feet in adults"
            + " of all ages and conditions now",
        "دليل إلى تشنجات الساق"
      })
  void titlesOfAnyLengthStayOnTheFront(String title) throws Exception {
    String settings =
        """
        title: "%s"
        subtitle: And a subtitle that goes on for two lines and some words more
        language: en
        authors: [First Author, Second Author, Third Author With Long Name]
        version: 1
        """;
    Pages.Page front = set(title(settings.formatted(title)), "book").pages().pages().get(0);
    double lowest = 0;
    for (Placed item : front.items()) {
      if (item instanceof Placed.Glyphs glyphs) {
        assertThat(item.x()).isGreaterThan(0);
        assertThat(item.x() + item.width()).isLessThan(front.width());
        assertThat(glyphs.baseline()).isGreaterThan(lowest - 0.01);
        lowest = glyphs.baseline();
      }
    }
    assertThat(lowest).isLessThan(front.height() - 12);
  }

  @Test
  void aTitleWithoutACoverBeginsWithItsTitlePage() throws Exception {
    Path none = title("title: Plain\nlanguage: en\ndescription: Of nothing.\ncover: none\n");
    Layout layout = set(none, "book");
    assertThat(layout.pages().pages().get(0).items())
        .noneMatch(item -> item.origin() == Origin.Artifact.BACKGROUND);
    assertThat(words(layout.pages().pages().get(0))).isEqualTo("Plain");
    Book book = ManuscriptReader.read(none).book().orElseThrow();
    assertThat(Editor.apply(book, layout.edition()).text().sections())
        .noneMatch(section -> section.role() == Section.Role.BACK_COVER);
  }

  @Test
  void aStretchThatThereIsNotIsAFinding() throws Exception {
    Path wrong = title("title: T\nlanguage: en\ncover: {stretch: nowhere}\n");
    Book book = ManuscriptReader.read(wrong).book().orElseThrow();
    assertThat(Samples.ids(Samples.edit(book, "book").findings())).containsExactly("MS-026");
  }

  @Test
  void theBackOfALongDescriptionStandsOnPages() throws Exception {
    String settings = "title: Long\nlanguage: en\ndescription: \"%s\"\n";
    Layout layout = set(title(settings.formatted("Many words of praise. ".repeat(200))), "book");
    String all =
        layout.pages().pages().stream().map(CoverTest::words).collect(Collectors.joining());
    assertThat(all.split("praise", -1)).hasSize(201);
    List<String> labels = layout.pages().pages().stream().map(Pages.Page::label).toList();
    assertThat(labels.subList(labels.indexOf("1"), labels.indexOf("1") + 3))
        .containsExactly("1", "2", "3");
    assertThat(labels).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"clear-print", "handout", "large-print-uk", "large-print-us", "dyslexia", "trade"})
  void wordsOnTheGroundAreRead(String name) {
    Profile look = Profile.named(name).orElseThrow();
    for (Profile profile : List.of(look.onCover(), look.inBlack().onCover())) {
      assertThat(profile.colour(Tone.TEXT).contrast(profile.colour(Tone.PAPER))).isGreaterThan(7);
    }
  }
}
