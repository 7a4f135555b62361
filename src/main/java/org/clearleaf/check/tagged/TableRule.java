package org.clearleaf.check.tagged;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.finding.Rule;

/** A table has heads, and each of its rows has a cell for each of its columns (PDF/UA-1 7.5). */
final class TableRule implements StructureRule {
  @Override
  public void check(TaggedPdf pdf, Node root, Audit audit) {
    root.walk(
        node -> {
          if (node.is("Table")) {
            table(pdf, node, audit);
          }
        });
  }

  private static void table(TaggedPdf pdf, Node table, Audit audit) {
    List<Node> rows = new ArrayList<>();
    rows(table, rows);
    boolean heads =
        rows.stream().flatMap(row -> row.elements().stream()).anyMatch(cell -> cell.is("TH"));
    if (!heads) {
      audit.report(table, Rule.PDF_TABLE_HEADS, Audit.page(pdf, table));
    }
    List<Integer> widths = widths(rows);
    if (widths.stream().distinct().count() > 1) {
      audit.report(table, Rule.PDF_TABLE_ROWS, Audit.page(pdf, table), widths);
    }
  }

  private static void rows(Node node, List<Node> rows) {
    for (Node kid : node.elements()) {
      if (kid.is("TR")) {
        rows.add(kid);
      } else if (kid.is("THead", "TBody", "TFoot")) {
        rows(kid, rows);
      }
    }
  }

  /** How many columns each row has, with the cells that reach down into it. */
  private static List<Integer> widths(List<Node> rows) {
    List<Integer> widths = new ArrayList<>();
    List<Integer> reaching = new ArrayList<>();
    for (Node row : rows) {
      int width = 0;
      List<Integer> next = new ArrayList<>();
      for (int left : reaching) {
        // Each is one column, and how many more rows it takes.
        width++;
        if (left > 1) {
          next.add(left - 1);
        }
      }
      for (Node cell : row.elements()) {
        int columns = span(cell, "ColSpan");
        int down = span(cell, "RowSpan");
        width += columns;
        for (int i = 0; i < columns && down > 1; i++) {
          next.add(down - 1);
        }
      }
      reaching = next;
      widths.add(width);
    }
    return widths;
  }

  static int span(Node cell, String name) {
    return cell.attribute("Table." + name)
        .filter(number -> number.matches("[1-9][0-9]{0,2}"))
        .map(Integer::valueOf)
        .orElse(1);
  }
}
