package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.edited.Image;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Tone;
import org.clearleaf.finding.Rule;
import org.clearleaf.illustration.Drawing;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.layout.line.TextStyle;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;

/** Sets steps in rows, all at one scale, feet on one line, words below. */
final class StepsLayout {
  /** A column of words narrower than this many ems reads badly. */
  private static final double MIN_COLUMN = 9.5;

  /** What steps may take of a page. */
  private static final double PAGE = 0.97;

  private final Galley galley;
  private final Styles styles;
  private final double pageHeight;
  private final double em;

  StepsLayout(Galley galley, double pageHeight) {
    this.galley = galley;
    this.styles = galley.styles();
    this.pageHeight = pageHeight;
    this.em = styles.profile().bodySize();
  }

  /** A step, its drawing and its words as lines, from an indent on where they stand beside it. */
  private record Set(Matter.Step step, Drawing drawing, List<Line> lines, double indent) {
    double words() {
      return lines.stream().mapToDouble(Line::height).sum();
    }
  }

  /** Steps side by side. */
  private record Row(List<Set> steps) {
    double pictures() {
      return steps.stream().mapToDouble(set -> set.drawing().height()).max().orElse(0);
    }

    double words() {
      return steps.stream().mapToDouble(Set::words).max().orElse(0);
    }
  }

  void steps(Matter.PictureRow steps) {
    List<Matter.Step> drawn =
        steps.steps().stream().filter(s -> s.figure().image() instanceof Image.Drawn).toList();
    if (drawn.isEmpty()) {
      return;
    }
    List<Drawing> drawings = drawn.stream().map(StepsLayout::draw).toList();
    double widest = drawings.stream().mapToDouble(Drawing::width).max().orElse(1);
    double gutter = em;
    // In a narrow column words read badly, and lines get thinner than 1 pt.
    double narrowest = Math.max(MIN_COLUMN * em, widest * Drawing.LEAST_BODY) + gutter;
    int most = Math.max(1, (int) ((galley.width() + gutter) / narrowest));
    // Rows as even as can be: four steps are two and two, not three and one.
    int count = drawn.size();
    int rowCount = (count + most - 1) / most;
    int columns = (count + rowCount - 1) / rowCount;
    double column = (galley.width() - gutter * (columns - 1)) / columns;
    List<Row> rows = new ArrayList<>();
    for (int from = 0; from < count; from += columns) {
      List<Set> row = new ArrayList<>();
      for (int i = from; i < Math.min(from + columns, count); i++) {
        row.add(new Set(drawn.get(i), drawings.get(i), words(drawn.get(i), column), 0));
      }
      rows.add(new Row(row));
    }
    double scale = Math.min(scale(rows), column / widest);
    if (scale < Drawing.LEAST_BODY - 1) {
      galley.setter().report(drawn.get(0).id(), Rule.DRAWING_WIDE);
    }
    if (FigureLayout.isCrowded(styles.profile())) {
      List<Set> beside = beside(drawn, drawings, widest * Drawing.LEAST_BODY + gutter);
      if (beside.stream().mapToDouble(StepsLayout::height).sum() < height(rows, scale)) {
        beside.forEach(this::beside);
        return;
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      galley.gap(styles.gap());
      row(rows.get(i), column + gutter, scale);
    }
  }

  /** Steps one below the other, their words beside the pictures from an indent on. */
  private List<Set> beside(List<Matter.Step> steps, List<Drawing> drawings, double indent) {
    List<Set> beside = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      List<Line> words = words(steps.get(i), galley.width() - indent);
      beside.add(new Set(steps.get(i), drawings.get(i), words, indent));
    }
    return beside;
  }

  private static double height(Set beside) {
    return Math.max(beside.drawing().height() * Drawing.LEAST_BODY, beside.words());
  }

  private double height(List<Row> rows, double scale) {
    return rows.stream().mapToDouble(row -> row.pictures() * scale + em * 0.5 + row.words()).sum();
  }

  private void beside(Set set) {
    galley.gap(styles.gap());
    anchors(set.step());
    List<Placed> placed = new ArrayList<>();
    Origin origin = new Origin.Content(set.step().figure().id(), 0, 0);
    double left = galley.left();
    placed.add(FigureLayout.drawing(set.drawing(), origin, left, 0, Drawing.LEAST_BODY));
    CellRow.add(set.lines(), left + set.indent(), 0, placed);
    galley.slug(height(set), placed, true, List.of());
    galley.release();
  }

  private void anchors(Matter.Step step) {
    galley.anchor(step.id());
    galley.anchor(step.figure().id());
    galley.anchor(step.words().id());
  }

  private static Drawing draw(Matter.Step step) {
    return ((Image.Drawn) step.figure().image()).drawing();
  }

  /** Points to a body height: as large as fits one page with the words, but not too small. */
  private double scale(List<Row> rows) {
    double words = rows.stream().mapToDouble(row -> row.words() + em + styles.gap()).sum();
    double pictures = rows.stream().mapToDouble(Row::pictures).sum();
    double fits = (pageHeight * PAGE - words) / pictures;
    return Math.max(Drawing.LEAST_BODY, Math.min(fits, FigureLayout.body(styles.profile())));
  }

  private List<Line> words(Matter.Step step, double column) {
    TextStyle style = styles.body();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(label(step));
    pieces.addAll(galley.pieces(step.words(), style));
    return galley.setter().set(pieces, styles.ragged(Math.min(column, galley.line()), style));
  }

  private void row(Row row, double advance, double scale) {
    double pictures = row.pictures() * scale;
    double above = pictures + em * 0.5;
    List<Placed> placed = new ArrayList<>();
    double x = galley.left();
    for (Set set : row.steps()) {
      Matter.Step step = set.step();
      anchors(step);
      Origin origin = new Origin.Content(step.figure().id(), 0, 0);
      double top = pictures - set.drawing().height() * scale;
      placed.add(FigureLayout.drawing(set.drawing(), origin, x, top, scale));
      CellRow.add(set.lines(), x, above, placed);
      x += advance;
    }
    if (above + row.words() > pageHeight) {
      galley.setter().report(row.steps().get(0).step().id(), Rule.STEP_TOO_LONG);
    }
    galley.slug(above + row.words(), placed, true, List.of());
    galley.release();
  }

  private Piece label(Matter.Step step) {
    TextStyle style = styles.strong().with(styles.profile().colour(Tone.ACCENT));
    return Piece.plain(step.label() + " ", style, Origin.label(step.id()));
  }
}
