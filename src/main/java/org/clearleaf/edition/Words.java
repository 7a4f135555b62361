package org.clearleaf.edition;

import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/** The words that Clearleaf itself puts into editions, by language; English where it has none. */
public final class Words {
  private static final String ENGLISH = "en";

  /** The languages there are. */
  static final List<String> LANGUAGES = List.of(ENGLISH, "de", "es");

  private static final Map<String, YamlNode.Mapping> ALL =
      LANGUAGES.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  language -> language,
                  language -> YamlReader.resource(Words.class, "words/" + language + ".yaml")));

  private final YamlNode.Mapping words;
  private final Locale locale;
  private final Optional<String> foreign;

  private Words(YamlNode.Mapping words, Locale locale, Optional<String> foreign) {
    this.words = words;
    this.locale = locale;
    this.foreign = foreign;
  }

  /** The words for a language. */
  public static Words of(String language) {
    String base = language.split("-", 2)[0];
    YamlNode.Mapping own = ALL.get(base);
    return own != null
        ? new Words(own, Locale.forLanguageTag(language), Optional.empty())
        : new Words(Objects.requireNonNull(ALL.get(ENGLISH)), Locale.ENGLISH, Optional.of(ENGLISH));
  }

  /** The language of the words where it is not the one that was asked for. */
  public Optional<String> foreign() {
    return foreign;
  }

  /** A text of these words as part of a Book, marked where it is in another language. */
  Inline inline(String text) {
    return Inline.in(foreign, text);
  }

  /** The same where spaces begin or end it: they are in the direction of what is around them. */
  List<Inline> spaced(String text) {
    if (foreign.isEmpty()) {
      return List.of(inline(text));
    }
    String said = text.strip();
    int from = text.indexOf(said);
    return List.of(
        new Inline.Text(text.substring(0, from)),
        inline(said),
        new Inline.Text(text.substring(from + said.length())));
  }

  /** The same as a whole phrase. */
  Phrase phrase(NodeId id, String text) {
    return new Phrase(id, List.of(inline(text)));
  }

  /** The language that the words are in, without its region. */
  public String language() {
    return locale.getLanguage();
  }

  /** Whether there is a word. */
  public boolean has(String key) {
    return words.text(key).isPresent();
  }

  /** A word, its places filled with values. */
  public String say(String key, Object... values) {
    String pattern =
        words.text(key).orElseThrow(() -> new IllegalArgumentException("no word for " + key));
    return values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values);
  }

  /** A number as people write it, with at most one decimal. */
  public String number(double value) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }

  /** The name that a language calls itself; its tag where that is not known. */
  public static String nameOf(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String name = locale.getDisplayLanguage(locale);
    return name.isEmpty() ? language : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  /** Words that began a sentence, as they stand in the middle of one. */
  String midSentence(String text) {
    return text.substring(0, 1).toLowerCase(locale) + text.substring(1);
  }

  /** The name of a day of the week. */
  String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }

  /** The name of a day of the week, short. */
  String shortDay(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
  }

  /** A date as people write it, to the month. */
  public String month(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern(say("month-pattern"), locale));
  }

  /** A date as people write it, to the day. */
  public String day(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern(say("day-pattern"), locale));
  }
}
