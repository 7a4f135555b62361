package org.clearleaf.screen.xhtml;

import java.util.List;
import java.util.Optional;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Cell;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Row;
import org.clearleaf.edited.TableGrid;
import org.clearleaf.edited.Text;

/** Writes tables: caption, head, scopes, and a frame that scrolls where the screen is narrow. */
final class TableXhtml {
  private final Markup out;
  private final BlockXhtml blocks;

  /** The language of our own words, where it is not that of the text. */
  private final String own;

  TableXhtml(Markup out, BlockXhtml blocks, String own) {
    this.out = out;
    this.own = own;
    this.blocks = blocks;
  }

  void table(Matter.Table b) {
    // What scrolls has to be reached by keyboard (WCAG 2.2, 2.1.1), and what is reached, named.
    Optional<Text> only = Matter.only(b.caption());
    NodeId named = only.map(Text::id).orElseGet(() -> b.id().part("caption"));
    String caption = b.caption().isEmpty() ? "" : named.value();
    String label = b.id() + "-label";
    out.open(
        "div",
        "class",
        "table",
        "role",
        "group",
        "tabindex",
        "0",
        "aria-labelledby",
        caption.isEmpty() && !own.isEmpty() ? label : caption,
        "aria-label",
        caption.isEmpty() && own.isEmpty() ? b.name() : "");
    if (caption.isEmpty() && !own.isEmpty()) {
      // An attribute is in the language of its element, and this is not that of the table.
      out.element("span", b.name(), "class", "label", "id", label, "hidden", "hidden", "lang", own);
    }
    out.open("table", "id", b.id().value()).line();
    if (!b.caption().isEmpty()) {
      out.open("caption", "id", caption);
      blocks.only(b.caption());
      out.end("caption");
    }
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

  private void rows(List<Row> rows, Matter.Table table, boolean head) {
    List<List<Integer>> columns = TableGrid.columnsOf(rows);
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), columns.get(i), table, head);
    }
  }

  private void row(Row row, List<Integer> columns, Matter.Table table, boolean head) {
    out.open("tr", "id", row.id().value());
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      int column = columns.get(i);
      boolean empty = cell.blocks().isEmpty();
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
          cell.id().value(),
          "scope",
          scope,
          "colspan",
          span(cell.columnSpan()),
          "rowspan",
          span(cell.rowSpan()),
          "class",
          side);
      blocks.only(cell.blocks());
      out.close(element);
    }
    out.end("tr");
  }

  private static String span(int count) {
    return count > 1 ? Integer.toString(count) : "";
  }
}
