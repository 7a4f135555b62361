package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Alignment;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Cell;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.NodeNames;
import org.clearleaf.edited.Row;
import org.clearleaf.edited.TableGrid;
import org.clearleaf.edited.Text;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Colour;
import org.clearleaf.finding.Rule;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.layout.line.TextStyle;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;

/**
 * Sets tables. Rows are cut between lines when a page ends; the head comes again on each page, with
 * a word that says the table goes on, as an artifact.
 */
final class TableLayout {
  private static final double PADDING = TableColumns.PADDING;

  private static final double RULE = 0.6;

  /** Rows without rules between them need less room. */
  private static final double PLAIN_PADDING = 2.75;

  /** Rows of up to this many lines stay in one piece. */
  private static final int KEPT_LINES = 6;

  /** So few rows stand on one page, unless they are higher than a part of it. */
  private static final int FEW_ROWS = 7;

  private static final double MOST_KEPT = 0.95;

  /** A head that is higher than this part of the page does not come again. */
  private static final double MOST_REPEATED = 0.3;

  /** A row with blocks in it stays in one piece up to this part of a page. */
  private static final double MOST_OF_PAGE = 0.6;

  private final Galley galley;
  private final ColumnFlow flow;
  private final CellLayout cellLayout;
  private final Styles styles;
  private final double pageHeight;

  /** Room above and below the text of a row. */
  private final double room;

  private double writeInHeight;

  TableLayout(Galley galley, ColumnFlow flow, double pageHeight) {
    this.galley = galley;
    this.flow = flow;
    this.styles = galley.styles().inTables();
    this.cellLayout = new CellLayout(galley, styles, pageHeight);
    this.pageHeight = pageHeight;
    this.room = styles.profile().tables().plain() ? PLAIN_PADDING : PADDING;
  }

  void add(Matter.Table table) {
    caption(table.caption());
    TableColumns columns =
        TableColumns.of(
            table,
            (cell, head, column) -> cellLayout.widths(cell.blocks(), style(head, table, column)));
    if (columns.isWiderThan(galley.widest())) {
      galley.setter().report(table.id(), Rule.TABLE_TOO_WIDE);
    }
    int from = galley.items().size();
    galley.wide(columns.most(), () -> rows(table, columns));
    if (table.body().size() <= FEW_ROWS) {
      galley.keepTogether(from, MOST_KEPT * pageHeight);
    }
  }

  private void rows(Matter.Table table, TableColumns columns) {
    double[] edges = columns.edges(galley.width());
    List<FlowItem.Slug> head = new ArrayList<>();
    for (List<FlowItem.Slug> row : rows(table.head(), table, edges, true)) {
      row.forEach(slug -> head.add(slug.kept(true)));
    }
    head.forEach(galley::addSlug);
    List<FlowItem.Slug> again = new ArrayList<>(galley.continued(name(table)));
    if (height(head) < MOST_REPEATED * pageHeight) {
      again.addAll(head);
    }
    List<Placed> foot = new ArrayList<>();
    if (styles.profile().tables().plain()) {
      foot.add(rule(galley.left(), -RULE, edges[edges.length - 1], RULE, Tone.TEXT));
    }
    galley.add(new FlowItem.OpenRepeat(again, foot));
    WriteInRows blank =
        WriteInRows.of(
            table, pageHeight, new WriteInRows.Above(galley.height(), height(head), height(again)));
    writeInHeight = blank.height(styles.leading(styles.body()));
    List<List<FlowItem.Slug>> body = rows(table.body(), table, edges, false);
    for (int i = 0; i < body.size(); i++) {
      body.get(i).forEach(galley::addSlug);
      if (blank.isKept(i)) {
        galley.keepLast();
      }
      // The first or last row had better not stand alone on a page.
      if (body.size() > 2 && (i == 0 || i == body.size() - 2)) {
        galley.costLast(FlowItem.Slug.LONE_ITEM);
      }
    }
    galley.add(new FlowItem.CloseRepeat());
  }

