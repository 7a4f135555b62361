package org.clearleaf.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.Samples;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Urgency;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Role;
import org.clearleaf.edited.Run;
import org.clearleaf.edited.Section;
import org.clearleaf.manuscript.ManuscriptReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorTest {
  @TempDir Path folder;
  private Optional<Book> book = Optional.empty();

  @BeforeEach
  void read() throws IOException {
    Samples.write(
        folder,
        "t/book.yaml",
        "title: T\nlanguage: en\nversion: '2'\ndate: 2026-03-01\nrules: [care]\n");
    Samples.write(
        folder,
        "t/sources.yaml",
        "s1: {title: S, publisher: P, address: 'https://e.org', seen: now}\n");
    Samples.write(
        folder,
        "t/01.md",
        """
        # One

        ::: see-doctor today 2
        second. [@s1]
        :::

        ::: see-doctor today 1
        first.
        :::

        ::: see-doctor now
        call {{emergency-number}}.
        :::

        ::: only large-print
        Large alone.
        :::
        """);
    Samples.write(folder, "t/02.md", "# Two\n\n::: see-doctor today 9\nfirst.\n:::\n");
    book = ManuscriptReader.read(folder.resolve("t")).book();
  }

  private Book held(String name) {
    EditionPlan.Wishes wishes = EditionPlan.Wishes.none().withEditions(List.of(name));
    return Samples.hold(book.orElseThrow(), wishes).book();
  }

  /** Signs that stand side by side are one box, which says once what to do. */
  @Test
  void neighboursAreOneBox() {
    List<Matter.Box> boxes = new ArrayList<>();
    Edited text = Samples.edit(book.orElseThrow(), "book").text();
    text.walk(
        block -> {
          if (block instanceof Matter.Box box && box.id().toString().startsWith("c1-sign")) {
            boxes.add(box);
          }
        });
    assertThat(boxes).extracting(Matter.Box::role).containsExactly(Role.SIGN_TODAY, Role.SIGN_NOW);
    Matter.Listing list = (Matter.Listing) boxes.get(0).blocks().get(0);
    assertThat(list.items()).hasSize(2);
    assertThat(boxes.get(1).blocks().get(0)).isInstanceOf(Matter.Paragraph.class);
  }

  private static List<Block.DoctorCard> cards(Book book) {
    List<Block.DoctorCard> cards = new ArrayList<>();
    book.walk(
        block -> {
          if (block instanceof Block.DoctorCard card) {
            cards.add(card);
          }
        });
    return cards;
  }

  private static String words(Block block) {
    StringBuilder words = new StringBuilder();
    block.walk(b -> b.phrases().forEach(phrase -> words.append(phrase.text()).append('|')));
    return words.toString().replace('\u00a0', ' ');
  }

  @Test
  void signsAreGatheredByUrgencyAndRankWithoutDoubles() {
    List<Block.DoctorCard> cards = cards(held("book"));
    assertThat(cards)
        .extracting(Block.DoctorCard::urgency)
        .containsExactly(Urgency.NOW, Urgency.TODAY);
    assertThat(words(cards.get(1)))
        .isEqualTo(
            "Get help today if|first.|second.|Ask your doctor to see you today, or call a health"
                + " advice line: 111 (Great Britain), 1800 022 222 (Australia), 0800 611 116 (New"
                + " Zealand). If that fails, go to an emergency department.|");
  }

  @Test
  void termsAreTheCountrys() {
    assertThat(words(cards(held("book")).get(0))).contains("call your emergency number.");
    EditionPlan.Wishes nz =
        EditionPlan.Wishes.none().withEditions(List.of("book")).withCountry(Optional.of("NZ"));
    assertThat(words(cards(Samples.hold(book.orElseThrow(), nz).book()).get(0)))
        .contains("Call 111 now if")
        .contains("call 111.");
  }

  @Test
  void everyEditionSaysItsVersionAndThatNobodyReviewedIt() {
    for (String name : List.of("book", "large-print", "epub")) {
      StringBuilder words = new StringBuilder();
      held(name).chapters().forEach(c -> c.blocks().forEach(b -> words.append(words(b))));
      assertThat(words)
          .contains("Version 2, March 2026")
          .contains("This booklet is not yet reviewed by a clinician.");
    }
  }

  @Test
  void sourcesAreNumberedAndListed() {
    List<Chapter> chapters = held("book").chapters();
    // Before the back cover.
    Chapter last = chapters.get(chapters.size() - 2);
    assertThat(last.role()).isEqualTo(Chapter.Role.SOURCES);
    assertThat(words(last.blocks().get(1))).isEqualTo("S. P. e.org, seen now.|");
  }

  @Test
  void passagesForOneEditionStayOutOfTheOthers() {
    String large = String.valueOf(held("large-print").chapters());
    assertThat(large).contains("Large alone.");
    assertThat(String.valueOf(held("book").chapters())).doesNotContain("Large alone.");
  }

  private Edited text(String markdown, String edition) throws IOException {
    return Samples.edit(Samples.book(folder, "# T\n\n" + markdown), edition).text();
  }

  private static String words(Edited text) {
    StringBuilder words = new StringBuilder();
    text.walk(block -> block.texts().forEach(t -> words.append(t.plain()).append('|')));
    return words.toString().replace('\u00a0', ' ');
  }

  @Test
  void aDoctorPageWithoutSignsIsNoTarget() throws IOException {
    for (String edition : List.of("book", "epub")) {
      Edited text = text("See [there](#help).\n\n::: doctor-page {#help}\n:::\n", edition);
      assertThat(words(text)).contains("See there.");
      text.walk(
          block ->
              block
                  .texts()
                  .forEach(t -> assertThat(t.runs()).noneMatch(run -> run.link().isPresent())));
    }
  }

  @Test
  void aPictureThatSaysNothingIsNoHeading() throws IOException {
    Edited text = text("Words.\n\n## ![](a.png){.decorative}\n\nMore.\n", "epub");
    assertThat(text.sections().stream().flatMap(section -> section.headings().stream()))
        .noneMatch(heading -> heading.text().label().isBlank());
  }

  @Test
  void whatADoctorPageHoldsStandsBeforeItsCards() throws IOException {
    String page = "::: doctor-page\nBring this list.\n:::\n\n";
    assertThat(words(text(page, "epub"))).contains("Bring this list.");
    String sign = "::: see-doctor now\nyou bleed\n:::\n\n";
    assertThat(words(text(sign + page + page, "epub")))
        .containsPattern("Bring this list\\.\\|[^|]+\\|you bleed.*Bring this list");
  }

  @Test
  void signsThatDifferInATermNobodyKnowsAreTwo() throws IOException {
    String signs =
        "::: see-doctor now\nTake {{aaa}}.\n:::\n\n::: see-doctor now\nTake {{bbb}}.\n:::\n";
    assertThat(words(text(signs, "epub")).split("Take \\[aaa]", -1)).hasSize(3);
    assertThat(words(text(signs, "epub")).split("Take \\[bbb]", -1)).hasSize(3);
  }

  @Test
  void aNoteThatANoteNamesKeepsItsMark() throws IOException {
    Edited text =
        text("A[^a] and B[^b].\n\n[^a]: First, see[^b].\n\n[^b]: Second words.\n", "book");
    assertThat(text.notes()).hasSize(2);
    assertThat(words(text)).contains("First, see (Second words.)").contains("|Second words.|");
    List<Run> marks = new ArrayList<>();
    text.walk(
        block ->
            block
                .texts()
                .forEach(
                    t ->
                        t.runs().stream()
                            .filter(Run.NoteMark.class::isInstance)
                            .forEach(marks::add)));
    assertThat(marks).hasSize(2);
  }

  @Test
  void aSectionIsNamedByItsWholeHeading() {
    Edited text = Samples.edit(book.orElseThrow(), "epub").text();
    text.sections().stream()
        .filter(section -> section.role() != Section.Role.TITLE_PAGE)
        .forEach(section -> assertThat(section.name()).isEqualTo(section.title()));
  }

  /** Notes 1 and 2 side by side are not note 12. */
  @Test
  void marksOfNotesStandApart() throws IOException {
    Book notes =
        Samples.book(folder.resolve("n"), "# A\n\nText[^a][^b].\n\n[^a]: one\n[^b]: two\n");
    List<Run> runs = new ArrayList<>();
    for (Section section : Samples.edit(notes, "book").text().sections()) {
      section.blocks().forEach(block -> block.texts().forEach(text -> runs.addAll(text.runs())));
    }
    List<Run> marked = runs.subList(indexOfMark(runs), indexOfMark(runs) + 3);
    assertThat(marked.get(1)).isInstanceOf(Run.Characters.class);
    assertThat(marked.get(1).plain()).isEqualTo(" ");
    assertThat(marked.get(2)).isInstanceOf(Run.NoteMark.class);
  }

  private static int indexOfMark(List<Run> runs) {
    return runs.indexOf(
        runs.stream().filter(Run.NoteMark.class::isInstance).findFirst().orElseThrow());
  }
}
