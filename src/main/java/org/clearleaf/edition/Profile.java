package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.clearleaf.edited.Tone;
import org.clearleaf.yaml.YamlNode;
import org.clearleaf.yaml.YamlReader;

/**
 * How an edition is set: sizes in points, leading as a multiple of the size, lengths and colours. A
 * profile is data; the numbers of its guideline stand in its file.
 *
 * @param bodySize of running text
 * @param leading distance of baselines as a multiple of the size
 * @param headingSizes of levels 1 to 6
 * @param smallSize of running heads, notes and captions
 * @param codeSize of program text
 * @param leastSize of anything on a page, raised figures too
 * @param inOneInk whether all is black, and tints where they help to tell areas apart
 * @param paper that its guideline is written for, where that is not the paper of the edition
 * @param fallbacks smaller body sizes for what does not fit its sheet otherwise, largest first
 * @param colours by what they are for
 */
public record Profile(
    String name,
    double bodySize,
    double leading,
    List<Double> headingSizes,
    double smallSize,
    double codeSize,
    double leastSize,
    Lettering lettering,
    Paragraphs paragraphs,
    Margins margins,
    Tables tables,
    Opening opening,
    Furniture furniture,
    boolean inOneInk,
    Optional<PageSize> paper,
    List<Double> fallbacks,
    Map<Tone, Colour> colours) {

  /** Copies the collections. */
  public Profile {
    fallbacks = List.copyOf(fallbacks);
    headingSizes = List.copyOf(headingSizes);
    // In the order of tones: what an edition is made with is hashed by its words.
    colours = Collections.unmodifiableMap(new TreeMap<>(colours));
  }

  /**
   * How letters look.
   *
   * @param serif whether running text is set in a face with serifs
   * @param underlineLinks whether links are underlined; colour is never the only sign
   * @param letterSpacing added after each letter, in ems
   * @param wordSpacing added to each space, in ems
   */
  public record Lettering(
      boolean serif,
      Emphasis emphasis,
      boolean underlineLinks,
      double letterSpacing,
      double wordSpacing) {}

  /** What emphasis looks like. */
  public enum Emphasis {
    BOLD,
    ITALIC,
    UNDERLINE
  }

  /**
   * How paragraphs are set.
   *
   * @param gap room between them as a multiple of the body size
   * @param indent of the first line of one that follows another, in ems
   * @param justified whether both edges are even; the right one is ragged where not
   * @param hyphenated whether words may be broken at the ends of lines
   * @param lineLength characters in a line, at most
   * @param wide whether pictures, tables and boxes may be wider than lines
   */
  public record Paragraphs(
      double gap,
      double indent,
      boolean justified,
      boolean hyphenated,
      int lineLength,
      boolean wide) {}

  /** The margins of a right-hand page; a left-hand one mirrors them. */
  public record Margins(Length top, Length bottom, Length inner, Length outer) {}

  /**
   * How tables and program text are set.
   *
   * @param plain whether tables have three rules and program text one at its left, and no grounds
   * @param outside how far they may reach into the outer margin; on wide pages that has all that
   *     lines leave
   * @param size of what stands in tables, in points; 0 for that of the body
   * @param leading of it, as a multiple of the size
   */
  public record Tables(boolean plain, Length outside, double size, double leading) {
    private Tables sized(double scale, double least) {
      return new Tables(plain, outside, size == 0 ? 0 : Math.max(least, size * scale), leading);
    }
  }

  /**
   * How a book and its chapters open.
   *
   * @param halfTitle whether a leaf with the title alone comes first
   * @param sink room above the first heading of a chapter as a multiple of the body size
   */
  public record Opening(boolean halfTitle, double sink) {}

  /**
   * Running heads and feet.
   *
   * @param mirrored whether folios and chapter titles stand at the outer edge, where a thumb turns
   *     pages; else always at the right
   */
  public record Furniture(boolean mirrored) {}

  /** The smallest large print there is (UKAAF G003: 16 points). */
  private static final double LARGE = 16;

  /** Between paragraphs without indents, as a multiple of the body size. */
  private static final double LEAST_GAP = 0.6;

  private static final Colour TINT = new Colour(242, 242, 242);

  /** Dark enough for thin lines, which printers screen (WCAG 2.2, 1.4.11). */
  private static final Colour GREY = new Colour(85, 85, 85);

  /** The names of the profiles there are. */
  public static final List<String> NAMES =
      List.of("clear-print", "handout", "large-print-uk", "large-print-us", "dyslexia", "trade");

  private static final YamlNode.Mapping LEVELS =
      YamlReader.resource(Profile.class, "profiles/levels.yaml");

  private static final Map<String, Profile> READ = new ConcurrentHashMap<>();

  /** A profile by its name. */
  public static Optional<Profile> named(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    Profile known = READ.get(name);
    if (known == null) {
      known = read(name, YamlReader.resource(Profile.class, "profiles/" + name + ".yaml"));
      READ.put(name, known);
    }
    return Optional.of(known);
  }

  /** Whether it is made for readers with low vision. */
  public boolean isLargePrint() {
    return bodySize >= LARGE;
  }

  /** The same profile with words left whole. */
  public Profile withoutHyphens() {
    Paragraphs whole =
        new Paragraphs(
            paragraphs.gap(),
            paragraphs.indent(),
            paragraphs.justified(),
            false,
            paragraphs.lineLength(),
            paragraphs.wide());
    return with(leading, whole, inOneInk, colours);
  }

  /** The same profile in black, with tints where a colour only helps to tell areas apart. */
  public Profile inBlack() {
    Map<Tone, Colour> black = new TreeMap<>();
    for (Tone tone : Tone.values()) {
      black.put(
          tone,
          switch (tone) {
            case PAPER -> Colour.WHITE;
            case PANEL -> TINT;
            case RULE -> GREY;
            default -> tone.isLevelPanel() ? Colour.WHITE : Colour.BLACK;
          });
    }
    return with(leading, paragraphs, true, black);
  }

  /** The same profile with all type in proportion to another body size, but for its least size. */
  public Profile sized(double body) {
    double scale = body / bodySize;
    return new Profile(
        name,
        body,
        leading,
        headingSizes.stream().map(size -> Math.max(leastSize, size * scale)).toList(),
        Math.max(leastSize, smallSize * scale),
        Math.max(leastSize, codeSize * scale),
        leastSize,
        lettering,
        paragraphs,
        margins,
        tables.sized(scale, leastSize),
        opening,
        furniture,
        inOneInk,
        paper,
        fallbacks,
        colours);
  }

  /** The same profile with an even left edge alone, and paragraphs told apart by room. */
  public Profile ragged() {
    Paragraphs plain =
        new Paragraphs(
            Math.max(paragraphs.gap(), LEAST_GAP),
            0,
            false,
            false,
            paragraphs.lineLength(),
            paragraphs.wide());
    return with(leading, plain, inOneInk, colours);
  }

  /** The same profile on the ground of a cover. */
  public Profile onCover() {
    if (inOneInk) {
      return this;
    }
    Map<Tone, Colour> turned = new TreeMap<>(colours);
    for (Tone tone : List.of(Tone.TEXT, Tone.MUTED, Tone.HEADING, Tone.LINK)) {
      turned.put(tone, colour(Tone.PAPER));
    }
    turned.put(Tone.PAPER, colour(Tone.ACCENT));
    return with(leading, paragraphs, false, turned);
  }

  /** The same profile with lines closer together or further apart. */
  public Profile leaded(double changed) {
    return with(changed, paragraphs, inOneInk, colours);
  }

  private Profile with(double lead, Paragraphs changed, boolean oneInk, Map<Tone, Colour> inks) {
    return new Profile(
        name,
        bodySize,
        lead,
        headingSizes,
        smallSize,
        codeSize,
        leastSize,
        lettering,
        changed,
        margins,
        tables,
        opening,
        furniture,
        oneInk,
        paper,
        fallbacks,
        inks);
  }

  /** The colour of a tone. */
  public Colour colour(Tone tone) {
    return Optional.ofNullable(colours.get(tone))
        .orElseThrow(() -> new IllegalArgumentException(name + " has no colour for " + tone));
  }

  /** What part of a size something smaller may be. */
  public double reduced(double size, double wanted) {
    return Math.min(1, Math.max(wanted, leastSize / size));
  }

  /** The size of a heading. */
  public double headingSize(int level) {
    return headingSizes.get(level - 1);
  }

  private static Profile read(String name, YamlNode.Mapping yaml) {
    List<Double> headings = new ArrayList<>();
    for (YamlNode size : yaml.items("headings")) {
      headings.add(Double.parseDouble(size.text().orElseThrow()));
    }
    Map<Tone, Colour> colours = new TreeMap<>();
    YamlNode.Mapping written = yaml.mapping("colours");
    for (Tone tone : Tone.values()) {
      String key = tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
      String colour = written.text(key).or(() -> LEVELS.text(key)).orElseThrow();
      colours.put(tone, Colour.parse(colour));
    }
    return new Profile(
        name,
        number(yaml, "body"),
        number(yaml, "leading"),
        headings,
        number(yaml, "small"),
        number(yaml, "code"),
        number(yaml, "least"),
        lettering(yaml.mapping("lettering")),
        paragraphs(yaml.mapping("paragraphs")),
        margins(yaml.mapping("margins")),
        tables(yaml.mapping("tables")),
        opening(yaml.mapping("opening")),
        new Furniture(flag(yaml.mapping("furniture"), "mirrored")),
        false,
        yaml.text("paper").flatMap(PageSize::parse),
        yaml.items("fallbacks").stream()
            .map(size -> Double.parseDouble(size.text().orElseThrow()))
            .toList(),
        colours);
  }

  private static Lettering lettering(YamlNode.Mapping yaml) {
    String emphasis = yaml.text("emphasis").orElse("bold").toUpperCase(Locale.ROOT);
    return new Lettering(
        flag(yaml, "serif"),
        Emphasis.valueOf(emphasis),
        flag(yaml, "underline-links"),
        yaml.number("letter-spacing").orElse(0.0),
        yaml.number("word-spacing").orElse(0.0));
  }

  private static Paragraphs paragraphs(YamlNode.Mapping yaml) {
    return new Paragraphs(
        number(yaml, "gap"),
        yaml.number("indent").orElse(0.0),
        flag(yaml, "justified"),
        flag(yaml, "hyphenated"),
        (int) number(yaml, "line-length"),
        flag(yaml, "wide"));
  }

  private static Margins margins(YamlNode.Mapping yaml) {
    return new Margins(
        length(yaml, "top"), length(yaml, "bottom"), length(yaml, "inner"), length(yaml, "outer"));
  }

  private static Tables tables(YamlNode.Mapping yaml) {
    Optional<Length> outside = yaml.text("outside").flatMap(Length::parse);
    return new Tables(
        flag(yaml, "plain"),
        outside.orElse(Length.mm(0)),
        yaml.number("size").orElse(0.0),
        yaml.number("leading").orElse(0.0));
  }

  private static Opening opening(YamlNode.Mapping yaml) {
    return new Opening(flag(yaml, "half-title"), yaml.number("sink").orElse(0.0));
  }

  private static boolean flag(YamlNode.Mapping yaml, String key) {
    return yaml.text(key).orElse("false").equals("true");
  }

  private static double number(YamlNode.Mapping yaml, String key) {
    return yaml.number(key).orElseThrow(() -> new IllegalArgumentException("no " + key));
  }

  private static Length length(YamlNode.Mapping yaml, String key) {
    return yaml.text(key)
        .flatMap(Length::parse)
        .orElseThrow(() -> new IllegalArgumentException("no margin " + key));
  }
}
