package org.clearleaf.paper.layout.line;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearleaf.book.NodeId;
import org.clearleaf.edition.Hyphens;
import org.clearleaf.edition.Profile;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.paper.font.Face;
import org.clearleaf.paper.font.FontLibrary;
import org.clearleaf.paper.font.Hand;
import org.clearleaf.paper.font.ShapedText;
import org.clearleaf.paper.font.Typeface;
import org.clearleaf.paper.placed.Origin;

/** Shapes each distinct word once. One for each layout, used by one thread. */
public final class Shaper {
  /** A character that no face has is printed as its number, this much smaller. */
  private static final double MISSING_SCALE = 0.7;

  /** Readers of pages, and of print with tired eyes, take less room, in ems, for none. */
  private static final float LEAST_SPACE = 0.2f;

  private static final String NARROW_SPACE = "\u202F";
  private static final float NARROW_WIDTH = 0.66f;

  private final FontLibrary fonts;
  private final Hand own;
  private final Profile.Lettering lettering;
  private final float missingScale;
  private final Map<Typeface, Map<String, Word>> leftToRight = new EnumMap<>(Typeface.class);
  private final Map<Typeface, Map<String, Word>> rightToLeft = new EnumMap<>(Typeface.class);
  private final Map<Typeface, Word> spaces = new EnumMap<>(Typeface.class);
  private final Map<Face, Word> spacesOfScripts = new HashMap<>();
  private final Map<Face, Word> spacesFromRight = new HashMap<>();
  private final Map<Typeface, Word> hyphens = new EnumMap<>(Typeface.class);

  /** What was said of each script, and of each sign, that no face has. */
  private final Map<Object, Finding> missing = new LinkedHashMap<>();

  private final List<Finding> findings = new ArrayList<>();
  private final Set<Finding> reported = new HashSet<>();
  private final Hyphens marks;
  private final String file;

  /**
   * A shaper for a book in a language, that reports missing characters as findings about a file.
   */
  public Shaper(FontLibrary fonts, Profile profile, Hyphens marks, String language, String file) {
    this.fonts = fonts;
    this.own = Hand.of(language);
    this.lettering = profile.lettering();
    this.missingScale = (float) profile.reduced(profile.bodySize(), MISSING_SCALE);
    this.marks = marks;
    this.file = file;
  }

  /**
   * A shaped word.
   *
   * @param runs in the order of the text
   * @param width in ems
   * @param length in characters
   * @param letters how many there are that room may come between
   */
  record Word(List<ShapedRun> runs, float width, int length, int letters) {}

  /**
   * A shaped part of a word.
   *
   * @param length characters it takes
   * @param scale of the size it is set at
   * @param actualText what it stands for when it does not say it
   */
  record ShapedRun(ShapedText text, int length, float scale, Optional<String> actualText) {
    double width(double size) {
      return text.width() * scale * size;
    }

    /** How many letters it has that room may come between. */
    int letters() {
      return text.isSpaced() ? text.glyphs().length : 0;
    }
  }

  /** What the hyphens are that end broken words. */
  Hyphens marks() {
    return marks;
  }

  /** The faces in use. */
  public FontLibrary fonts() {
    return fonts;
  }

  /** Tells the author what is odd about a node, once. */
  void report(NodeId node, Rule rule, Object... values) {
    Finding finding = Finding.in(file, node, rule, values);
    if (reported.add(finding)) {
      findings.add(finding);
    }
  }

  /** What was odd. */
  public List<Finding> findings() {
    return findings;
  }

  /** What was odd to several shapers, one for each part of a book, as if it had been one. */
  public static List<Finding> findings(List<Shaper> inOrder) {
    Set<Finding> all = new LinkedHashSet<>();
    Set<Object> known = new HashSet<>();
    for (Shaper shaper : inOrder) {
      Set<Finding> again = new HashSet<>();
      shaper.missing.forEach(
          (what, finding) -> {
            if (!known.add(what)) {
              again.add(finding);
            }
          });
      shaper.findings.stream().filter(finding -> !again.contains(finding)).forEach(all::add);
    }
    return List.copyOf(all);
  }

  /**
   * The hyphen that ends a broken word: it looks like any, and is read as U+00AD, which says that
   * it is not in the text (ISO 32000-1, 14.8.2.2.3). Where it is an artifact, programs that copy
   * what they see know it by that too.
   */
  Word hyphen(Typeface typeface) {
    return hyphens.computeIfAbsent(
        typeface,
        t -> {
          ShapedText dash = fonts.first(t).shape("-", false, false);
          ShapedText soft = ShapedText.of(dash.face(), dash.glyphs()[0], dash.width(), "\u00AD");
          return new Word(List.of(new ShapedRun(soft, 0, 1, Optional.empty())), soft.width(), 0, 1);
        });
  }

