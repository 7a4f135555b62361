package org.clearleaf.edited;

import java.util.ArrayList;
import java.util.List;

/** Where the cells of tables stand when some reach over columns and rows. */
public final class TableGrid {
  private TableGrid() {}

  /** For each of some rows the columns in which its cells begin, past cells from above. */
  public static List<List<Integer>> columnsOf(List<Row> rows) {
    List<List<Integer>> columns = new ArrayList<>();
    // For each column how many more rows a cell from above reaches down.
    List<Integer> covered = new ArrayList<>();
    for (Row row : rows) {
      List<Integer> begins = new ArrayList<>();
      List<Integer> next = new ArrayList<>();
      int column = 0;
      for (Cell cell : row.cells()) {
        column = past(covered, column, next);
        begins.add(column);
        for (int i = 0; i < cell.columnSpan(); i++) {
          next.add(cell.rowSpan() - 1);
          column++;
        }
      }
      past(covered, column, next);
      covered = next;
      columns.add(begins);
    }
    return columns;
  }

  /** The first column from one on that no cell from above covers. */
  private static int past(List<Integer> covered, int column, List<Integer> next) {
    int at = column;
    while (at < covered.size() && covered.get(at) > 0) {
      next.add(covered.get(at) - 1);
      at++;
    }
    return at;
  }
}
