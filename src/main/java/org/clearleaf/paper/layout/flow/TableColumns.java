package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.clearleaf.edited.Cell;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Row;
import org.clearleaf.edited.TableGrid;
import org.clearleaf.paper.layout.line.ParagraphSetter;

/**
 * The widths of a table's columns: what the longest word of each needs, and a share of what is left
 * by how much more its longest cell would take (as CSS 2.1, 17.5.2.2, suggests).
 */
final class TableColumns {
  /** Room on each side of a cell's text. */
  static final double PADDING = 4;

  /** What a column can ask for beside others, as a part of the width. */
  private static final double MOST = 0.7;

  /** Columns of which more are not tried in other widths, and the root of so many rows. */
  private static final int MOST_TRIED = 8;

  private static final int ROUNDS = 40;

  /** What lines leave at their ends. */
  private static final double RAGGED = 1.07;

  private final double[] least;
  private final double[] word;
  private final double[] most;

  /** How wide each cell of each row is in one line; cells over several columns are left out. */
  private final List<double[]> rows = new ArrayList<>();

  /** What a cell needs, by the style its column and row give it. */
  interface Measure {
    ParagraphSetter.Widths of(Cell cell, boolean head, int column);
  }

  private TableColumns(int count) {
    this.least = new double[count];
    this.word = new double[count];
    this.most = new double[count];
  }

  /** The columns of a table. */
  static TableColumns of(Matter.Table table, Measure measure) {
    TableColumns columns = new TableColumns(table.columns().size());
    columns.add(table.head(), true, measure);
    columns.add(table.body(), false, measure);
    return columns;
  }

  private void add(List<Row> rows, boolean head, Measure measure) {
    List<List<Integer>> begins = TableGrid.columnsOf(rows);
    for (int r = 0; r < rows.size(); r++) {
      List<Cell> cells = rows.get(r).cells();
      double[] row = new double[least.length];
      this.rows.add(row);
      for (int c = 0; c < cells.size(); c++) {
        int column = begins.get(r).get(c);
        int span = cells.get(c).columnSpan();
        ParagraphSetter.Widths widths = measure.of(cells.get(c), head, column);
        if (span == 1 && column < row.length) {
          row[column] = widths.most();
        }
        for (int i = column; i < Math.min(least.length, column + span); i++) {
          least[i] = Math.max(least[i], widths.least() / span + 2 * PADDING);
          word[i] = Math.max(word[i], widths.word() / span + 2 * PADDING);
          most[i] = Math.max(most[i], widths.most() / span + 2 * PADDING);
        }
      }
    }
  }

  /** How wide it would be with each cell in one line. */
  double most() {
    return Arrays.stream(most).sum();
  }

  /** Whether the longest words do not fit side by side. */
  boolean isWiderThan(double width) {
    return Arrays.stream(least).sum() > width + 0.01;
  }

  /** The left edges of the columns in a measure, and the right edge of the last. */
  double[] edges(double width) {
    double[] floor = floor(width);
    double narrow = Arrays.stream(floor).sum();
    double wide = Arrays.stream(most).sum();
    double[] wanted = new double[least.length];
    for (int i = 0; i < least.length; i++) {
      // A cell of many lines takes no more than one of a few: its column would have all the room.
      wanted[i] = wide <= width ? most[i] : Math.max(floor[i], Math.min(most[i], MOST * width));
    }
    double asked = Math.max(narrow + 0.01, Arrays.stream(wanted).sum());
    double[] columns = new double[least.length];
    for (int i = 0; i < least.length; i++) {
      if (narrow >= width) {
        // Words have to be broken: no column gets less than half of an equal share.
        columns[i] = width / least.length * 0.5 + width * 0.5 * floor[i] / narrow;
      } else if (wide <= width) {
        columns[i] = most[i] + (width - wide) / least.length;
      } else {
        columns[i] = floor[i] + (width - narrow) * (wanted[i] - floor[i]) / (asked - narrow);
      }
    }
    if (narrow < width && wide > width) {
      fewerLines(columns, floor);
    }
    double[] edges = new double[least.length + 1];
    for (int i = 0; i < least.length; i++) {
      edges[i + 1] = edges[i] + columns[i];
    }
    return edges;
  }

  /** Moves room from column to column as long as rows are less high by that. */
  private void fewerLines(double[] columns, double[] floor) {
    if (columns.length > MOST_TRIED || rows.size() > MOST_TRIED * MOST_TRIED) {
      return;
    }
    double step = Arrays.stream(columns).sum() / ROUNDS;
    double lines = lines(columns);
    for (int round = 0; round < ROUNDS; round++) {
      double[] best = columns;
      for (int i = 0; i < columns.length; i++) {
        for (int j = 0; j < columns.length; j++) {
          double[] tried = columns.clone();
          double moved = Math.min(step, columns[i] - floor[i]);
          tried[i] -= moved;
          tried[j] += moved;
          if (lines(tried) < lines - 0.01) {
            best = tried;
            lines = lines(tried);
          }
        }
      }
      if (best == columns) {
        return;
      }
      System.arraycopy(best, 0, columns, 0, columns.length);
    }
  }

  /** About how many lines all rows have, a part of one as less than one: it is on the way. */
  private double lines(double[] columns) {
    double all = 0;
    for (double[] row : rows) {
      double highest = 1;
      for (int i = 0; i < columns.length; i++) {
        highest = Math.max(highest, row[i] * RAGGED / Math.max(1, columns[i] - 2 * PADDING));
      }
      all += highest;
    }
    return all;
  }

  /** What each column has at least: whole words and keys, where there is room for those. */
  private double[] floor(double width) {
    double[] floor = least.clone();
    double room = width - Arrays.stream(least).sum();
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < least.length; i++) {
      columns.add(i);
    }
    columns.sort(Comparator.comparingDouble(i -> word[i] - least[i]));
    for (int i : columns) {
      if (word[i] - least[i] <= room) {
        room -= word[i] - least[i];
        floor[i] = word[i];
      }
    }
    return floor;
  }

  /** Rows that cells reach across, as groups: each begins where no cell from above goes on. */
  static List<List<Integer>> groups(List<Row> rows) {
    List<List<Integer>> groups = new ArrayList<>();
    int end = 0;
    for (int r = 0; r < rows.size(); r++) {
      if (r >= end) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(r);
      int reach = rows.get(r).cells().stream().mapToInt(Cell::rowSpan).max().orElse(1);
      end = Math.max(end, r + reach);
    }
    return groups;
  }
}
