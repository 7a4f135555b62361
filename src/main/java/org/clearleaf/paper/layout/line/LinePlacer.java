package org.clearleaf.paper.layout.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.NodeId;
import org.clearleaf.paper.font.Face;
import org.clearleaf.paper.font.FontLibrary;
import org.clearleaf.paper.font.ShapedText;
import org.clearleaf.paper.layout.Origin;
import org.clearleaf.paper.layout.Placed;

/** Places the units of one line from left to right. */
final class LinePlacer {
  /** Thickness of underlines and strokes through text, in ems. */
  private static final double STROKE = 0.055;

  private final List<Placed> items = new ArrayList<>();
  private final List<NodeId> notes = new ArrayList<>();
  private final double height;
  private final double baseline;
  private double x;
  private Optional<Piece> current = Optional.empty();
  private int runStart;
  private double runX;
  private final List<Placed.LinkArea> links = new ArrayList<>();
  private GlyphJoiner joiner = new GlyphJoiner();

  private LinePlacer(double height, double baseline) {
    this.height = height;
    this.baseline = baseline;
  }

  static Line place(List<Unit> units, double leading, FontLibrary fonts) {
    double size = 0;
    double picture = 0;
    Face face = null;
    for (Unit unit : units) {
      for (Unit.Box box : unit.boxes()) {
        TextStyle style = box.piece().style();
        if (style.rise() == 0 && style.size() > size) {
          size = style.size();
          face = fonts.first(style.typeface());
        }
        picture = Math.max(picture, box.image().map(Unit.Image::height).orElse(0.0));
      }
    }
    double above = leading * 0.75;
    if (face != null) {
      above = (leading + (face.ascent() - face.descent()) * size) / 2;
    }
    double extra = Math.max(0, picture - above + leading * 0.1);
    LinePlacer placer = new LinePlacer(leading + extra, above + extra);
    for (Unit unit : units) {
      unit.boxes().forEach(placer::box);
    }
    placer.flush();
    placer.items.addAll(placer.links);
    return new Line(placer.x, placer.height, placer.baseline, placer.items, placer.notes);
  }

  private void box(Unit.Box box) {
    if (current.isEmpty() || !current.get().equals(box.piece())) {
      flush();
      current = Optional.of(box.piece());
      if (box.piece().origin() instanceof Origin.NoteMark mark) {
        notes.add(mark.note());
      }
    }
    double left = x;
    if (box.image().isPresent()) {
      image(box, box.image().get());
    }
    int offset = box.start();
    for (Shaper.Run run : box.runs()) {
      boolean joins =
          run.actualText().isEmpty()
              && run.scale() == 1
              && !joiner.isEmpty()
              && joiner.face() == run.text().face();
      if (!joins) {
        flush();
        runStart = offset;
        runX = x;
      }
      if (run.actualText().isEmpty() && run.scale() == 1) {
        joiner.add(run.text());
      } else {
        glyphs(box.piece(), offset, run.text(), x, run.scale(), run.actualText());
      }
      x += run.width(box.piece().style().size());
      offset += run.length();
    }
    box.piece().link().ifPresent(link -> link(link, left));
  }

  private void image(Unit.Box box, Unit.Image image) {
    flush();
    items.add(
        new Placed.PictureBox(
            box.piece().originAt(box.start()),
            x,
            baseline - image.height(),
            image.width(),
            image.height(),
            box.piece().picture().orElseThrow()));
    x += image.width();
  }

  private void flush() {
    if (!joiner.isEmpty()) {
      glyphs(current.orElseThrow(), runStart, joiner.join(), runX, 1, Optional.empty());
      joiner = new GlyphJoiner();
    }
  }

  private void glyphs(
      Piece piece, int start, ShapedText text, double left, float scale, Optional<String> said) {
    TextStyle style = piece.style();
    double size = style.size() * scale;
    double y = baseline - style.rise();
    items.add(new Placed.Glyphs(piece.originAt(start), left, y, text, size, style.colour(), said));
    if (style.underline()) {
      stroke(left, y + size * 0.12, text.width() * size, style);
    }
    if (style.strike()) {
      stroke(left, y - size * 0.26, text.width() * size, style);
    }
  }

  private void stroke(double left, double y, double width, TextStyle style) {
    items.add(
        new Placed.Panel(
            Origin.Artifact.LAYOUT,
            left,
            y,
            width,
            style.size() * STROKE,
            Optional.of(style.colour()),
            Optional.empty(),
            0,
            0));
  }

  /** Extends the area of a link over the box just placed. */
  private void link(Piece.Link link, double left) {
    int last = links.size() - 1;
    double from = left;
    if (last >= 0 && links.get(last).origin().equals(link.origin())) {
      from = links.remove(last).x();
    }
    links.add(
        new Placed.LinkArea(link.origin(), from, 0, x - from, height, link.target(), link.words()));
  }
}
