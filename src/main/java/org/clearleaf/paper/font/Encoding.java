package org.clearleaf.paper.font;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives each character of a shaped text a glyph of its own, as readers of pages want it: they turn
 * lines from right to left round glyph by glyph, take a mark that is painted apart for a word, and
 * some pass over all of a glyph's characters but the first. So a letter with its marks becomes one
 * glyph, and letters that became one glyph become as many of equal width, of which one is seen.
 */
final class Encoding {
  /** What the JDK gives for a character that has no glyph of its own, such as a joiner. */
  private static final int NO_GLYPH = 0xFFFF;

  /** Below it no character is a mark, and none has glyphs but its own. */
  private static final char SIMPLE = '\u0300';

  /** Readers take a wider gap, in ems, for a space. */
  private static final float GAP = 0.06f;

  /** What most glyphs stand for, each once: a book has millions of them. */
  private static final String[] CHARACTERS =
      IntStream.range(0, 0x250).mapToObj(Character::toString).toArray(String[]::new);

  private final Face face;
  private final String text;
  private final boolean fromRight;
  private final GlyphVector vector;

  /** Lengths of the vector times this are ems. */
  private final float em;

  private final int count;
  private final float[] points;
  private final int[] clusters;

  private final List<Composite> composites = new ArrayList<>();
  private int kept;
  private int[] glyphs;
  private float[] advances;
  private String[] texts;

  Encoding(Face face, String text, boolean fromRight, GlyphVector vector, float em) {
    this.face = face;
    this.text = text;
    this.fromRight = fromRight;
    this.vector = vector;
    this.em = em;
    this.count = vector.getNumGlyphs();
    this.points = vector.getGlyphPositions(0, count + 1, null);
    this.clusters = vector.getGlyphCharIndices(0, count, null);
    int most = Math.max(count, text.length());
    this.glyphs = new int[most];
    this.advances = new float[most];
    this.texts = new String[most];
  }

  /** Characters that are seen as one thing, and the glyphs that show it. */
  private static final class Unit {
    private final int start;
    private int end;
    private final List<Integer> shown = new ArrayList<>(1);
    private float left;

    Unit(int start) {
      this.start = start;
    }

    float left() {
      return left;
    }
  }

  ShapedText encode() {
    List<Unit> units = units();
    if (units.isEmpty()) {
      // Joiners alone: nothing is seen of them.
      share(new Unit(0), 0, text.codePointCount(0, text.length()), 0);
    }
    float width = points[2 * count] * em;
    float start = units.isEmpty() ? 0 : fromRight ? units.get(0).left : 0;
    for (int k = 0; k < units.size(); k++) {
      // From the right the reading begins at the last.
      int i = fromRight ? units.size() - 1 - k : k;
      float next = i + 1 < units.size() ? units.get(i + 1).left : width;
      add(units.get(i), next - units.get(i).left);
    }
    float sum = start;
    for (int i = 0; i < kept; i++) {
      sum += advances[i];
    }
    return new ShapedText(
        face,
        Arrays.copyOf(glyphs, kept),
        Arrays.copyOf(advances, kept),
        Arrays.copyOf(texts, kept),
        List.copyOf(composites),
        composites.isEmpty() ? width : sum,
        fromRight,
        start);
  }

