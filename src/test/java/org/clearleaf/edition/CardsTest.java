package org.clearleaf.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearleaf.Samples;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Urgency;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.paper.layout.Layout;
import org.clearleaf.paper.layout.LayoutEngine;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;
import org.clearleaf.picture.Pictures;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The doctor page of the booklet, and the table that its numbers come from. */
class CardsTest {
  private static final Book BOOKLET = read("leg-cramps");

  private static Book read(String title) {
    return ManuscriptReader.read(Path.of("manuscript", title)).book().orElseThrow();
  }

  private static EditionPlan.Wishes wishes(String edition, String country) {
    return EditionPlan.Wishes.none()
        .withEditions(List.of(edition))
        .withCountry(Optional.of(country));
  }

  private static Held held(Book book, String edition, String country) {
    return Samples.hold(book, wishes(edition, country));
  }

  private static Chapter doctorPage(Held held) {
    return held.book().chapters().stream()
        .filter(chapter -> chapter.role() == Chapter.Role.DOCTOR)
        .findFirst()
        .orElseThrow();
  }

  private static String words(Block block) {
    StringBuilder words = new StringBuilder();
    block.walk(b -> b.phrases().forEach(phrase -> words.append(phrase.text()).append('|')));
    return words.toString().replace('\u00a0', ' ');
  }

  private static List<Block.DoctorCard> cards(Held held) {
    return doctorPage(held).blocks().stream()
        .filter(Block.DoctorCard.class::isInstance)
        .map(Block.DoctorCard.class::cast)
        .toList();
  }

  /** New Zealand's 111 is the emergency number, Britain's is advice. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GB  | Call 999 now if                   | Call NHS 111, or ask your GP to see you today.
          NZ  | Call 111 now if                   | Call Healthline 0800 611 116, or ask your GP to see you today.
          AU  | Call 000 now if                   | Call healthdirect 1800 022 222, or ask your GP to see you today.
          IE  | Call 112 now if                   | Ask your GP to see you today, or go to an emergency department.
          US  | Call 911 now if                   | Ask your doctor to see you today, or go to an emergency department.
          CA  | Call 911 now if                   | Ask your doctor to see you today, or go to an emergency department.
          ES  | Call 112 now if                   | Ask your doctor to see you today, or go to an emergency department.
          MX  | Call 911 now if                   | Ask your doctor to see you today, or go to an emergency department.
          CL  | Call 131 now if                   | Ask your doctor to see you today, or go to an emergency department.
          any | Call your emergency number now if | Ask your doctor to see you today, or call a health advice line: 111 (Great Britain), 1800 022 222 (Australia), 0800 611 116 (New Zealand). If that fails, go to an emergency department.
          """)
  void numbersComeFromTheCountry(String country, String now, String today) {
    List<Block.DoctorCard> cards = cards(held(BOOKLET, "book", country));
    assertThat(words(cards.get(0))).startsWith(now + "|");
    assertThat(words(cards.get(1))).startsWith("Get help today if|").endsWith("|" + today + "|");
    // Only the number of the country: no other may stand on the page.
    if (!country.equals("any")) {
      String number = now.replaceAll("\\D", "");
      String others = "999 112 911 000 111".replace(number, "").strip();
      for (String other : others.split(" +", -1)) {
        boolean advice = today.contains(other);
        assertThat(Pattern.compile("\\b" + other + "\\b").matcher(words(cards.get(0))).find())
            .isFalse();
        assertThat(advice || !words(cards.get(1)).contains(" " + other + " ")).isTrue();
      }
    }
  }

  @Test
  void anyCountryListsAllNumbers() {
    StringBuilder page = new StringBuilder();
    doctorPage(held(BOOKLET, "book", "any")).blocks().forEach(b -> page.append(words(b)));
    assertThat(page)
        .contains("999 (the UK)")
        .contains("112 (Ireland, Spain)")
        .contains("111 (New Zealand)")
        .contains("911 (the US, Canada, Mexico, ");
  }

  @Test
  void spanishCardsAreInSpanish() {
    List<Block.DoctorCard> cards = cards(held(read("calambres"), "book", "MX"));
    assertThat(words(cards.get(0))).startsWith("Llame ya al 911 si|");
    assertThat(words(cards.get(1)))
        .startsWith("Pida ayuda hoy mismo si|")
        .endsWith("|Pida a su médico que le atienda hoy, o vaya a urgencias.|");
  }

  @Test
  void threeCardsHaveFewSignsEach() {
    List<Block.DoctorCard> cards = cards(held(BOOKLET, "epub", "any"));
    assertThat(cards).extracting(Block.DoctorCard::urgency).containsExactly(Urgency.values());
    for (Block.DoctorCard card : cards) {
      long signs =
          card.signs().stream()
              .filter(Block.Listing.class::isInstance)
              .flatMap(list -> ((Block.Listing) list).items().stream())
              .count();
      assertThat(signs).isLessThanOrEqualTo(card.urgency() == Urgency.SOON ? 5 : 7);
    }
    assertThat(words(cards.get(1)))
        .contains(
            "|you have any other sign that worries you. Pregnant, with a bad headache or swelling: call at once.|");
  }

  /** Every number and word names its source and the date it was checked; none is made up. */
  @Test
  void everyNumberHasASourceAndADate() {
    YamlNode.Mapping all = YamlReader.resource(CountryTable.class, "countries.yaml");
    assertThat(CountryTable.NAMES)
        .containsExactly(
            "GB", "IE", "US", "CA", "AU", "NZ", "ES", "MX", "CL", "CO", "CR", "DO", "EC", "any");
    for (String name : CountryTable.NAMES) {
      YamlNode.Mapping country = all.mapping(name);
      if (!name.equals(CountryTable.ANY)) {
        dated(country.mapping("emergency-number"), name);
        dated(country.mapping("advice-line"), name);
        assertThat(country.mapping("emergency-number").text("address")).as(name).isPresent();
      }
      dated(country.mapping("words"), name);
    }
  }

