package org.clearleaf.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.SourceSpan;

/**
 * How hard a text is to read, by formulas that count words, sentences and syllables. A low grade
 * says nothing of whether a text is right.
 */
public final class Readability {
  /** SMOG wants thirty sentences (McLaughlin 1969). */
  private static final int SMOG_SENTENCES = 30;

  /** A section with fewer words has no grade worth the name. */
  private static final int LEAST_WORDS = 50;

  private static final Pattern SPANISH_GROUP = Pattern.compile("[aeiouáéíóúü]+(?:y\\b)?|y\\b");
  private static final Pattern ENGLISH_GROUP = Pattern.compile("[aeiouy]+");

  private final boolean spanish;
  private final Set<String> known = new TreeSet<>();
  private int words;
  private int sentences;
  private int syllables;
  private int hardWords;

  private Readability(Locale locale, Limits limits) {
    this.spanish = locale.getLanguage().equals("es");
    limits.glossary().keySet().forEach(term -> known.add(term.toLowerCase(Locale.ROOT)));
  }

  /**
   * A section and what the formulas say of it; a section too short for one has none.
   *
   * @param grade Flesch-Kincaid: 0.39 words/sentence + 11.8 syllables/word - 15.59
   * @param smog 1.043 sqrt(30 long words/sentences) + 3.1291
   * @param inflesz Szigriszt-Pazos: 206.835 - 62.3 syllables/word - words/sentence
   */
  public record Section(
      String title,
      SourceSpan span,
      int words,
      int sentences,
      Optional<Double> grade,
      Optional<Double> smog,
      Optional<Double> inflesz) {}

  /** The sections of a book in English or Spanish, by headings of levels 1 and 2. */
  static List<Section> sections(Book book, Limits limits) {
    Locale locale = Locale.forLanguageTag(book.metadata().language());
    List<Section> sections = new ArrayList<>();
    if (!hasFormula(locale)) {
      return sections;
    }
    for (Chapter chapter : book.chapters()) {
      String title = chapter.title();
      Readability section = new Readability(locale, limits);
      SourceSpan span = chapter.blocks().isEmpty() ? Title.START : chapter.blocks().get(0).span();
      for (Block block : flattened(chapter)) {
        if (block instanceof Block.Heading heading && heading.level() == 2) {
          section.section(title, span).ifPresent(sections::add);
          section = new Readability(locale, limits);
          title = heading.text().label();
          span = heading.span();
        } else {
          section.count(block, locale);
        }
      }
      section.section(title, span).ifPresent(sections::add);
    }
    return sections;
  }

  /** All sections, and the whole book last. */
  public static List<Section> all(Book book, Limits limits) {
    List<Section> all = new ArrayList<>(sections(book, limits));
    whole(book, limits).ifPresent(all::add);
    return all;
  }

  /** The grade of a whole book. */
  static Optional<Section> whole(Book book, Limits limits) {
    Locale locale = Locale.forLanguageTag(book.metadata().language());
    if (!hasFormula(locale)) {
      return Optional.empty();
    }
    Readability all = new Readability(locale, limits);
    book.walk(block -> all.count(block, locale));
    return all.section(book.metadata().title(), Title.START);
  }

  private static boolean hasFormula(Locale locale) {
    return Set.of("en", "es").contains(locale.getLanguage());
  }

  /** The blocks of a chapter, those of stretches in their place: a stretch has its own heading. */
  private static List<Block> flattened(Chapter chapter) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : chapter.blocks()) {
      block.walk(blocks::add);
    }
    return blocks;
  }

  /** Counts a block's own words. Headings, tables and doses are no running text. */
  private void count(Block block, Locale locale) {
    if (block instanceof Block.Heading
        || block instanceof Block.Table
        || block instanceof Block.Dose
        || block instanceof Block.CodeBlock) {
      return;
    }
    for (Phrase phrase : block.phrases()) {
      // An item of a list ends like a sentence, with a full stop or without (NHS readability tool).
      for (String sentence : Sentences.of(phrase.text(), locale)) {
        List<String> all = Sentences.words(sentence);
        if (!all.isEmpty()) {
          sentences++;
          all.forEach(this::word);
        }
      }
    }
  }

  private void word(String word) {
    words++;
    String lower = word.toLowerCase(Locale.ROOT);
    // Words that the glossary explains are not what makes a text hard.
    int count = known.contains(lower) ? 1 : spanish ? spanish(lower) : english(lower);
    syllables += count;
    hardWords += count >= 3 ? 1 : 0;
  }

  private Optional<Section> section(String title, SourceSpan span) {
    if (words == 0) {
      return Optional.empty();
    }
    double length = (double) words / sentences;
    double weight = (double) syllables / words;
    boolean graded = words >= LEAST_WORDS;
    Optional<Double> grade =
        graded && !spanish ? Optional.of(0.39 * length + 11.8 * weight - 15.59) : Optional.empty();
    Optional<Double> smog =
        sentences >= SMOG_SENTENCES && !spanish
            ? Optional.of(1.043 * StrictMath.sqrt(hardWords * 30.0 / sentences) + 3.1291)
            : Optional.empty();
    Optional<Double> inflesz =
        graded && spanish ? Optional.of(206.835 - 62.3 * weight - length) : Optional.empty();
    return Optional.of(new Section(title, span, words, sentences, grade, smog, inflesz));
  }

  /** Groups of vowels, without a silent e or ed at the end. */
  static int english(String word) {
    String bare = word.replaceAll("['’]s?$", "");
    int count = 0;
    Matcher group = ENGLISH_GROUP.matcher(bare);
    while (group.find()) {
      count++;
    }
    if (bare.matches(".*[^aeiouy]es?") && !bare.matches(".*([^aeiouy]les?|(s|x|z|ch|sh|c|g)es)")) {
      count--;
    } else if (bare.matches(".*[^aeiouytd]ed") && !bare.matches(".*[dc]red")) {
      count--;
    }
    // “ia”, “io”, “ea” of “area” and the like are two, but for “tion”, “cial” and their kin.
    if (bare.matches(".*[^tcsxg]i[ao](?!u).*|.*[rd]ea")) {
      count++;
    }
    if (bare.matches(".*[aeiou]ing|.*iet|fluid.*")) {
      count++;
    }
    if (bare.matches(".*[aeiouy][^aeiouy]+e(ment|ful|less|ly|some|times?)s?|every")) {
      count--;
    }
    return Math.max(1, count);
  }

  /** Strong vowels, one for each; a group of weak ones is one. */
  static int spanish(String word) {
    String bare = word.replaceAll("([qg])u(?=[eiéí])", "$1");
    int count = 0;
    Matcher group = SPANISH_GROUP.matcher(bare);
    while (group.find()) {
      int strong = group.group().replaceAll("[iuüy]", "").length();
      count += Math.max(1, strong);
    }
    return Math.max(1, count);
  }
}
