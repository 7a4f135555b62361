package org.clearleaf.screen.xhtml;

import org.clearleaf.book.Block;

/** Writes tables: caption, head, scopes, and a frame that scrolls where the screen is narrow. */
final class TableXhtml {
  private final Markup out;
  private final InlineXhtml inlines;

  TableXhtml(Markup out, InlineXhtml inlines) {
    this.out = out;
    this.inlines = inlines;
  }

  void table(Block.Table b) {
    out.open("div", "class", "table").open("table", "id", b.id().value()).line();
    b.caption()
        .ifPresent(
            caption -> {
              out.open("caption", "id", caption.id().value());
              inlines.phrase(caption);
              out.end("caption");
            });
    if (!b.head().isEmpty()) {
      out.open("thead").line();
      b.head().forEach(row -> row(row, b, true));
      out.end("thead");
    }
    if (!b.body().isEmpty()) {
      out.open("tbody").line();
      b.body().forEach(row -> row(row, b, false));
      out.end("tbody");
    }
    out.close("table").end("div");
  }

  private void row(Block.Row row, Block.Table table, boolean head) {
    out.open("tr", "id", row.id().value());
    int column = 0;
    for (Block.Cell cell : row.cells()) {
      boolean empty = cell.text().inlines().isEmpty();
      boolean rowHead = !head && table.rowHeads() && column == 0;
      String element = (head && !empty) || rowHead ? "th" : "td";
      String scope = element.equals("td") ? "" : head ? "col" : "row";
      String span = cell.columnSpan() > 1 ? Integer.toString(cell.columnSpan()) : "";
      String side =
          column < table.columns().size()
              ? switch (table.columns().get(column)) {
                case START -> "";
                case CENTER -> "center";
                case END -> "end";
              }
              : "";
      out.open(
          element, "id", cell.text().id().value(), "scope", scope, "colspan", span, "class", side);
      inlines.phrase(cell.text());
      out.close(element);
      column += cell.columnSpan();
    }
    out.end("tr");
  }
}