  /** The units from left to right. */
  private List<Unit> units() {
    int[] starts = starts();
    Unit[] byStart = new Unit[text.length() + 1];
    List<Unit> units = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      if (vector.getGlyphCode(i) == NO_GLYPH) {
        continue;
      }
      int start = starts[clusters[i]];
      if (byStart[start] == null) {
        byStart[start] = new Unit(start);
        units.add(byStart[start]);
      }
      byStart[start].shown.add(i);
    }
    giveText(byStart);
    units.forEach(this::place);
    if (!isSimple()) {
      Comparator<Unit> order = Comparator.comparingDouble(Unit::left);
      Comparator<Unit> read = Comparator.comparingInt(unit -> fromRight ? -unit.start : unit.start);
      units.sort(order.thenComparing(read));
    }
    return units;
  }

  private boolean isSimple() {
    if (fromRight) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= SIMPLE) {
        return false;
      }
    }
    return true;
  }

  /** For each character where its unit starts: where a glyph's characters and a letter both do. */
  private int[] starts() {
    int length = text.length();
    int[] starts = new int[length + 1];
    for (int cluster : clusters) {
      starts[cluster] = cluster;
    }
    if (!isSimple()) {
      BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
      letters.setText(text);
      for (int i = 1; i < length; i++) {
        starts[i] = starts[i] == i && letters.isBoundary(i) ? i : 0;
      }
    }
    for (int i = 1; i < length; i++) {
      starts[i] = starts[i] == i ? i : starts[i - 1];
    }
    return starts;
  }

  /** Says where the characters of each unit end; what has no glyph is said by the unit before. */
  private void giveText(Unit[] byStart) {
    int end = text.length();
    for (int i = end - 1; i >= 0; i--) {
      Unit unit = byStart[i];
      if (unit != null) {
        unit.end = end;
        end = i;
      }
    }
  }

  /** Where a unit begins: at the first of its glyphs that takes room. */
  private void place(Unit unit) {
    unit.left = points[2 * unit.shown.get(0)] * em;
    if (unit.shown.size() > 1) {
      unit.left =
          (float)
              unit.shown.stream()
                  .filter(i -> vector.getGlyphMetrics(i).getAdvance() > 0)
                  .mapToDouble(i -> points[2 * i] * em)
                  .min()
                  .orElse(unit.left);
    }
  }

  private void add(Unit unit, float step) {
    int start = kept == 0 ? 0 : unit.start;
    int characters = text.codePointCount(start, unit.end);
    int only = unit.shown.get(0);
    boolean moved = points[2 * only + 1] != 0;
    if (unit.shown.size() == 1 && !moved && isWhole(start, unit.end, characters)) {
      float natural = fromRight ? vector.getGlyphMetrics(only).getAdvance() * em : step;
      if (step <= 0 || Math.abs(step - natural) < GAP) {
        keep(vector.getGlyphCode(only), step, said(start, unit.end));
        return;
      }
    }
    share(unit, start, characters, Math.max(0, step));
  }

  /** Whether one glyph can say all of them: a character, or those of a ligature. */
  private boolean isWhole(int start, int end, int characters) {
    if (characters == 1) {
      return true;
    }
    return !fromRight && text.substring(start, end).codePoints().allMatch(Character::isLetter);
  }

  /** A glyph for each character, all as wide: the leftmost shows all, the others nothing. */
  private void share(Unit unit, int start, int characters, float step) {
    int width = Math.round(step * 1000);
    int each = width / characters;
    List<Composite.Part> parts = new ArrayList<>();
    for (int i : unit.shown) {
      int right = Math.round((points[2 * i] * em - unit.left) * 1000);
      parts.add(
          new Composite.Part(
              vector.getGlyphCode(i), right, Math.round(-points[2 * i + 1] * em * 1000)));
    }
    Composite seen = new Composite(List.copyOf(parts), width - each * (characters - 1));
    Composite unseen = new Composite(List.of(), each);
    int shows = fromRight ? characters - 1 : 0;
    int at = start;
    for (int i = 0; i < characters; i++) {
      int next = at + Character.charCount(text.codePointAt(at));
      Composite composite = i == shows ? seen : unseen;
      composites.add(composite);
      keep(-composites.size(), composite.advance() / 1000f, said(at, next));
      at = next;
    }
  }

  private void keep(int glyph, float advance, String stands) {
    glyphs[kept] = glyph;
    advances[kept] = advance;
    texts[kept++] = stands;
  }

  private String said(int start, int end) {
    char c = text.charAt(start);
    return end == start + 1 && c < CHARACTERS.length ? CHARACTERS[c] : text.substring(start, end);
  }
}
