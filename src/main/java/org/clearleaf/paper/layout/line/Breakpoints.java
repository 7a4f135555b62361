package org.clearleaf.paper.layout.line;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearleaf.paper.font.ShapedText;

/**
 * The places where a paragraph's lines may end, in order, in arrays: what a line costs between two
 * of them is a matter of subtraction. Lengths in points. Place 0 is the start.
 */
final class Breakpoints {
  /** A break inside a word, with a hyphen that is not in the text. */
  static final byte HYPHEN = 1;

  /** A break that must be taken. */
  static final byte FORCED = 2;

  int count = 1;
  int[] unit;
  int[] box;

  /** Characters of the box before the break, or WHOLE after the whole unit. */
  int[] offset;

  /** Not inside a unit. */
  static final int WHOLE = -1;

  /** Where a line that ends here ends, hyphen included. */
  double[] lineEnd;

  /** Where a line that begins after it begins. */
  double[] lineStart;

  /** The ems of all spaces before {@code lineEnd} and before {@code lineStart}, in points. */
  double[] spacesAtEnd;

  double[] spacesAtStart;

  /** The ems of all characters before {@code lineEnd} and before {@code lineStart}, in points. */
  double[] lettersAtEnd;

  double[] lettersAtStart;
  int[] penalty;
  byte[] kind;

  private final List<Unit> units;
  private final HyphenSource hyphens;
  private final double measure;
  private final boolean hanging;
  private double x;
  private double spaces;
  private double letters;

  /** Gives hyphenation for pieces, and the width of a hyphen in their style. */
  interface HyphenSource {
    int[] points(Unit.Box box);

    double hyphen(Piece piece);
  }

  private Breakpoints(List<Unit> units, HyphenSource hyphens, LineStyle style) {
    this.units = units;
    this.hyphens = hyphens;
    // Most are lines of program text, headings and cells: as many places as units, and the start.
    int size = units.size() + 1;
    unit = new int[size];
    box = new int[size];
    offset = new int[size];
    lineEnd = new double[size];
    lineStart = new double[size];
    spacesAtEnd = new double[size];
    spacesAtStart = new double[size];
    lettersAtEnd = new double[size];
    lettersAtStart = new double[size];
    penalty = new int[size];
    kind = new byte[size];
    this.measure = style.width() - Math.max(0, style.indent());
    this.offset[0] = WHOLE;
    this.hanging = style.fit() == LineStyle.Fit.JUSTIFIED;
  }

  /** The places between units, and inside words where there are hyphenation points. */
  static Breakpoints of(List<Unit> units, HyphenSource hyphens, LineStyle style) {
    Breakpoints found = new Breakpoints(units, hyphens, style);
    for (int i = 0; i < units.size(); i++) {
      found.unit(i);
    }
    return found;
  }

  /**
   * Whether all of it stands in one line as it comes, which no other setting is better than.
   *
   * @param measure of the first line
   */
  boolean isOneLine(double measure) {
    if (count == 1 || lineEnd[count - 1] > measure) {
      return false;
    }
    for (int i = 1; i < count - 1; i++) {
      if (kind[i] == FORCED) {
        return false;
      }
    }
    return true;
  }

  private void unit(int index) {
    Unit current = units.get(index);
    double end = x;
    double spacesBefore = spaces;
    double lettersBefore = letters;
    List<Unit.Box> boxes = current.boxes();
    boolean wide = width(boxes) > measure;
    for (int b = 0; b < boxes.size(); b++) {
      Unit.Box part = boxes.get(b);
      if (part.space()) {
        spaces += part.piece().style().size();
        letters += part.word().letters() * part.piece().style().size();
        x += part.width();
        continue;
      }
      if (wide && b > 0) {
        addAfter(index, b, 0, end, Penalty.ANYWHERE, (byte) 0, spacesBefore, lettersBefore);
      }
      if (part.image().isEmpty()) {
        inside(index, b, part, wide);
      }
      x += part.width();
      letters += part.word().letters() * part.piece().style().size();
      end = x;
      spacesBefore = spaces;
      lettersBefore = letters;
    }
    boolean last = index == units.size() - 1;
    byte how = current.ends() || last ? FORCED : current.hyphen() ? HYPHEN : 0;
    if (how == HYPHEN) {
      end += hyphen(boxes.get(boxes.size() - 1).piece());
    } else if (hanging) {
      end -= Protrusion.of(boxes);
    }
    addAfter(index, 0, WHOLE, end, current.penalty(), how, spacesBefore, lettersBefore);
  }

