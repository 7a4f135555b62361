package org.clearleaf.edition;

import java.util.List;
import java.util.Optional;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/** Numbers and words by country, so that no author types an emergency number by hand. */
public final class CountryTable {
  /** For editions that may be read anywhere. */
  public static final String ANY = "any";

  private static final YamlNode.Mapping ALL =
      YamlReader.resource(CountryTable.class, "countries.yaml");

  /** The countries there are. */
  public static final List<String> NAMES = List.copyOf(ALL.entries().keySet());

  private final YamlNode.Mapping terms;

  private CountryTable(YamlNode.Mapping terms) {
    this.terms = terms;
  }

  /** The table of a country. */
  public static CountryTable of(String country) {
    return new CountryTable(ALL.mapping(country));
  }

  /** Whether any country has a term. */
  public static boolean isTerm(String key) {
    return ALL.mapping(ANY).get(key).isPresent();
  }

  /** A term; empty where the country has none. */
  public Optional<String> term(String key) {
    return terms.text(key).filter(value -> !value.equals("none"));
  }
}
