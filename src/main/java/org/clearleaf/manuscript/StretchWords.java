package org.clearleaf.manuscript;

import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/** The words that every stretch shares, by language; English where a language has none. */
record StretchWords(YamlNode.Mapping words, Optional<String> foreign) {
  private static final String ENGLISH = "en";

  static StretchWords of(String language) {
    String base = language.split("-", 2)[0];
    YamlNode.Mapping all = YamlReader.resource(StretchWords.class, "stretch-words.yaml");
    return all.get(base).isPresent()
        ? new StretchWords(all.mapping(base), Optional.empty())
        : new StretchWords(all.mapping(ENGLISH), Optional.of(ENGLISH));
  }

  /** A text of these words, marked where it is in another language than the title. */
  Phrase phrase(NodeId id, String text) {
    return new Phrase(id, List.of(Inline.in(foreign, text)));
  }

  /** A word or a pattern with %s for numbers. */
  String word(String key) {
    return words.text(key).orElseThrow(() -> new AssertionError("no word for " + key));
  }
}
