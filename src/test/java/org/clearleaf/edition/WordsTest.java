package org.clearleaf.edition;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearleaf.Samples;
import org.clearleaf.book.Metadata;
import org.clearleaf.manuscript.ManuscriptReader;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language has all words or none: English must not stand unmarked in a book. */
class WordsTest {
  @TempDir Path folder;

  private static final Pattern PLACE = Pattern.compile("%s");

  private static YamlNode.Mapping words(String language) {
    return YamlReader.resource(Words.class, "words/" + language + ".yaml");
  }

  @Test
  void everyLanguageHasAllWordsWithTheirPlaces() {
    YamlNode.Mapping english = words("en");
    for (String language : Words.WHOLE) {
      YamlNode.Mapping own = words(language);
      assertThat(own.entries().keySet()).as(language).isEqualTo(english.entries().keySet());
      for (String key : english.entries().keySet()) {
        assertThat(places(own, key)).as(language + " " + key).isEqualTo(places(english, key));
      }
    }
  }

  @Test
  void aPlainBookHasTheSameWordsInEveryOtherLanguage() {
    YamlNode.Mapping english = words("en");
    Set<String> plain = Words.plain(words("fr").entries().keySet()).collect(toSet());
    Set<String> site = new HashSet<>(english.entries().keySet());
    site.removeIf(key -> !key.startsWith("site-"));
    assertThat(english.entries().keySet()).containsAll(plain);
    assertThat(Words.PLAIN).containsAll(Words.SITED);
    for (String language : Words.PLAIN) {
      YamlNode.Mapping own = words(language);
      Set<String> keys = new HashSet<>(plain);
      keys.addAll(Words.SITED.contains(language) ? site : Set.of());
      assertThat(own.entries().keySet()).as(language).isEqualTo(keys);
      for (String key : keys) {
        assertThat(places(own, key)).as(language + " " + key).isEqualTo(places(english, key));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr      | Sommaire   | 3 mars 2026
          fa      | فهرست      | 3 مارس 2026
          th-TH   | Contents   | 3 March 2026
          zh-TW   | 目錄        | 2026年3月3日
          zh-Hans | 目录        | 2026年3月3日
          nb      | Innhold    | 3. mars 2026
          de-AT   | Inhalt     | 3. März 2026
          """)
  void aLanguageHasItsWordsAndDates(String language, String contents, String date) {
    Words own = Words.of(language);
    assertThat(own.say("contents")).isEqualTo(contents);
    assertThat(own.day(LocalDate.of(2026, 3, 3))).isEqualTo(date);
  }

  @Test
  void whatAPlainLanguageLacksIsEnglishAndSaysSo() {
    Words french = Words.of("fr");
    assertThat(french.foreign()).isEmpty();
    assertThat(french.health().foreign()).hasValue("en");
    assertThat(Words.site("fr").foreign()).isEmpty();
    assertThat(Words.site("ca").foreign()).hasValue("en");
    assertThat(Words.desk("fr").foreign()).hasValue("en");
    assertThat(Words.of("de").health().foreign()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ar, 12.5", "fr, '12,5'", "hi, 12.5", "de, '12,5'"})
  void numbersAreInTheDigitsOfPages(String language, String number) {
    assertThat(Words.of(language).number(12.5)).isEqualTo(number);
  }

  @Test
  void anAuthorsWordsComeFirst() throws IOException {
    Metadata title = title("language: fr\nwords: {contents: Table, page: '%', none: x}\n");
    Words own = Words.of(title);
    assertThat(own.say("contents")).isEqualTo("Table");
    assertThat(own.say("page", 3)).isEqualTo("page 3");
    assertThat(own.say("note")).isEqualTo("Note");
    assertThat(own.foreign()).isEmpty();
  }

  @Test
  void ofALanguageOfWhichWeKnowNoneAllWordsAreWanted() throws IOException {
    Metadata some = title("language: sw\nwords: {contents: Yaliyomo}\n");
    assertThat(Words.of(some).say("contents")).isEqualTo("Contents");
    assertThat(Words.lacking(some)).doesNotContain("contents").contains("page", "note");
    StringBuilder all = new StringBuilder("language: sw\nwords:\n");
    for (String key : words("ca").entries().keySet()) {
      String places = " %s".repeat((int) places(words("fr"), key));
      all.append("  ").append(key).append(": sw").append(places).append('\n');
    }
    Words own = Words.of(title(all.toString()));
    assertThat(own.foreign()).isEmpty();
    assertThat(own.say("page", 3)).isEqualTo("sw 3");
  }

  private Metadata title(String yaml) throws IOException {
    Samples.write(folder, "t/book.yaml", "title: A\n" + yaml);
    Samples.write(folder, "t/01.md", "# A\n\nText.\n");
    return ManuscriptReader.read(folder.resolve("t")).book().orElseThrow().metadata();
  }

  private static long places(YamlNode.Mapping words, String key) {
    return PLACE.matcher(words.text(key).orElseThrow()).results().count();
  }

  @Test
  void everyCountrySpeaksThemAll() {
    YamlNode.Mapping all = YamlReader.resource(CountryTable.class, "countries.yaml");
    for (String country : CountryTable.NAMES) {
      all.mapping(country)
          .entries()
          .forEach(
              (key, value) -> {
                if (value instanceof YamlNode.Mapping said && said.get("en").isPresent()) {
                  assertThat(List.copyOf(said.entries().keySet()))
                      .as(country + " " + key)
                      .containsExactlyInAnyOrderElementsOf(Words.WHOLE);
                }
              });
    }
  }
}
