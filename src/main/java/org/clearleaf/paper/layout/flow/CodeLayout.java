package org.clearleaf.paper.layout.flow;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Colour;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.layout.line.LineStyle;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.layout.line.TextStyle;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;

/** Sets program text, line by line. */
final class CodeLayout {
  /** Code of up to this many lines stays in one piece. */
  private static final int KEPT_LINES = 6;

  /** Columns from one tab stop to the next, as in CommonMark. */
  private static final int TAB = 4;

  /** The width of a character of program text in ems. */
  private static final double FIGURE = 0.6;

  /** How much further in a line goes on than it began, in ems: two characters. */
  private static final double HANG = 2 * FIGURE;

  /** The hook before what goes on, in points. */
  private static final double STROKE = 0.7;

  private final Galley galley;

  CodeLayout(Galley galley) {
    this.galley = galley;
  }

  /** The width of its longest line. */
  double width(Matter.Code b) {
    int longest = b.text().lines().mapToInt(line -> line.stripTrailing().length()).max().orElse(0);
    Piece figures = Piece.plain("0000000000", galley.styles().code(), Origin.Artifact.LAYOUT);
    return longest * galley.setter().width(figures) / 10 + 1;
  }

  void add(Matter.Code b) {
    TextStyle style = galley.styles().code();
    int offset = 0;
    String[] lines = b.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      List<Piece> pieces = pieces(lines[i].stripTrailing(), b.id(), offset, style);
      double leading = style.size() * 1.3;
      boolean keep = lines.length <= KEPT_LINES || i == 0 || i == lines.length - 2;
      if (pieces.isEmpty()) {
        galley.slug(leading, List.of(), keep, List.of());
      } else {
        wrapped(pieces, style, leading, keep);
      }
      offset += lines[i].length() + 1;
    }
  }

  /** A line in pieces that end with its tabs, so that each knows where it stands in the text. */
  private static List<Piece> pieces(String line, NodeId code, int offset, TextStyle style) {
    List<Piece> pieces = new ArrayList<>(1);
    int column = 0;
    int from = 0;
    while (from < line.length()) {
      int tab = line.indexOf('\t', from);
      String words = line.substring(from, tab < 0 ? line.length() : tab);
      column += words.length();
      int room = tab < 0 ? 0 : TAB - column % TAB;
      // Room that a screen reader must not hear is no tab: it is spaces.
      String text = words + " ".repeat(room);
      pieces.add(Piece.plain(text, style, new Origin.Content(code, offset, offset + from)));
      column += room;
      from += words.length() + 1;
    }
    return pieces;
  }

  /** A line of code; what does not fit goes on further in than it began. */
  private void wrapped(List<Piece> pieces, TextStyle style, double leading, boolean keep) {
    String text = pieces.stream().map(Piece::text).collect(joining());
    double left = galley.left();
    // Half the width is left at least, however far in a line begins.
    int indent = text.length() - text.stripLeading().length();
    double begins = Math.min(indent * style.size() * FIGURE, galley.width() * 0.5);
    galley.indented(
        begins + style.size() * HANG,
        0,
        () -> {
          // Where there is no room left, it does not go in.
          double hang = galley.left() - left;
          LineStyle lines =
              new LineStyle(galley.width(), leading, -hang, LineStyle.Fit.RAGGED, false);
          List<Line> set = new ArrayList<>(galley.setter().set(pieces, lines));
          for (int i = 1; i < set.size(); i++) {
            set.set(i, goingOn(set.get(i), style));
          }
          galley.lines(set, keep);
        });
  }

  /**
   * A line of the page that goes on with one of program text, behind a hook: drawn, so that nobody
   * hears or copies it.
   */
  private Line goingOn(Line line, TextStyle style) {
    double em = style.size();
    double foot = line.baseline() - em * 0.25;
    List<Placed> items = new ArrayList<>(line.items());
    items.add(bar(-em * HANG * 0.9, foot - em * 0.45, STROKE, em * 0.45));
    items.add(bar(-em * HANG * 0.9, foot, em * 0.7, STROKE));
    return new Line(
        line.width(), line.height(), line.baseline(), items, line.notes(), line.hyphenated());
  }

  private Placed bar(double x, double y, double width, double height) {
    Colour ink = galley.styles().profile().colour(Tone.MUTED);
    return Placed.Panel.filled(new Placed.Spot(Origin.Artifact.LAYOUT, x, y), width, height, ink);
  }
}
