package org.clearleaf.screen.xhtml;

import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.TableGrid;
import org.clearleaf.edition.Words;

/** Writes tables: caption, head, scopes, and a frame that scrolls where the screen is narrow. */
final class TableXhtml {
  private final Markup out;
  private final InlineXhtml inlines;
  private final Words words;

  TableXhtml(Markup out, InlineXhtml inlines, Words words) {
    this.out = out;
    this.words = words;
    this.inlines = inlines;
  }

  void table(Block.Table b) {
    // What scrolls has to be reached by keyboard (WCAG 2.2, 2.1.1), and what is reached, named.
    String caption = b.caption().map(text -> text.id().value()).orElse("");
    out.open(
            "div",
            "class",
            "table",
            "role",
            "group",
            "tabindex",
            "0",
            "aria-labelledby",
            caption,
            "aria-label",
            caption.isEmpty() ? words.say("table") : "")
        .open("table", "id", b.id().value())
        .line();
    b.caption()
        .ifPresent(
            text -> {
              out.open("caption", "id", caption);
              inlines.phrase(text);
              out.end("caption");
            });
    if (!b.head().isEmpty()) {
      out.open("thead").line();
      rows(b.head(), b, true);
      out.end("thead");
    }
    if (!b.body().isEmpty()) {
      out.open("tbody").line();
      rows(b.body(), b, false);
      out.end("tbody");
    }
    out.close("table").end("div");
  }

  private void rows(List<Block.Row> rows, Block.Table table, boolean head) {
    List<List<Integer>> columns = TableGrid.columnsOf(rows);
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), columns.get(i), table, head);
    }
  }

  private void row(Block.Row row, List<Integer> columns, Block.Table table, boolean head) {
    out.open("tr", "id", row.id().value());
    for (int i = 0; i < row.cells().size(); i++) {
      Block.Cell cell = row.cells().get(i);
      int column = columns.get(i);
      boolean empty = cell.text().inlines().isEmpty();
      boolean rowHead = !head && table.rowHeads() && column == 0;
      String element = (head && !empty) || rowHead ? "th" : "td";
      String scope = element.equals("td") ? "" : head ? "col" : "row";
      String side =
          column < table.columns().size()
              ? switch (table.columns().get(column)) {
                case START -> "";
                case CENTER -> "center";
                case END -> "end";
              }
              : "";
      out.open(
          element,
          "id",
          cell.text().id().value(),
          "scope",
          scope,
          "colspan",
          span(cell.columnSpan()),
          "rowspan",
          span(cell.rowSpan()),
          "class",
          side);
      inlines.phrase(cell.text());
      out.close(element);
    }
    out.end("tr");
  }

  private static String span(int count) {
    return count > 1 ? Integer.toString(count) : "";
  }
}
