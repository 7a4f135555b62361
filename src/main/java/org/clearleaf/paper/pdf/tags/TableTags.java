package org.clearleaf.paper.pdf.tags;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;

/** Tags tables: headers have a scope and an id, data cells name their headers (PDF/UA-1 7.5). */
final class TableTags {
  private final Book book;
  private final TagTree tree;

  TableTags(Book book, TagTree tree) {
    this.book = book;
    this.tree = tree;
  }

  void table(Element table, Block.Table b) {
    b.caption()
        .ifPresent(caption -> new InlineTags(book, tree, table.add("Caption")).phrase(caption));
    List<List<String>> columnHeads = new ArrayList<>();
    b.columns().forEach(column -> columnHeads.add(new ArrayList<>()));
    if (!b.head().isEmpty()) {
      // A THead wants a TBody after it (PDF/UA-1 7.2).
      Element head = b.body().isEmpty() ? table : table.add("THead");
      b.head().forEach(row -> headRow(head.add("TR"), row, columnHeads));
    }
    if (!b.body().isEmpty()) {
      Element body = table.add("TBody");
      b.body().forEach(row -> bodyRow(body.add("TR"), row, b.rowHeads(), columnHeads));
    }
  }

  private void headRow(Element tr, Block.Row row, List<List<String>> columnHeads) {
    int column = 0;
    for (Block.Cell cell : row.cells()) {
      boolean empty = cell.text().inlines().isEmpty();
      // An empty header says nothing and shifts columns for some readers.
      Element element = tr.add(empty ? "TD" : "TH");
      if (!empty) {
        element.id(cell.text().id().value());
        element.attribute("Table", "Scope", "Column");
      }
      span(element, cell);
      new InlineTags(book, tree, element).phrase(cell.text());
      for (int i = 0; i < cell.columnSpan() && column < columnHeads.size(); i++) {
        if (!empty) {
          columnHeads.get(column).add(cell.text().id().value());
        }
        column++;
      }
    }
  }

  private void bodyRow(
      Element tr, Block.Row row, boolean rowHeads, List<List<String>> columnHeads) {
    int column = 0;
    List<String> rowHead = new ArrayList<>();
    for (Block.Cell cell : row.cells()) {
      boolean heads = rowHeads && column == 0;
      Element element = tr.add(heads ? "TH" : "TD");
      if (heads) {
        element.id(cell.text().id().value());
        element.attribute("Table", "Scope", "Row");
        rowHead.add(cell.text().id().value());
      } else {
        List<String> headers = new ArrayList<>();
        if (column < columnHeads.size()) {
          headers.addAll(columnHeads.get(column));
        }
        headers.addAll(rowHead);
        if (!headers.isEmpty()) {
          element.attribute("Table", "Headers", headers);
        }
      }
      span(element, cell);
      new InlineTags(book, tree, element).phrase(cell.text());
      column += cell.columnSpan();
    }
  }

  private static void span(Element element, Block.Cell cell) {
    if (cell.columnSpan() > 1) {
      element.attribute("Table", "ColSpan", cell.columnSpan());
    }
  }
}
