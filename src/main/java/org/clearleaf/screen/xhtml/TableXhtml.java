package org.clearleaf.screen.xhtml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Cell;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Row;
import org.clearleaf.edited.TableGrid;
import org.clearleaf.edited.Text;

/** Writes tables: caption, head, scopes, and a frame that scrolls where the screen is narrow. */
final class TableXhtml {
  /** Letters that stand side by side on a screen of 320 pixels, in any face, at twice the size. */
  private static final int NARROW = 12;

  private static final int EMPTY = 8;

  private static final Pattern WORDS = Pattern.compile("\\s+");

  private final Markup out;
  private final BlockXhtml blocks;

  /** The language of our own words, where it is not that of the text. */
  private final String own;

  TableXhtml(Markup out, BlockXhtml blocks, String own) {
    this.out = out;
    this.own = own;
    this.blocks = blocks;
  }

  /**
   * Writes a table.
   *
   * @param heading the one that it stands under, which names it where it has no caption; may be
   *     empty
   */
  void table(Matter.Table b, String heading) {
    Optional<Text> only = Matter.only(b.caption());
    NodeId named = only.map(Text::id).orElseGet(() -> b.id().part("caption"));
    String caption = b.caption().isEmpty() ? "" : named.value();
    frame(b, caption.isEmpty() ? heading : caption);
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

  /** What scrolls has to be reached by keyboard (WCAG 2.2, 2.1.1), and what is reached, named. */
  private void frame(Matter.Table b, String name) {
    if (isNarrow(b)) {
      out.open("div", "class", "table");
      return;
    }
    boolean foreign = name.isEmpty() && !own.isEmpty();
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
        foreign ? label : name,
        "aria-label",
        name.isEmpty() && !foreign ? b.name() : "");
    if (foreign) {
      // An attribute is in the language of its element, and this is not that of the table.
      out.element("span", b.name(), "class", "label", "id", label, "hidden", "hidden", "lang", own);
    }
  }

  /** Whether its longest words stand side by side on the narrowest screen. */
  private static boolean isNarrow(Matter.Table table) {
    int[] longest = new int[Math.max(1, table.columns().size())];
    for (List<Row> rows : List.of(table.head(), table.body())) {
      List<List<Integer>> columns = TableGrid.columnsOf(rows);
      for (int r = 0; r < rows.size(); r++) {
        List<Cell> cells = rows.get(r).cells();
        for (int c = 0; c < cells.size(); c++) {
          int column = Math.min(columns.get(r).get(c), longest.length - 1);
          longest[column] = Math.max(longest[column], longestWord(cells.get(c)));
        }
      }
    }
    return Arrays.stream(longest).sum() + 2 * longest.length <= NARROW;
  }

  private static int longestWord(Cell cell) {
    if (cell.blocks().isEmpty()) {
      // To be written in: it has a width of its own.
      return EMPTY;
    }
    int longest = 0;
    for (Matter block : cell.blocks()) {
      for (Text text : block.texts()) {
        for (String word : WORDS.split(text.plain(), -1)) {
          longest = Math.max(longest, word.length());
        }
      }
      longest = block.children().isEmpty() ? longest : NARROW;
    }
    return longest;
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
