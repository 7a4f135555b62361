package org.clearleaf.paper.layout.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.paper.font.FontLibrary;
import org.clearleaf.paper.font.ShapedText;
import org.clearleaf.paper.font.Typeface;
import org.clearleaf.paper.layout.Origin;

/** Shapes each distinct word once. One for each layout, used by one thread. */
public final class Shaper {
  /** A character that no face has is printed as its number, this much smaller. */
  private static final float MISSING_SCALE = 0.7f;

  private final FontLibrary fonts;
  private final Map<Key, List<Run>> shaped = new HashMap<>();
  private final Set<Integer> missing = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();
  private final String file;

  /** A shaper that reports missing characters as findings about a file. */
  public Shaper(FontLibrary fonts, String file) {
    this.fonts = fonts;
    this.file = file;
  }

  /**
   * A shaped part of a word.
   *
   * @param length characters it takes
   * @param scale of the size it is set at
   * @param actualText what it stands for when it does not say it
   */
  record Run(ShapedText text, int length, float scale, Optional<String> actualText) {
    double width(double size) {
      return text.width() * scale * size;
    }
  }

  private record Key(Typeface typeface, String word) {}

  /** The faces in use. */
  public FontLibrary fonts() {
    return fonts;
  }

  /** What was odd. */
  public List<Finding> findings() {
    return findings;
  }

  /** The parts of a word; a character that no face has is reported where it first stands. */
  List<Run> shape(Typeface typeface, String word, Origin origin) {
    Key key = new Key(typeface, word);
    List<Run> known = shaped.get(key);
    if (known == null) {
      known = runs(key, origin);
      shaped.put(key, known);
    }
    return known;
  }

  private List<Run> runs(Key key, Origin origin) {
    List<Run> runs = new ArrayList<>();
    for (FontLibrary.Run run : fonts.runs(key.typeface(), key.word())) {
      if (run instanceof FontLibrary.FaceRun faceRun) {
        String text = run.text();
        boolean rtl = isRightToLeft(text);
        ShapedText shape = faceRun.face().shape(text, rtl);
        // What is painted from left to right is read from right to left.
        Optional<String> said = rtl && text.length() > 1 ? Optional.of(text) : Optional.empty();
        runs.add(new Run(shape, text.length(), 1, said));
      } else {
        runs.add(missing(key.typeface(), run.text(), origin));
      }
    }
    return runs;
  }

  private static boolean isRightToLeft(String text) {
    byte direction = Character.getDirectionality(text.codePointAt(0));
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private Run missing(Typeface typeface, String text, Origin origin) {
    int codePoint = text.codePointAt(0);
    String number = String.format(Locale.ROOT, "U+%04X", codePoint);
    if (missing.add(codePoint)) {
      findings.add(
          origin instanceof Origin.Content content
              ? Finding.in(file, content.node(), Rule.GLYPH_MISSING, text, number)
              : Finding.about(file, Rule.GLYPH_MISSING, text, number));
    }
    ShapedText shape = fonts.first(typeface).shape(number, false);
    return new Run(shape, text.length(), MISSING_SCALE, Optional.of(text));
  }
}
