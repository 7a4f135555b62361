package org.clearleaf.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language has all words or none: English must not stand unmarked in a book. */
class WordsTest {
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
    Set<String> keys = words("fr").entries().keySet();
    assertThat(english.entries().keySet()).containsAll(keys);
    for (String language : Words.PLAIN) {
      YamlNode.Mapping own = words(language);
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
    assertThat(Words.site("fr").foreign()).hasValue("en");
    assertThat(Words.of("de").health().foreign()).isEmpty();
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