  /** Adds a place after spaces, which a line that ends there leaves out. */
  private void addAfter(
      int unitIndex,
      int boxIndex,
      int characters,
      double end,
      int cost,
      byte how,
      double spacesBefore,
      double lettersBefore) {
    add(unitIndex, boxIndex, characters, end, x, cost, how);
    spacesAtEnd[count - 1] = spacesBefore;
    lettersAtEnd[count - 1] = lettersBefore;
  }

  private double hyphen(Piece piece) {
    return hyphens.hyphen(piece) * (hanging ? 1 - Protrusion.HYPHEN : 1);
  }

  /** From where a unit begins to where its last word ends. */
  private static double width(List<Unit.Box> boxes) {
    double width = 0;
    double all = 0;
    for (Unit.Box part : boxes) {
      all += part.width();
      width = part.space() ? width : all;
    }
    return width;
  }

  /** Places in a word: at hyphenation points, and anywhere when it is wider than the measure. */
  private void inside(int index, int boxIndex, Unit.Box part, boolean wide) {
    int[] points = part.level() % 2 == 0 ? hyphens.points(part) : new int[0];
    if (points.length == 0 && !wide) {
      return;
    }
    double size = part.piece().style().size();
    double hyphen = points.length > 0 ? hyphen(part.piece()) : 0;
    Optional<BreakIterator> letters = wide ? Optional.of(letters(part)) : Optional.empty();
    int next = 0;
    int characters = 0;
    double at = x;
    for (Shaper.ShapedRun run : part.word().runs()) {
      ShapedText shaped = run.text();
      boolean whole = run.actualText().isPresent();
      for (int g = 0; g < shaped.advances().length; g++) {
        // The number of a missing character is not cut.
        int length = whole ? (g == 0 ? run.length() : 0) : shaped.texts()[g].length();
        boolean begins = length > 0;
        if (begins && next < points.length && points[next] == characters) {
          add(index, boxIndex, characters, at + hyphen, at, Penalty.HYPHEN, HYPHEN);
          next++;
        } else if (begins
            && characters > 0
            && letters.isPresent()
            && letters.get().isBoundary(characters)) {
          add(index, boxIndex, characters, at, at, Penalty.ANYWHERE, (byte) 0);
        }
        while (next < points.length && points[next] <= characters) {
          next++;
        }
        characters += length;
        at += shaped.advances()[g] * run.scale() * size;
      }
    }
  }

  /** Where letters begin, with all that belongs to each (UAX #29). */
  private static BreakIterator letters(Unit.Box part) {
    BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    letters.setText(part.text());
    return letters;
  }

  private void add(
      int unitIndex, int boxIndex, int characters, double end, double start, int cost, byte how) {
    if (count == unit.length) {
      grow();
    }
    unit[count] = unitIndex;
    box[count] = boxIndex;
    offset[count] = characters;
    lineEnd[count] = end;
    lineStart[count] = start;
    spacesAtEnd[count] = spaces;
    spacesAtStart[count] = spaces;
    Unit.Box part = units.get(unitIndex).boxes().get(boxIndex);
    int spaced = part.word().letters() == 0 ? 0 : Math.max(0, characters);
    double more = spaced * part.piece().style().size();
    lettersAtEnd[count] = letters + more;
    lettersAtStart[count] = letters + more;
    penalty[count] = cost;
    kind[count] = how;
    count++;
  }

  private void grow() {
    int length = 2 * count;
    unit = Arrays.copyOf(unit, length);
    box = Arrays.copyOf(box, length);
    offset = Arrays.copyOf(offset, length);
    lineEnd = Arrays.copyOf(lineEnd, length);
    lineStart = Arrays.copyOf(lineStart, length);
    spacesAtEnd = Arrays.copyOf(spacesAtEnd, length);
    spacesAtStart = Arrays.copyOf(spacesAtStart, length);
    lettersAtEnd = Arrays.copyOf(lettersAtEnd, length);
    lettersAtStart = Arrays.copyOf(lettersAtStart, length);
    penalty = Arrays.copyOf(penalty, length);
    kind = Arrays.copyOf(kind, length);
  }
}
