package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.book.NodeId;
import org.clearleaf.edition.Colour;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.layout.Origin;
import org.clearleaf.paper.layout.Placed;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.layout.line.ParagraphSetter;
import org.clearleaf.paper.layout.line.TextStyle;

/**
 * Sets tables. Columns share the measure by what is in them; rows are cut between lines when a page
 * ends; the head comes again on each page as an artifact.
 */
final class TableLayout {
  private static final double PADDING = 4;

  /** Rows of up to this many lines stay in one piece. */
  private static final int KEPT_LINES = 6;

  /** The height of a row to write in, in lines. */
  private static final double WRITE_IN = 1.8;

  private final Galley galley;
  private final Styles styles;

  TableLayout(Galley galley) {
    this.galley = galley;
    this.styles = galley.styles();
  }

  void add(Block.Table table) {
    table
        .caption()
        .ifPresent(
            caption -> {
              galley.ragged(caption, styles.strong(), true);
              galley.gap(styles.gap() * 0.5);
            });
    double[] columns = columns(table);
    List<FlowItem.Slug> head = new ArrayList<>();
    for (Block.Row row : table.head()) {
      head.addAll(rows(row, columns, table, true));
    }
    for (int i = 0; i < head.size(); i++) {
      head.set(i, head.get(i).kept(true));
    }
    head.forEach(galley::add);
    galley.add(new FlowItem.OpenRepeat(head));
    for (Block.Row row : table.body()) {
      rows(row, columns, table, false).forEach(galley::add);
    }
    galley.add(new FlowItem.CloseRepeat());
  }

  private TextStyle style(boolean head) {
    return head ? styles.strong() : styles.body();
  }

  /**
   * The width of each column: what its longest word needs, and a share of what is left by how much
   * more its longest cell would take (as CSS 2.1, 17.5.2.2, suggests).
   */
  private double[] columns(Block.Table table) {
    int count = table.columns().size();
    double[] least = new double[count];
    double[] most = new double[count];
    List<Block.Row> all = new ArrayList<>(table.head());
    all.addAll(table.body());
    for (Block.Row row : all) {
      int column = 0;
      for (Block.Cell cell : row.cells()) {
        boolean head = table.head().contains(row) || (table.rowHeads() && column == 0);
        ParagraphSetter.Widths widths =
            galley.setter().widths(galley.pieces(cell.text(), style(head)));
        for (int i = column; i < Math.min(count, column + cell.columnSpan()); i++) {
          least[i] = Math.max(least[i], widths.least() / cell.columnSpan() + 2 * PADDING);
          most[i] = Math.max(most[i], widths.most() / cell.columnSpan() + 2 * PADDING);
        }
        column += cell.columnSpan();
      }
    }
    return share(least, most, galley.width());
  }

  private static double[] share(double[] least, double[] most, double width) {
    double narrow = Arrays.stream(least).sum();
    double wide = Arrays.stream(most).sum();
    double[] columns = new double[least.length];
    for (int i = 0; i < least.length; i++) {
      if (narrow >= width) {
        // Longest words do not fit side by side: they are broken.
        columns[i] = width / least.length * 0.5 + width * 0.5 * least[i] / narrow;
      } else if (wide <= width) {
        columns[i] = most[i] + (width - wide) / least.length;
      } else {
        double share = (most[i] - least[i]) / (wide - narrow);
        columns[i] = least[i] + (width - narrow) * share;
      }
    }
    return columns;
  }

  /** The lines of one cell and where they stand. */
  private record SetCell(double x, double width, List<Line> lines, Block.Alignment alignment) {}

  /** A row as slugs, one for each line of its longest cell. */
  private List<FlowItem.Slug> rows(
      Block.Row row, double[] columns, Block.Table table, boolean head) {
    double leading = styles.leading(styles.body());
    List<SetCell> cells = new ArrayList<>();
    List<NodeId> notes = new ArrayList<>();
    double x = galley.left();
    int column = 0;
    int most = 1;
    for (Block.Cell cell : row.cells()) {
      int last = Math.min(columns.length, column + cell.columnSpan());
      double width = Arrays.stream(columns, Math.min(column, last), last).sum();
      boolean strong = head || (table.rowHeads() && column == 0);
      List<Line> lines =
          galley
              .setter()
              .set(
                  galley.pieces(cell.text(), style(strong)),
                  styles.ragged(width - 2 * PADDING, styles.body()));
      Block.Alignment alignment =
          column < columns.length ? table.columns().get(column) : Block.Alignment.START;
      cells.add(new SetCell(x, width, lines, alignment));
      most = Math.max(most, lines.size());
      x += width;
      column = last;
    }
    List<FlowItem.Slug> slugs = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      notes.clear();
      boolean first = i == 0;
      boolean last = i == most - 1;
      double top = first ? PADDING : 0;
      double height = isToWriteIn(row) ? leading * WRITE_IN : top + leading + (last ? PADDING : 0);
      List<Placed> placed = new ArrayList<>(background(height, head, last));
      if (isToWriteIn(row)) {
        cells.subList(1, cells.size()).forEach(cell -> placed.add(border(cell.x(), height)));
      }
      for (SetCell cell : cells) {
        if (i < cell.lines().size()) {
          Line line = cell.lines().get(i);
          double lead = lead(cell, line);
          for (Placed item : line.items()) {
            placed.add(item.shifted(cell.x() + PADDING + lead, top));
          }
          notes.addAll(line.notes());
        }
      }
      boolean keep = head || (!last && (most <= KEPT_LINES || first || i == most - 2));
      List<NodeId> anchors = first ? anchors(row) : List.of();
      slugs.add(FlowItem.Slug.of(height, placed, keep, notes, anchors));
    }
    return slugs;
  }

  /** An empty row is there to be written in: it is high, and its cells have borders. */
  private static boolean isToWriteIn(Block.Row row) {
    return row.cells().stream().allMatch(cell -> cell.text().inlines().isEmpty());
  }

  private static List<NodeId> anchors(Block.Row row) {
    List<NodeId> anchors = new ArrayList<>(List.of(row.id()));
    row.cells().forEach(cell -> anchors.add(cell.text().id()));
    return anchors;
  }

  private static double lead(SetCell cell, Line line) {
    double room = Math.max(0, cell.width() - 2 * PADDING - line.width());
    return switch (cell.alignment()) {
      case START -> 0;
      case CENTER -> room / 2;
      case END -> room;
    };
  }

  private List<Placed> background(double height, boolean head, boolean last) {
    List<Placed> placed = new ArrayList<>();
    if (head) {
      Colour fill = styles.profile().colour(Profile.Role.PANEL);
      placed.add(rectangle(0, height, fill, Origin.Artifact.BACKGROUND));
    }
    if (last) {
      Colour rule = styles.profile().colour(head ? Profile.Role.ACCENT : Profile.Role.RULE);
      placed.add(rectangle(height - 0.6, 0.6, rule, Origin.Artifact.LAYOUT));
    }
    return placed;
  }

  private Placed border(double x, double height) {
    return new Placed.Panel(
        Origin.Artifact.LAYOUT,
        x,
        0,
        0.6,
        height,
        Optional.of(styles.profile().colour(Profile.Role.RULE)),
        Optional.empty(),
        0,
        0);
  }

  private Placed rectangle(double y, double height, Colour fill, Origin.Artifact kind) {
    return new Placed.Panel(
        kind, galley.left(), y, galley.width(), height, Optional.of(fill), Optional.empty(), 0, 0);
  }
}
