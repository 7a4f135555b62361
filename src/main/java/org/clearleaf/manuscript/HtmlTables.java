package org.clearleaf.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearleaf.book.Alignment;
import org.clearleaf.book.Block;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.jsoup.nodes.Element;

/** Reads tables of HTML; every row gets as many columns as the widest (PDF/UA-1 7.5). */
final class HtmlTables {
  /** More columns than any page can hold side by side. */
  private static final int MOST_COLUMNS = 1000;

  private final Reading reading;

  HtmlTables(Reading reading) {
    this.reading = reading;
  }

  /** A table that is being read: for each column, how many rows below a cell from above fills. */
  private final class Grid {
    final HtmlReader.Part part;
    final List<NodeId> ids = new ArrayList<>();
    final List<List<Block.Cell>> rows = new ArrayList<>();
    final List<Integer> taken = new ArrayList<>();
    final List<Alignment> columns = new ArrayList<>();
    final List<Integer> filled = new ArrayList<>();

    Grid(HtmlReader.Part part) {
      this.part = part;
    }

    void row(Element row, int rowsLeft) {
      ids.add(reading.next("row"));
      List<Block.Cell> cells = new ArrayList<>();
      int columnsTaken = (int) filled.stream().filter(rowsBelow -> rowsBelow > 0).count();
      int column = 0;
      for (Element cell : row.select("> td, > th")) {
        column = free(column);
        int wide = 1;
        int wanted = span(cell, "colspan");
        while (wide < wanted && column + wide < MOST_COLUMNS && below(column + wide) == 0) {
          wide++;
        }
        int high = Math.min(span(cell, "rowspan"), rowsLeft);
        for (int i = 0; i < wide; i++) {
          while (column + i >= columns.size()) {
            columns.add(alignment(cell));
            filled.add(0);
          }
          filled.set(column + i, high);
        }
        cells.add(cell(cell, wide, high));
        column += wide;
        columnsTaken += wide;
      }
      filled.replaceAll(rowsBelow -> Math.max(0, rowsBelow - 1));
      rows.add(cells);
      taken.add(columnsTaken);
    }

    /** The rows, those that are too short with empty cells at their ends. */
    List<Block.Row> filled() {
      List<Block.Row> out = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        for (int column = taken.get(i); column < columns.size(); column++) {
          rows.get(i).add(new Block.Cell(new Phrase(reading.next("cell"), List.of()), 1, 1));
        }
        out.add(new Block.Row(ids.get(i), rows.get(i)));
      }
      return out;
    }

    private int below(int column) {
      return column < filled.size() ? filled.get(column) : 0;
    }

    private int free(int from) {
      int column = from;
      while (below(column) > 0) {
        column++;
      }
      return column;
    }

    private Block.Cell cell(Element cell, int wide, int high) {
      NodeId id = reading.next("cell");
      List<Block> blocks = part.blocks(cell);
      List<Inline> words = List.of();
      if (blocks.size() == 1 && blocks.get(0) instanceof Block.Paragraph only) {
        words = only.text().inlines();
        blocks = List.of();
      }
      return new Block.Cell(new Phrase(id, words), blocks, wide, high);
    }
  }

  private static int span(Element cell, String key) {
    String written = cell.attr(key).strip();
    return written.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(written)) : 1;
  }

  private static Alignment alignment(Element cell) {
    String how = (cell.attr("align") + " " + cell.attr("style")).toLowerCase(Locale.ROOT);
    if (how.contains("center")) {
      return Alignment.CENTER;
    }
    return how.contains("right") || how.contains("end") ? Alignment.END : Alignment.START;
  }

  /** The rows of heads that a table begins with; of a table of nothing else, the first. */
  private static List<Element> leadingHeads(List<Element> rows) {
    int heads = 0;
    while (heads < rows.size() && rows.get(heads).select("> td").isEmpty()) {
      heads++;
    }
    return List.copyOf(rows.subList(0, heads == rows.size() ? Math.min(1, heads) : heads));
  }

  /** Reads a table; one without a cell is its caption alone. */
  void read(Element table, HtmlReader.Part part, List<Block> out) {
    NodeId id = reading.next("table");
    Optional<Phrase> caption = Optional.empty();
    Element words = table.selectFirst("> caption");
    if (words != null) {
      caption =
          Optional.of(new Phrase(reading.next("caption"), part.line(words)))
              .filter(phrase -> !phrase.inlines().isEmpty());
    }
    List<Element> head = new ArrayList<>(table.select("> thead > tr"));
    List<Element> body = new ArrayList<>(table.select("> tr, > tbody > tr"));
    body.addAll(table.select("> tfoot > tr"));
    // A row without a cell is none (PDF/UA-1 7.5).
    head.removeIf(row -> row.select("> td, > th").isEmpty());
    body.removeIf(row -> row.select("> td, > th").isEmpty());
    if (head.isEmpty()) {
      head.addAll(leadingHeads(body));
      body.subList(0, head.size()).clear();
    }
    Grid grid = new Grid(part);
    for (int i = 0; i < head.size(); i++) {
      grid.row(head.get(i), head.size() - i);
    }
    int heads = grid.rows.size();
    for (int i = 0; i < body.size(); i++) {
      grid.row(body.get(i), body.size() - i);
    }
    if (grid.columns.isEmpty()) {
      caption.ifPresent(only -> out.add(new Block.Paragraph(only, part.span(table))));
      return;
    }
    boolean rowHeads =
        grid.columns.size() > 1
            && !body.isEmpty()
            && body.stream().allMatch(row -> row.selectFirst("> th:first-child") != null);
    List<Block.Row> rows = grid.filled();
    out.add(
        new Block.Table(
            id,
            caption,
            grid.columns,
            rows.subList(0, heads),
            rows.subList(heads, rows.size()),
            rowHeads,
            part.span(table)));
  }
}