  private static double height(List<FlowItem.Slug> slugs) {
    return slugs.stream().mapToDouble(FlowItem.Slug::height).sum();
  }

  private void caption(List<Matter> blocks) {
    for (Matter block : blocks) {
      if (block instanceof Matter.Paragraph paragraph) {
        galley.ragged(paragraph.text(), styles.strong(), true);
      } else {
        flow.blocks(List.of(block));
        galley.keepLast();
      }
      galley.gap(styles.gap() * 0.5);
    }
  }

  /** The first words of the caption. */
  private static Optional<Text> name(Matter.Table table) {
    return table.caption().stream().flatMap(block -> block.texts().stream()).findFirst();
  }

  private TextStyle style(boolean head, Matter.Table table, int column) {
    return head || (table.rowHeads() && column == 0) ? styles.strong() : styles.body();
  }

  /** The slugs of each row, or of each group of rows that cells reach across. */
  private List<List<FlowItem.Slug>> rows(
      List<Row> rows, Matter.Table table, double[] edges, boolean head) {
    List<List<Integer>> begins = TableGrid.columnsOf(rows);
    List<List<FlowItem.Slug>> slugs = new ArrayList<>();
    TableRules ruled = TableRules.of(table, rows, head, styles.profile().tables().plain());
    for (List<Integer> group : TableColumns.groups(rows)) {
      Group set = new Group(group, ruled);
      for (int r : group) {
        Row row = rows.get(r);
        for (int c = 0; c < row.cells().size(); c++) {
          set.add(row.cells().get(c), r - group.get(0), begins.get(r).get(c), table, edges, head);
        }
        set.anchors.add(anchors(row));
        set.writeIn.add(TableRules.isToWriteIn(row));
      }
      slugs.add(set.slugs(edges, head));
    }
    return slugs;
  }

  private static List<NodeId> anchors(Row row) {
    List<NodeId> anchors = new ArrayList<>(List.of(row.id()));
    for (Cell cell : row.cells()) {
      anchors.add(cell.id());
      if (Matter.only(cell.blocks()).isEmpty()) {
        NodeNames names = new NodeNames(anchors::add);
        cell.blocks().forEach(block -> block.walk(names::of));
      }
    }
    return anchors;
  }

  private static final Comparator<SetCell> BY_SPAN =
      Comparator.comparing((SetCell cell) -> cell.last() > cell.first())
          .thenComparing(SetCell::last);

  private static final Comparator<SetCell> BY_PLACE = Comparator.comparingDouble(SetCell::x);

  /** The lines of one cell, the rows it reaches over, and where it stands. */
  private record SetCell(
      int first,
      int last,
      double x,
      double width,
      List<Line> lines,
      Alignment alignment,
      boolean plain) {
    /** Whether text of a row above reaches down over a row. */
    boolean covers(int row) {
      return first < row && row <= last && !lines.isEmpty();
    }
  }

  /**
   * Rows that cells reach across, set line by line. A cell of several rows has its lines beside
   * those of all of them.
   */
  private final class Group {
    private final int[] lines;
    private final List<SetCell> cells = new ArrayList<>();
    private final List<List<NodeId>> anchors = new ArrayList<>();
    private final List<Boolean> writeIn = new ArrayList<>();
    private final double leading = styles.leading(styles.body());

    private final int firstRow;
    private final TableRules ruled;

    Group(List<Integer> rows, TableRules ruled) {
      this.lines = new int[rows.size()];
      this.firstRow = rows.get(0);
      this.ruled = ruled;
    }