  /** A word; a character that no face has is reported where it first stands. */
  Word shape(Typeface typeface, Hand hand, String text, boolean rtl, Origin origin) {
    if (text.equals(" ") && !rtl && hand == own) {
      Word space = spaces.get(typeface);
      if (space == null) {
        space = word(typeface, hand, text, false, origin);
        spaces.put(typeface, space);
      }
      return space;
    }
    Map<String, Word> known =
        (rtl ? rightToLeft : leftToRight).computeIfAbsent(typeface, t -> new HashMap<>());
    String key = hand == own ? text : hand.name() + ' ' + text;
    Word word = known.get(key);
    if (word == null) {
      word = word(typeface, hand, text, rtl, origin);
      known.put(key, word);
    }
    return word;
  }

  /** A space of the face of the letters before it, where those are of a script of its own. */
  Word space(Face face, boolean rtl) {
    return (rtl ? spacesFromRight : spacesOfScripts)
        .computeIfAbsent(
            face,
            of -> {
              ShapedText natural = of.shape(" ", rtl, true);
              float more = Math.max(0, LEAST_SPACE - natural.width());
              ShapedText space = natural.spaced(more + (float) lettering.wordSpacing());
              ShapedRun run = new ShapedRun(space, 1, 1, Optional.empty());
              return new Word(List.of(run), space.width(), 1, 0);
            });
  }

  /** How a piece's language draws its letters. */
  Hand hand(Piece piece) {
    return piece.language().isEmpty() ? own : Hand.of(piece.language().get());
  }

  private Word word(Typeface typeface, Hand hand, String text, boolean rtl, Origin origin) {
    List<ShapedRun> runs = new ArrayList<>();
    float width = 0;
    int letters = 0;
    for (FontLibrary.FontRun run : fonts.runs(typeface, hand, text)) {
      ShapedRun shaped = run(typeface, run, rtl, origin);
      runs.add(shaped);
      width += shaped.text().width() * shaped.scale();
      letters += shaped.letters();
    }
    return new Word(List.copyOf(runs), width, text.length(), letters);
  }

  private ShapedRun run(Typeface typeface, FontLibrary.FontRun run, boolean rtl, Origin origin) {
    String text = run.text();
    if (text.equals(NARROW_SPACE)) {
      return narrow(typeface);
    }
    if (!(run instanceof FontLibrary.FaceRun faceRun)) {
      return missing(typeface, text, origin);
    }
    if (rtl) {
      // Letters that join keep together whatever the profile says of spacing.
      ShapedText shape = faceRun.face().shape(text, true, true);
      return new ShapedRun(shape, text.length(), 1, Optional.empty());
    }
    boolean space = text.equals(" ") || text.equals("\u00A0");
    double spacing = lettering.letterSpacing();
    // Program text stands in columns: no character is wider than another, a space neither.
    double more =
        typeface.isMono() || !faceRun.face().isSpaced()
            ? 0
            : space ? spacing + lettering.wordSpacing() : spacing;
    ShapedText shape = faceRun.face().shape(text, false, more == 0);
    return new ShapedRun(
        more == 0 ? shape : shape.spaced((float) more), text.length(), 1, Optional.empty());
  }

  /** Two thirds of a space: few faces have one of their own. */
  private ShapedRun narrow(Typeface typeface) {
    ShapedText space = fonts.first(typeface).shape(" ", false, false);
    float width = space.width() * NARROW_WIDTH;
    ShapedText narrow = ShapedText.of(space.face(), space.glyphs()[0], width, NARROW_SPACE);
    return new ShapedRun(narrow, 1, 1, Optional.empty());
  }

  private ShapedRun missing(Typeface typeface, String text, Origin origin) {
    int codePoint = text.codePointAt(0);
    String number = String.format(Locale.ROOT, "U+%04X", codePoint);
    UnicodeScript script = UnicodeScript.of(codePoint);
    boolean letter = Character.isLetter(codePoint) && script != UnicodeScript.COMMON;
    Object what = letter ? script : codePoint;
    if (!missing.containsKey(what)) {
      Rule rule = letter ? Rule.LETTERS_MISSING : Rule.SIGN_MISSING;
      Object[] said =
          letter ? new Object[] {name(script), text, number} : new Object[] {text, number};
      Finding finding =
          origin instanceof Origin.Content content
              ? Finding.in(file, content.node(), rule, said)
              : Finding.about(file, rule, said);
      missing.put(what, finding);
      findings.add(finding);
    }
    ShapedText shape = fonts.first(typeface).shape(number, false, true);
    return new ShapedRun(shape, text.length(), missingScale, Optional.of(text));
  }

  /** A script as Unicode calls it. */
  private static String name(UnicodeScript script) {
    String[] words = script.name().toLowerCase(Locale.ROOT).split("_");
    return Arrays.stream(words)
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