  private static void dated(YamlNode.Mapping term, String country) {
    assertThat(term.text("source")).as(country).isPresent();
    assertThat(LocalDate.parse(term.text("checked").orElseThrow())).as(country).isNotNull();
  }

  /** The page starts where nothing else stands, and no card is split, in every PDF. */
  @ParameterizedTest
  @ValueSource(strings = {"book", "large-print"})
  void thePageStartsAPageAndNoCardSplits(String edition) throws IOException {
    for (String title : List.of("leg-cramps", "calambres")) {
      EditionPlan.Wishes wishes = wishes(edition, "any");
      Held held = Samples.hold(read(title), wishes);
      Layout layout = LayoutEngine.layOut(Samples.edit(read(title), wishes), Pictures.none());
      Chapter chapter = doctorPage(held);
      String first = chapter.blocks().get(0).id().value();
      for (Block.DoctorCard card : cards(held)) {
        long pages =
            layout.pages().pages().stream().filter(page -> holds(page, nodes(card))).count();
        assertThat(pages).as(title + " " + edition + " " + card.urgency()).isEqualTo(1);
      }
      Pages.Page opening =
          layout.pages().pages().stream()
              .filter(p -> holds(p, Set.of(first)))
              .findFirst()
              .orElseThrow();
      assertThat(opening.items().stream().filter(Placed.Glyphs.class::isInstance))
          .filteredOn(item -> item.origin() instanceof Origin.Content)
          .first()
          .satisfies(
              item -> assertThat(((Origin.Content) item.origin()).node().value()).isEqualTo(first));
    }
  }

  /** All three cards stand on one side of A4 in clear print at its least sizes. */
  @ParameterizedTest
  @ValueSource(strings = {"GB", "NZ", "US"})
  void theCardsFitOneSideOfAHandout(String country) {
    EditionPlan.Wishes wishes =
        wishes("book", country)
            .withLook(PageSize.parse("A4"), Profile.named("handout").map(p -> p.sized(12)));
    Layout layout = LayoutEngine.layOut(Samples.edit(BOOKLET, wishes), Pictures.none());
    Set<String> all = new HashSet<>();
    cards(Samples.hold(BOOKLET, wishes)).forEach(card -> all.addAll(nodes(card)));
    assertThat(layout.pages().pages().stream().filter(page -> holds(page, all))).hasSize(1);
  }

  private static Set<String> nodes(Block block) {
    Set<String> nodes = new HashSet<>();
    block.walk(b -> b.phrases().forEach(phrase -> nodes.add(phrase.id().value())));
    return nodes;
  }

  private static boolean holds(Pages.Page page, Set<String> nodes) {
    return page.items().stream()
        .map(Placed::origin)
        .filter(Origin.Content.class::isInstance)
        .anyMatch(origin -> nodes.contains(((Origin.Content) origin).node().value()));
  }
}
