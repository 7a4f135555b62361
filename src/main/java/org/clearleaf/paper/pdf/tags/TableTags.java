package org.clearleaf.paper.pdf.tags;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clearleaf.book.Alignment;
import org.clearleaf.edited.Cell;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Row;
import org.clearleaf.edited.TableGrid;

/** Tags tables: headers have a scope and an id, data cells name their headers (PDF/UA-1 7.5). */
final class TableTags {
  private final BlockTags blocks;

  TableTags(BlockTags blocks) {
    this.blocks = blocks;
  }

  void table(Element table, Matter.Table b) {
    if (!b.caption().isEmpty()) {
      blocks.only(table.add("Caption"), b.caption());
    }
    List<List<String>> columnHeads = new ArrayList<>();
    b.columns().forEach(column -> columnHeads.add(new ArrayList<>()));
    if (!b.head().isEmpty()) {
      // A THead wants a TBody after it (PDF/UA-1 7.2).
      Element head = b.body().isEmpty() ? table : table.add("THead");
      List<List<Integer>> columns = TableGrid.columnsOf(b.head());
      for (int i = 0; i < b.head().size(); i++) {
        headRow(head.add("TR"), b, b.head().get(i), columns.get(i), columnHeads);
      }
    }
    if (!b.body().isEmpty()) {
      Element body = table.add("TBody");
      bodyRows(body, b, columnHeads);
    }
  }

  private void headRow(
      Element tr,
      Matter.Table table,
      Row row,
      List<Integer> columns,
      List<List<String>> columnHeads) {
    for (int k = 0; k < row.cells().size(); k++) {
      Cell cell = row.cells().get(k);
      int column = columns.get(k);
      boolean empty = cell.blocks().isEmpty();
      // An empty header says nothing and shifts columns for some readers.
      Element element = tr.add(empty ? "TD" : "TH");
      if (!empty) {
        element.id(cell.id().value());
        element.attribute("Table", "Scope", "Column");
      }
      cell(element, cell, table, column);
      for (int i = 0; i < cell.columnSpan() && column < columnHeads.size(); i++) {
        if (!empty) {
          columnHeads.get(column).add(cell.id().value());
        }
        column++;
      }
    }
  }

  private void bodyRows(Element body, Matter.Table b, List<List<String>> columnHeads) {
    List<List<Integer>> columns = TableGrid.columnsOf(b.body());
    // The head of a row, which may reach down over several.
    List<String> rowHead = new ArrayList<>();
    for (int r = 0; r < b.body().size(); r++) {
      bodyRow(body.add("TR"), b, b.body().get(r), columns.get(r), rowHead, columnHeads);
    }
  }

  private void bodyRow(
      Element tr,
      Matter.Table table,
      Row row,
      List<Integer> columns,
      List<String> rowHead,
      List<List<String>> columnHeads) {
    for (int k = 0; k < row.cells().size(); k++) {
      Cell cell = row.cells().get(k);
      int column = columns.get(k);
      boolean heads = table.rowHeads() && column == 0;
      Element element = tr.add(heads ? "TH" : "TD");
      if (heads) {
        element.id(cell.id().value());
        element.attribute("Table", "Scope", "Row");
        rowHead.clear();
        rowHead.add(cell.id().value());
      } else {
        Set<String> all = new LinkedHashSet<>();
        for (int i = column; i < Math.min(column + cell.columnSpan(), columnHeads.size()); i++) {
          all.addAll(columnHeads.get(i));
        }
        all.addAll(rowHead);
        List<String> headers = List.copyOf(all);
        if (!headers.isEmpty()) {
          element.attribute("Table", "Headers", headers);
        }
      }
      cell(element, cell, table, column);
    }
  }

  private void cell(Element element, Cell cell, Matter.Table table, int column) {
    if (cell.columnSpan() > 1) {
      element.attribute("Table", "ColSpan", cell.columnSpan());
    }
    if (cell.rowSpan() > 1) {
      element.attribute("Table", "RowSpan", cell.rowSpan());
    }
    Alignment alignment =
        column < table.columns().size() ? table.columns().get(column) : Alignment.START;
    if (alignment != Alignment.START) {
      String align = alignment == Alignment.END ? "End" : "Center";
      element.attribute("Layout", "TextAlign", align);
    }
    blocks.only(element, cell.blocks());
  }
}
