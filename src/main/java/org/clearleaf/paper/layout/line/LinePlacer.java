package org.clearleaf.paper.layout.line;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Direction;
import org.clearleaf.book.NodeId;
import org.clearleaf.paper.font.Face;
import org.clearleaf.paper.font.ShapedText;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Places what stands between two breaks as a line. Items come in the order of reading; where the
 * line holds both directions their places follow UAX #9, rule L2.
 */
final class LinePlacer {
  /** Thickness of underlines and strokes through text, in ems. */
  private static final double STROKE = 0.055;

  /** Spaces are not stretched further: a short line is less ugly than a line of holes. */
  private static final double MOST_STRETCH = 3;

  private final Shaper shaper;
  private final LineStyle style;
  private final Levels levels;
  private final Direction book;

  LinePlacer(Shaper shaper, LineStyle style, Levels levels, Direction book) {
    this.shaper = shaper;
    this.style = style;
    this.levels = levels;
    this.book = book;
  }

  /** The line between two places. */
  Line place(List<Unit> units, Breakpoints places, int from, int to) {
    List<Unit.Box> boxes = LineBoxes.between(units, places, from, to, shaper);
    double indent = from == 0 ? style.indent() : 0;
    double measure = style.width() - indent;
    double width = places.lineEnd[to] - places.lineStart[from];
    double spaces = places.spacesAtEnd[to] - places.spacesAtStart[from];
    double letters = places.lettersAtEnd[to] - places.lettersAtStart[from];
    double ratio = 0;
    if (style.fit() == LineStyle.Fit.JUSTIFIED) {
      boolean last = places.kind[to] == Breakpoints.FORCED;
      double wanted = Justification.ratio(measure - width, spaces, letters);
      ratio = Math.max(-1, Math.min(wanted, last ? 0 : MOST_STRETCH));
    }
    double words = Justification.wordSpacing(ratio);
    double hair = Justification.letterSpacing(ratio);
    double set = width + spaces * words + letters * hair;
    // Against the book's direction the spaces at a line's end stand where the book's lines begin.
    double trailing = places.lineStart[to] - places.lineEnd[to];
    // There is no room beyond that edge to hang into.
    double far = Math.min(measure, style.width()) - set - Math.max(0, trailing);
    boolean alone = from == 0 && to == places.count - 1;
    boolean near = levels.base() == book || (style.beside() && alone);
    double start = near ? indent : far;
    boolean hyphenated = places.kind[to] == Breakpoints.HYPHEN;
    return new Placing(boxes, words, hair).line(start, set + indent, hyphenated);
  }

  /** One line while it is placed. */
  @SuppressWarnings("ReferenceEquality") // a piece is itself; comparing its links would take long
  private final class Placing {
    private final List<Unit.Box> boxes;

    /** What is added to each space, in ems. */
    private final double words;

    /** What is added to each character, in ems. */
    private final double hair;

    private final List<Placed> items = new ArrayList<>();
    private final List<NodeId> notes = new ArrayList<>();
    private final List<Placed.LinkArea> links = new ArrayList<>();
    private double height;
    private double baseline;
    private @Nullable ShapedText space;
    private @Nullable ShapedText stretched;

    // A run of glyphs that grows while boxes follow each other in one style.
    private GlyphJoiner joiner = new GlyphJoiner();
    private Optional<Piece> current = Optional.empty();
    private int level;
    private int runStart;
    private double runX;
    private double runEnd;

    Placing(List<Unit.Box> boxes, double words, double hair) {
      this.boxes = boxes;
      this.words = words;
      this.hair = hair;
    }

    Line line(double start, double width, boolean hyphenated) {
      measureHeight();
      double[] lefts = lefts(start);
      for (int i = 0; i < boxes.size(); i++) {
        box(boxes.get(i), lefts[i]);
      }
      flush();
      items.addAll(links);
      return new Line(width, height, baseline, items, notes, hyphenated);
    }

    private void measureHeight() {
      double size = 0;
      double picture = 0;
      double room = style.leading();
      Face face = null;
      Face tall = null;
      for (Unit.Box box : boxes) {
        TextStyle look = box.piece().style();
        for (Shaper.ShapedRun run : box.word().runs()) {
          double wanted = run.text().face().room() * look.size() * run.scale();
          tall = wanted > room ? run.text().face() : tall;
          room = Math.max(room, wanted);
        }
        if (look.rise() == 0 && look.size() > size) {
          size = look.size();
          face = shaper.fonts().first(look.typeface());
        }
        picture = Math.max(picture, box.image().map(Unit.Image::height).orElse(0.0));
      }
      double leading = room;
      double above = leading * 0.75;
      face = tall == null ? face : tall;
      if (face != null) {
        above = (leading + (face.ascent() - face.descent()) * size) / 2;
      }
      double extra = Math.max(0, picture - above + leading * 0.1);
      height = leading + extra;
      baseline = above + extra;
    }

    private double width(Unit.Box box) {
      double more = box.word().letters() * hair + (box.space() ? words : 0);
      return box.width() + more * box.piece().style().size();
    }

    /** How far each box stands from where the lines of the book begin. */
    private double[] lefts(double start) {
      int count = boxes.size();
      double[] lefts = new double[count];
      boolean plain = book == Direction.LTR;
      for (Unit.Box box : boxes) {
        plain &= box.level() == 0;
      }
      Integer[] order = new Integer[plain ? 0 : count];
      if (!plain) {
        byte[] line = lineLevels();
        for (int i = 0; i < count; i++) {
          order[i] = i;
        }
        Bidi.reorderVisually(line, 0, order, 0, count);
      }
      double x = start;
      for (int i = 0; i < count; i++) {
        int visual = book == Direction.LTR ? i : count - 1 - i;
        int at = plain ? i : order[visual];
        lefts[at] = x;
        x += width(boxes.get(at));
      }
      return lefts;
    }

