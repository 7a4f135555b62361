package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final String NUMBER = "emergency-number";
  private static final String ADVICE = "advice-line";
  private static final String LIST = "emergency-list";
  private static final String ACTION = "advice-action";

  /** What authors may ask for. */
  public static final List<String> TERMS =
      List.of(NUMBER, LIST, ADVICE, ACTION, "doctor", "midwife", "pharmacist", "paracetamol");

  /** A space at which no line ends. */
  private static final char UNBROKEN = '\u00a0';

  private final String country;
  private final Words words;

  private CountryTable(String country, Words words) {
    this.country = country;
    this.words = words;
  }

  /** The table of a country, in the language of the words. */
  public static CountryTable of(String country, Words words) {
    return new CountryTable(country, words);
  }

  /** What a country is called; empty for any. */
  public static Optional<String> name(String country, Words words) {
    return new CountryTable(country, words).value(country, "name");
  }

  /** A term; empty where the country has none. */
  public Optional<String> term(String key) {
    return switch (key) {
      case LIST -> country.equals(ANY) ? Optional.of(list(NUMBER, "name")) : Optional.empty();
      case ACTION -> Optional.of(action());
      default -> TERMS.contains(key) ? value(country, key) : Optional.empty();
    };
  }

  /** The paper that is usual in a country; both kinds for any. */
  static List<String> papers(String country) {
    return ALL.mapping(country).items("paper").stream().flatMap(p -> p.text().stream()).toList();
  }

  /** What to do today: call the advice line where there is one. */
  private String action() {
    return country.equals(ANY)
        ? words.say("advice-any", doctor(), list(ADVICE, "advice-place"))
        : shortAction();
  }

  /** The same without the lines of other countries, for the foot of a sheet. */
  String shortAction() {
    return value(country, ADVICE)
        .map(number -> words.say("advice-call", named(number(number)), doctor()))
        .orElseGet(() -> words.say("advice-none", doctor()));
  }

  /** A number of the advice line led by the name that people know it by. */
  private String named(String number) {
    return value(country, "advice-name").map(name -> name + UNBROKEN + number).orElse(number);
  }

  /** A number to call stands in one line. */
  static String number(String digits) {
    return digits.replace(' ', UNBROKEN);
  }

  private String doctor() {
    return value(country, "doctor").orElseThrow();
  }

  /** The number of every country that has one, each followed by where it answers. */
  private String list(String number, String place) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    List<String> ownFirst =
        NAMES.stream()
            .filter(name -> !name.equals(ANY))
            .sorted(
                Comparator.comparing(
                    name -> !value(name, "speaks").orElse("en").equals(words.language())))
            .toList();
    for (String name : ownFirst) {
      value(name, number)
          .ifPresent(
              found ->
                  places
                      .computeIfAbsent(number(found), digits -> new ArrayList<>())
                      .add(value(name, place).or(() -> value(name, "name")).orElseThrow()));
    }
    List<String> all = new ArrayList<>();
    places.forEach((digits, names) -> all.add(digits + " (" + String.join(", ", names) + ")"));
    return String.join(", ", all);
  }

  /** A value as text, by language, or with its source; `none` is no value. */
  private Optional<String> value(String name, String key) {
    Optional<YamlNode> node = ALL.mapping(name).get(key);
    Optional<String> text =
        node.flatMap(
            found ->
                found instanceof YamlNode.Mapping mapping
                    ? mapping
                        .text("value")
                        .or(() -> mapping.text(words.language()))
                        .or(() -> mapping.text("en"))
                    : found.text());
    return text.filter(value -> !value.equals("none"));
  }
}
