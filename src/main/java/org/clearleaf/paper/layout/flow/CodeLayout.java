package org.clearleaf.paper.layout.flow;

import java.util.List;
import org.clearleaf.edited.Matter;
import org.clearleaf.paper.layout.Origin;
import org.clearleaf.paper.layout.line.LineStyle;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.layout.line.TextStyle;

/** Sets program text, line by line. */
final class CodeLayout {
  /** Code of up to this many lines stays in one piece. */
  private static final int KEPT_LINES = 6;

  private final Galley galley;

  CodeLayout(Galley galley) {
    this.galley = galley;
  }

  void add(Matter.Code b) {
    TextStyle style = galley.styles().code();
    int offset = 0;
    String[] lines = b.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      // Room that a screen reader must not hear is no tab: it is spaces.
      String text = lines[i].replace("\t", "    ").stripTrailing();
      Origin origin = new Origin.Content(b.id(), offset, offset);
      List<Piece> pieces = text.isEmpty() ? List.of() : List.of(Piece.plain(text, style, origin));
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

  /** A line of code; what does not fit goes on further in. */
  private void wrapped(List<Piece> pieces, TextStyle style, double leading, boolean keep) {
    double left = galley.left();
    galley.indented(
        style.size() * 2,
        0,
        () -> {
          // Where there is no room left, it does not go in.
          double hang = galley.left() - left;
          LineStyle lines =
              new LineStyle(galley.width(), leading, -hang, LineStyle.Fit.RAGGED, false);
          galley.lines(galley.setter().set(pieces, lines), keep);
        });
  }
}