    /** Spaces at the end of a line stand where the line ends (UAX #9, L1). */
    private byte[] lineLevels() {
      byte[] line = new byte[boxes.size()];
      boolean ending = true;
      for (int i = line.length - 1; i >= 0; i--) {
        Unit.Box box = boxes.get(i);
        ending &= box.space();
        line[i] = (byte) (ending ? levels.baseLevel() : box.level());
      }
      return line;
    }

    private void box(Unit.Box box, double left) {
      if (current.isEmpty() || current.get() != box.piece()) {
        flush();
        current = Optional.of(box.piece());
        if (box.piece().origin() instanceof Origin.NoteMark mark) {
          notes.add(mark.note());
        }
      }
      if (box.image().isPresent()) {
        image(box, left, box.image().get());
      } else {
        runs(box, left);
      }
      if (box.piece().link().isPresent()) {
        link(box.piece().link().get(), left, left + width(box));
      }
    }

    private void image(Unit.Box box, double left, Unit.Image image) {
      flush();
      items.add(
          new Placed.PictureBox(
              new Placed.Spot(box.piece().originAt(box.start()), left, baseline - image.height()),
              image.width(),
              image.height(),
              box.piece().picture().orElseThrow().path()));
    }

    private void runs(Unit.Box box, double left) {
      double size = box.piece().style().size();
      boolean rtl = box.level() % 2 == 1;
      // The first of several faces stands where the reading begins.
      boolean fromStart = rtl == (book == Direction.RTL);
      double x = fromStart ? left : left + width(box);
      int offset = box.start();
      for (Shaper.ShapedRun run : box.word().runs()) {
        double width = run.width(size) + run.letters() * hair * size * run.scale();
        width += box.space() ? words * size : 0;
        double at = fromStart ? x : x - width;
        glyphs(box, run, offset, at, width);
        x = fromStart ? x + width : at;
        offset += run.length();
      }
    }

    private void glyphs(Unit.Box box, Shaper.ShapedRun run, int offset, double left, double width) {
      ShapedText text = run.text();
      if (box.space() && words != 0) {
        text = stretched(text);
      }
      if (run.actualText().isPresent() || run.scale() != 1) {
        flush();
        glyphs(box.piece(), offset, text, left, run.scale(), run.actualText());
        return;
      }
      boolean onwards = box.level() % 2 == 1 == (book == Direction.RTL);
      double meets = onwards ? left - runEnd : left + width - runX;
      if (!joiner.isEmpty() && box.level() == level && Math.abs(meets) < 1e-6) {
        text = joiner.takes(text);
      } else {
        flush();
      }
      boolean apart =
          !joiner.isEmpty()
              && (joiner.face() != text.face()
                  || (hair != 0 && joiner.isSpaced() != text.isSpaced()));
      if (joiner.isEmpty() || apart) {
        flush();
        runStart = offset;
        runX = left;
        level = box.level();
      }
      joiner.add(text);
      runX = Math.min(runX, left);
      runEnd = left + width;
    }

    /** A space as this line stretches it; mostly all of them are alike. */
    @SuppressWarnings("ReferenceEquality") // the shaper gives the same one again
    private ShapedText stretched(ShapedText natural) {
      if (stretched == null || space != natural) {
        space = natural;
        stretched = natural.spaced((float) words);
      }
      return stretched;
    }

    private void flush() {
      if (!joiner.isEmpty()) {
        glyphs(current.orElseThrow(), runStart, joiner.join(), runX, 1, Optional.empty());
        joiner = new GlyphJoiner();
      }
    }

    private void glyphs(
        Piece piece, int from, ShapedText text, double left, float scale, Optional<String> said) {
      TextStyle look = piece.style();
      double size = look.size() * scale;
      double y = baseline - look.rise();
      double between = text.isSpaced() ? hair : 0;
      items.add(
          new Placed.Glyphs(
              new Placed.Spot(piece.originAt(from), left, y),
              text,
              size,
              look.colour(),
              between,
              said));
      int last = text.glyphs().length - 1;
      boolean space = last > 0 && " ".equals(text.texts()[last]);
      // What goes on in the next line is not seen to do so here.
      double ended = space ? text.advances()[last] + between : 0;
      double width = (text.width() + (last + 1) * between - ended) * size;
      boolean onwards = text.rightToLeft() == (book == Direction.RTL);
      double begin = onwards ? left : left + ended * size;
      if (look.underline()) {
        stroke(begin, y + size * 0.15, width, look);
      }
      if (look.strike()) {
        stroke(begin, y - size * 0.26, width, look);
      }
    }

    private void stroke(double left, double y, double width, TextStyle look) {
      items.add(
          Placed.Panel.filled(
              new Placed.Spot(Origin.Artifact.LAYOUT, left, y),
              width,
              look.size() * STROKE,
              look.colour()));
    }

    /** Extends the area of a link over the box just placed. */
    private void link(Piece.Link link, double left, double right) {
      int last = links.size() - 1;
      double from = left;
      double to = right;
      if (last >= 0 && links.get(last).origin().equals(link.origin())) {
        Placed.LinkArea area = links.remove(last);
        from = Math.min(from, area.x());
        to = Math.max(to, area.x() + area.width());
      }
      links.add(
          new Placed.LinkArea(
              new Placed.Spot(link.origin(), from, 0),
              to - from,
              height,
              link.target(),
              link.words()));
    }
  }
}