    void add(Cell cell, int row, int column, Matter.Table table, double[] edges, boolean head) {
      int count = edges.length - 1;
      int from = Math.min(column, count - 1);
      int to = Math.max(from + 1, Math.min(count, column + cell.columnSpan()));
      double width = edges[to] - edges[from];
      List<Line> set =
          cellLayout.lines(cell.blocks(), style(head, table, column), width - 2 * PADDING);
      Alignment alignment = table.columns().get(from);
      int last = Math.min(lines.length, row + cell.rowSpan()) - 1;
      boolean plain = cell.blocks().isEmpty() || Matter.only(cell.blocks()).isPresent();
      cells.add(new SetCell(row, last, galley.left() + edges[from], width, set, alignment, plain));
    }

    List<FlowItem.Slug> slugs(double[] edges, boolean head) {
      // What reaches over several rows takes what the others leave.
      for (SetCell cell : cells.stream().sorted(BY_SPAN).toList()) {
        int above = 0;
        for (int r = cell.first(); r < cell.last(); r++) {
          lines[r] = Math.max(lines[r], 1);
          above += lines[r];
        }
        lines[cell.last()] = Math.max(Math.max(lines[cell.last()], 1), cell.lines().size() - above);
      }
      List<FlowItem.Slug> slugs = new ArrayList<>();
      for (int r = 0; r < lines.length; r++) {
        Optional<FlowItem.Slug> piece = lines.length == 1 ? piece(edges, head) : Optional.empty();
        for (int i = 0; i < lines[r] && piece.isEmpty(); i++) {
          slugs.add(slug(r, i, edges, head));
        }
        piece.ifPresent(slugs::add);
      }
      return slugs;
    }

    /**
     * A row in one piece, where blocks stand in it and it is not too high: the lines of one cell
     * are no measure for those of another then.
     */
    private Optional<FlowItem.Slug> piece(double[] edges, boolean head) {
      if (cells.stream().allMatch(SetCell::plain)) {
        return Optional.empty();
      }
      double base =
          cells.stream()
              .filter(cell -> !cell.lines().isEmpty())
              .mapToDouble(cell -> cell.lines().get(0).baseline())
              .max()
              .orElse(0);
      List<Placed> placed = new ArrayList<>();
      List<NodeId> notes = new ArrayList<>();
      double height = 0;
      for (SetCell cell : cells) {
        double y = room;
        for (Line line : cell.lines()) {
          y = y == room ? room + base - line.baseline() : y;
          place(line, cell, y, placed);
          notes.addAll(line.notes());
          y += line.height();
        }
        height = Math.max(height, y + room);
      }
      if (height > MOST_OF_PAGE * pageHeight) {
        return Optional.empty();
      }
      List<Placed> all = new ArrayList<>(over(0, edges, height, head));
      all.addAll(rules(0, height));
      all.addAll(placed);
      return Optional.of(FlowItem.Slug.of(height, all, head, notes, anchors.get(0)));
    }

    /** What stands behind a row, and the rule above a table that has no ground. */
    private List<Placed> over(int row, double[] edges, double height, boolean head) {
      if (ruled.opens(firstRow + row)) {
        return List.of(rule(galley.left(), 0, edges[edges.length - 1], 0.9, Tone.TEXT));
      }
      return head && !ruled.isPlain() ? List.of(ground(edges, height)) : List.of();
    }

    private Placed ground(double[] edges, double height) {
      Colour fill = styles.profile().colour(Tone.PANEL);
      double width = edges[edges.length - 1];
      return rectangle(galley.left(), 0, width, height, fill, Origin.Artifact.BACKGROUND);
    }

    private void place(Line line, SetCell cell, double y, List<Placed> placed) {
      double lead = lead(line, cell.width() - 2 * PADDING, cell.alignment());
      line.items().forEach(item -> placed.add(item.shifted(cell.x() + PADDING + lead, y)));
    }

