package org.clearleaf.paper.layout.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.Direction;
import org.clearleaf.book.NodeId;
import org.clearleaf.finding.Rule;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.picture.Pictures;

/**
 * Sets a paragraph: breaks its pieces into lines and places them. This is the door of the line
 * stage; {@link PieceCollector} gives it the pieces. One for each layout, used by one thread.
 *
 * <p>Lengths run from the edge where the book's lines begin: in a book from right to left that is
 * the right one.
 */
public final class ParagraphSetter {
  private final Shaper shaper;
  private final Pictures pictures;
  private final String language;
  private final Direction direction;
  private final Opportunities opportunities = new Opportunities();
  private final Map<String, Optional<Hyphenator>> hyphenators = new HashMap<>();

  /** A setter that uses a shaper and looks pictures in lines up, for a book in a language. */
  public ParagraphSetter(Shaper shaper, Pictures pictures, String language) {
    this.shaper = shaper;
    this.pictures = pictures;
    this.language = language;
    this.direction = Direction.of(language);
  }

  /** The lines of a paragraph. */
  public List<Line> set(List<Piece> pieces, LineStyle style) {
    if (pieces.isEmpty()) {
      return List.of();
    }
    Prepared prepared = prepare(pieces, style.width());
    Broken broken = choose(prepared.units(), style);
    List<Line> lines = new ArrayList<>(broken.ends().length);
    LinePlacer placer = new LinePlacer(shaper, style, prepared.levels(), direction);
    int from = 0;
    for (int to : broken.ends()) {
      if (broken.places().penalty[to] == Penalty.ANYWHERE) {
        broken(pieces);
      }
      lines.add(placer.place(prepared.units(), broken.places(), from, to));
      from = to;
    }
    return lines;
  }

  /** A word had to be cut; program text and addresses of the author's are cut without a word. */
  private void broken(List<Piece> pieces) {
    Piece first = pieces.get(0);
    if (first.origin() instanceof Origin.Content content && !first.style().typeface().isMono()) {
      report(content.node(), Rule.WORD_TOO_WIDE);
    }
  }

  private static String text(List<Piece> pieces) {
    if (pieces.size() == 1) {
      return pieces.get(0).text();
    }
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  /** A paragraph's directions, and its shaped units. */
  private record Prepared(Levels levels, List<Unit> units) {}

  private Prepared prepare(List<Piece> pieces, double measure) {
    String text = text(pieces);
    Levels levels = Levels.of(text, pieces, direction);
    UnitBuilder builder =
        new UnitBuilder(shaper, opportunities, pictures, pieces, text, levels, measure);
    return new Prepared(levels, builder.build());
  }

  /** The places where lines may end, and those of them that end lines. */
  @SuppressWarnings("ArrayRecordComponent") // lives for one paragraph
  record Broken(Breakpoints places, int[] ends) {}

  /** Breaks a paragraph without placing its lines. */
  Broken breaks(List<Piece> pieces, LineStyle style) {
    return choose(prepare(pieces, style.width()).units(), style);
  }

  /**
   * Takes one line where it holds all. Else tries without hyphens first, then with them, then
   * anything that holds every word.
   */
  private Broken choose(List<Unit> units, LineStyle style) {
    Breakpoints places = Breakpoints.of(units, new Hyphens(false), style);
    if (places.isOneLine(style.width() - style.indent())) {
      return new Broken(places, new int[] {places.count - 1});
    }
    if (style.fit() == LineStyle.Fit.JUSTIFIED) {
      int[] ends = LineBreaker.withoutHyphens(places, style);
      if (ends.length > 0) {
        return new Broken(places, ends);
      }
    }
    if (style.hyphenated()) {
      places = Breakpoints.of(units, new Hyphens(true), style);
    }
    if (style.fit() == LineStyle.Fit.JUSTIFIED) {
      int[] ends = LineBreaker.within(places, style);
      if (ends.length > 0) {
        return new Broken(places, ends);
      }
    }
    return new Broken(places, LineBreaker.anyhow(places, style));
  }

  /** Hyphenation in the language of each piece, where it is allowed. */
  private final class Hyphens implements Breakpoints.HyphenSource {
    private static final int[] NOWHERE = {};

    private final boolean allowed;

    Hyphens(boolean allowed) {
      this.allowed = allowed;
    }

    @Override
    public int[] points(Unit.Box box) {
      if (!allowed || box.piece().style().typeface().isMono() || !box.isWord()) {
        return NOWHERE;
      }
      String tag = box.piece().language().orElse(language);
      Optional<Hyphenator> hyphenator = hyphenators.computeIfAbsent(tag, Hyphenator::of);
      return hyphenator.isPresent() ? hyphenator.get().points(box.text()) : NOWHERE;
    }

    @Override
    public double hyphen(Piece piece) {
      return shaper.hyphen(piece.style().typeface()).width() * piece.style().size();
    }
  }

  /** The widths of what should not be broken, and of the whole in one line. */
  public Widths widths(List<Piece> pieces) {
    if (pieces.isEmpty()) {
      return Widths.NONE;
    }
    LineStyle endless = LineStyle.ragged(Double.MAX_VALUE, 0);
    List<Unit> units = prepare(pieces, endless.width()).units();
    Breakpoints places = Breakpoints.of(units, new Hyphens(false), endless);
    double least = 0;
    double word = 0;
    double most = 0;
    double start = 0;
    double wordStart = 0;
    for (int i = 1; i < places.count; i++) {
      boolean forced = places.kind[i] == Breakpoints.FORCED;
      boolean spaced = places.lineStart[i] > places.lineEnd[i] + 0.01;
      least = Math.max(least, places.lineEnd[i] - places.lineStart[i - 1]);
      word = Math.max(word, places.lineEnd[i] - wordStart);
      most = Math.max(most, places.lineEnd[i] - start);
      start = forced ? places.lineStart[i] : start;
      wordStart = forced || spaced ? places.lineStart[i] : wordStart;
    }
    return new Widths(least, word, most);
  }

  /** The natural width of a text in one line. */
  public double width(Piece piece) {
    return widths(List.of(piece)).most();
  }

  /** A text in one line, as wide as it comes. */
  public Line line(Piece piece, double leading) {
    return set(List.of(piece), LineStyle.ragged(width(piece) + 0.01, leading)).get(0);
  }

  /** Tells the author what is odd about a node. */
  public void report(NodeId node, Rule rule, Object... values) {
    shaper.report(node, rule, values);
  }

  /**
   * Widths in points.
   *
   * @param least of the widest unit that cannot be broken
   * @param word of the widest between spaces
   * @param most of the whole
   */
  public record Widths(double least, double word, double most) {
    /** Of nothing. */
    public static final Widths NONE = new Widths(0, 0, 0);

    /** Those that hold for both of two, the second further in. */
    public Widths with(Widths other, double indent) {
      return new Widths(
          Math.max(least, other.least + indent),
          Math.max(word, other.word + indent),
          Math.max(most, other.most + indent));
    }
  }
}
