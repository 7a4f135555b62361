package org.clearleaf.manuscript;

import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/** The words that every stretch shares, by language; English where a language has none. */
record StretchWords(YamlNode.Mapping words) {
  private static final YamlNode.Mapping ALL =
      YamlReader.resource(StretchWords.class, "stretch-words.yaml");

  static StretchWords of(String language) {
    String base = language.split("-", 2)[0];
    return new StretchWords(ALL.mapping(ALL.get(base).isPresent() ? base : "en"));
  }

  /** A word or a pattern with %s for numbers. */
  String word(String key) {
    return words.text(key).orElseThrow(() -> new AssertionError("no word for " + key));
  }
}
