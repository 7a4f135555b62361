package org.clearleaf.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;
import org.junit.jupiter.api.Test;

/** A language has all words or none: English must not stand unmarked in a book. */
class WordsTest {
  private static final Pattern PLACE = Pattern.compile("%s");

  private static YamlNode.Mapping words(String language) {
    return YamlReader.resource(Words.class, "words/" + language + ".yaml");
  }

  @Test
  void everyLanguageHasAllWordsWithTheirPlaces() {
    YamlNode.Mapping english = words("en");
    for (String language : Words.LANGUAGES) {
      YamlNode.Mapping own = words(language);
      assertThat(own.entries().keySet()).as(language).isEqualTo(english.entries().keySet());
      for (String key : english.entries().keySet()) {
        assertThat(places(own, key)).as(language + " " + key).isEqualTo(places(english, key));
      }
    }
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
                      .containsExactlyInAnyOrderElementsOf(Words.LANGUAGES);
                }
              });
    }
  }
}
