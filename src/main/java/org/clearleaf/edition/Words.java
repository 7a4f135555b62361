package org.clearleaf.edition;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Metadata;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/**
 * The words that Clearleaf itself puts into editions, by language; English where it has none. Some
 * languages have all of them, others those of a plain book.
 */
public final class Words {
  private static final String ENGLISH = "en";

  /** The languages that have all words. */
  static final List<String> WHOLE = List.of(ENGLISH, "de", "es");

  /** The languages that have the words of a plain book: contents, notes, boxes, statement. */
  static final List<String> PLAIN =
      List.of(
          "ar", "bg", "bn", "ca", "cs", "cy", "da", "el", "et", "fa", "fi", "fr", "ga", "he", "hi",
          "hr", "hu", "it", "ja", "ko", "lt", "lv", "mt", "nl", "no", "pl", "pt", "ro", "ru", "sk",
          "sl", "sv", "tr", "uk", "ur", "vi", "zh", "zh-hant");

  /** The languages that have the words of the site too. */
  static final List<String> SITED =
      List.of("ar", "fr", "it", "ja", "nl", "pl", "pt", "ru", "sv", "zh");

  private static final String SITE = "site-";

  private static final Pattern OPEN = Pattern.compile("%.?");

  private final YamlNode.Mapping words;
  private final Map<String, String> own;
  private final Locale locale;
  private final Optional<String> foreign;

  private Words(
      YamlNode.Mapping words, Map<String, String> own, Locale locale, Optional<String> foreign) {
    this.words = words;
    this.own = own;
    this.locale = locale;
    this.foreign = foreign;
  }

  /**
   * The words for a title: those that its author gives come first. In a language of which we know
   * none they count when they are all that a plain book wants.
   */
  public static Words of(Metadata title) {
    Words ours = of(title.language());
    if (title.words().isEmpty() || !lacking(title).isEmpty()) {
      return ours;
    }
    Map<String, String> own = new TreeMap<>(title.words());
    own.keySet().removeIf(key -> !isFit(key, own.getOrDefault(key, "")));
    Locale locale = Locale.forLanguageTag(title.language());
    return new Words(ours.words, own, locale, Optional.empty());
  }

  /** The words that a title would have to give before any of its own count, in their order. */
  static List<String> lacking(Metadata title) {
    return of(title.language()).foreign.isEmpty()
        ? List.of()
        : plain(read("fr").entries().keySet())
            .filter(key -> !isFit(key, title.words().getOrDefault(key, "")))
            .toList();
  }

  /** Those of some keys that a plain book wants. */
  static Stream<String> plain(Set<String> keys) {
    return keys.stream().filter(key -> !key.startsWith(SITE));
  }

  /** Whether there is such a key, and a text has as many places for values as ours. */
  static boolean isFit(String key, String text) {
    Optional<String> ours = read(ENGLISH).text(key);
    return ours.isPresent() && !text.isBlank() && places(text).equals(places(ours.get()));
  }

  /** What a text leaves open for values: any other mark would end in an error. */
  private static List<String> places(String text) {
    return OPEN.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The words for a language. */
  public static Words of(String language) {
    String file = file(language);
    return WHOLE.contains(file) || PLAIN.contains(file)
        ? new Words(read(file), Map.of(), Locale.forLanguageTag(language), Optional.empty())
        : english();
  }

  /** The words of the site for a language. */
  public static Words site(String language) {
    return of(language).knowing(SITE + "all");
  }

  /** The words of the desk for a language. */
  public static Words desk(String language) {
    return of(language).knowing("desk");
  }

  private static Words english() {
    return new Words(read(ENGLISH), Map.of(), Locale.ENGLISH, Optional.of(ENGLISH));
  }

  private static YamlNode.Mapping read(String file) {
    return YamlReader.resource(Words.class, "words/" + file + ".yaml");
  }

  private static String file(String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    String base = tag.split("-", 2)[0];
    return switch (base) {
      case "nb", "nn" -> "no";
      case "iw" -> "he";
      case "yue" -> "zh-hant";
      case "zh" -> {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language));
        yield likely.getScript().equals("Hant") ? "zh-hant" : base;
      }
      default -> base;
    };
  }

  /** These words where they have one, else the English ones, which then are foreign. */
  public Words knowing(String key) {
    return has(key) ? this : english();
  }

  /** The words of signs, doses and handouts. */
  public Words health() {
    return knowing("doctor-title");
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
    return own.containsKey(key) || words.text(key).isPresent();
  }

  /** A word, its places filled with values. */
  public String say(String key, Object... values) {
    String pattern =
        Optional.ofNullable(own.get(key))
            .or(() -> words.text(key))
            .or(() -> read(ENGLISH).text(key))
            .orElseThrow(() -> new IllegalArgumentException("no word for " + key));
    return values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values);
  }

  /** A number as people write it, with at most one decimal, in the digits of our page numbers. */
  public String number(double value) {
    Locale western =
        new Locale.Builder().setLocale(locale).setUnicodeLocaleKeyword("nu", "latn").build();
    NumberFormat format = NumberFormat.getInstance(western);
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
    return date(date, "month-pattern", "yMMMM");
  }

  /** A date as people write it, to the day. */
  public String day(LocalDate date) {
    return date(date, "day-pattern", "yMMMMd");
  }

  /** By our own pattern, or by the language's for the parts of a date (CLDR). */
  private String date(LocalDate date, String key, String parts) {
    if (has(key)) {
      return date.format(DateTimeFormatter.ofPattern(say(key), locale));
    }
    // Some languages would count other years, and write digits that our page numbers are not in.
    ULocale western =
        ULocale.forLocale(locale)
            .setKeywordValue("calendar", "gregorian")
            .setKeywordValue("numbers", "latn");
    DateFormat format = DateFormat.getInstanceForSkeleton(parts, western);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
  }
}