    private FlowItem.Slug slug(int row, int line, double[] edges, boolean head) {
      boolean last = line == lines[row] - 1;
      boolean empty = writeIn.get(row) && cells.stream().noneMatch(cell -> cell.covers(row));
      double top = line == 0 ? room : 0;
      double base = 0;
      double below = 0;
      for (Line set : beside(row, line)) {
        base = Math.max(base, set.baseline());
        below = Math.max(below, set.height() - set.baseline());
      }
      double text = Math.max(leading, base + below);
      double height = empty ? writeInHeight : top + text + (last ? room : 0);
      List<Placed> placed = new ArrayList<>();
      List<Placed> above = over(row, edges, height, head);
      placed.addAll(line == 0 || (head && !ruled.isPlain()) ? above : List.of());
      if (last) {
        placed.addAll(rules(row, height));
      }
      List<NodeId> notes = new ArrayList<>();
      for (SetCell cell : cells) {
        if (cell.first() <= row && row <= cell.last()) {
          cell(cell, row, line, top, base, placed, notes);
          if (empty && cell.x() > galley.left()) {
            placed.add(rule(cell.x(), 0, RULE, height, Tone.RULE));
          }
        }
      }
      boolean keep =
          head || (!last && (lines[row] <= KEPT_LINES || line == 0 || line == lines[row] - 2));
      return FlowItem.Slug.of(
          height, placed, keep, notes, line == 0 ? anchors.get(row) : List.of());
    }

    /** The lines that stand side by side in a line of a row. */
    private List<Line> beside(int row, int line) {
      List<Line> beside = new ArrayList<>();
      for (SetCell cell : cells) {
        if (cell.first() <= row && row <= cell.last()) {
          int index = index(cell, row, line);
          if (index < cell.lines().size()) {
            beside.add(cell.lines().get(index));
          }
        }
      }
      return beside;
    }

    /** Which of a cell's lines stands in a line of a row. */
    private int index(SetCell cell, int row, int line) {
      int index = line;
      for (int r = cell.first(); r < row; r++) {
        index += lines[r];
      }
      return index;
    }

    /** A rule below the cells that end with a row, in one piece where they stand side by side. */
    private List<Placed> rules(int row, double height) {
      List<Placed> rules = new ArrayList<>();
      Optional<Tone> below = ruled.below(firstRow + row);
      if (below.isEmpty()) {
        return rules;
      }
      Tone tone = below.get();
      double from = 0;
      double to = -1;
      for (SetCell cell : cells.stream().filter(c -> c.last() == row).sorted(BY_PLACE).toList()) {
        if (to >= 0 && cell.x() > to + 0.01) {
          rules.add(rule(from, height - RULE, to - from, RULE, tone));
        }
        from = to < 0 || cell.x() > to + 0.01 ? cell.x() : from;
        to = cell.x() + cell.width();
      }
      rules.add(rule(from, height - RULE, to - from, RULE, tone));
      return rules;
    }

    /** The line of a cell that stands beside a line of a row. */
    private void cell(
        SetCell cell,
        int row,
        int line,
        double top,
        double base,
        List<Placed> placed,
        List<NodeId> notes) {
      int index = index(cell, row, line);
      if (index < cell.lines().size()) {
        Line set = cell.lines().get(index);
        place(set, cell, top + base - set.baseline(), placed);
        notes.addAll(set.notes());
      }
    }
  }

  /** How far a line moves in its cell; one against the book's direction stands at its end. */
  private static double lead(Line line, double width, Alignment alignment) {
    double room = Math.max(0, width - line.width());
    double start = line.items().stream().mapToDouble(Placed::x).min().orElse(0);
    return room == 0
        ? 0
        : switch (alignment) {
          case START -> 0;
          case CENTER -> room / 2 - start;
          case END -> room - start;
        };
  }

  private Placed rule(double x, double y, double width, double height, Tone tone) {
    return rectangle(x, y, width, height, styles.profile().colour(tone), Origin.Artifact.LAYOUT);
  }

  private static Placed rectangle(
      double x, double y, double width, double height, Colour fill, Origin.Artifact kind) {
    return Placed.Panel.filled(new Placed.Spot(kind, x, y), width, height, fill);
  }
}
