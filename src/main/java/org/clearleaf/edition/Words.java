package org.clearleaf.edition;

import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/** The words that Clearleaf itself puts into editions, by language; English where it has none. */
public final class Words {
  private static final YamlNode.Mapping ALL = YamlReader.resource(Words.class, "words.yaml");

  private final YamlNode.Mapping words;
  private final Locale locale;

  private Words(YamlNode.Mapping words, Locale locale) {
    this.words = words;
    this.locale = locale;
  }

  /** The words for a language. */
  public static Words of(String language) {
    String base = language.split("-", 2)[0];
    boolean known = ALL.get(base).isPresent();
    return new Words(
        ALL.mapping(known ? base : "en"), Locale.forLanguageTag(known ? language : "en"));
  }

  /** The language that the words are in, without its region. */
  public String language() {
    return locale.getLanguage();
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
