package org.clearleaf.manuscript;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearleaf.book.Alignment;
import org.clearleaf.book.Block;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.finding.Rule;

/** Reads tables; every row gets as many columns as the widest (PDF/UA-1 7.5). */
final class TableReader {
  /** Pandoc's captions below tables. */
  static final Pattern CAPTION = Pattern.compile("^\\s*(?:Table)?:[ \\t]+(?=\\S)");

  private final Reading reading;
  private final BlockReader blocks;

  TableReader(Reading reading, BlockReader blocks) {
    this.reading = reading;
    this.blocks = blocks;
  }

  /** Reads a table; of one without rows the caption is left. */
  void read(TableBlock table, SourceSpan span, List<Block> out) {
    NodeId id = reading.next("table");
    Optional<Phrase> caption = Optional.empty();
    List<Block.Row> head = new ArrayList<>();
    List<Block.Row> body = new ArrayList<>();
    List<SourceSpan> places = new ArrayList<>();
    List<Alignment> columns = new ArrayList<>();
    for (Node part : table.getChildren()) {
      if (part instanceof TableCaption words) {
        caption = Optional.of(blocks.phrase(words, "caption"));
      } else if (part instanceof TableHead || part instanceof TableBody) {
        for (Node row : part.getChildren()) {
          if (row instanceof TableRow) {
            (part instanceof TableHead ? head : body).add(row(row, columns));
            if (part instanceof TableBody) {
              places.add(reading.span(row));
            }
          }
        }
      }
    }
    int width = columns.size();
    List<Block.Row> merged = merged(body.stream().map(row -> fill(row, width)).toList(), places);
    boolean named = head.stream().anyMatch(TableReader::hasWords);
    if (!named && merged.isEmpty()) {
      caption.ifPresent(words -> out.add(new Block.Paragraph(words, span)));
      return;
    }
    out.add(
        new Block.Table(
            id,
            caption,
            columns,
            named ? head.stream().map(row -> fill(row, width)).toList() : List.of(),
            merged,
            firstColumnNames(head, body),
            span));
  }

  private static boolean hasWords(Block.Row row) {
    return row.cells().stream().anyMatch(cell -> !cell.text().inlines().isEmpty());
  }

  /** A cell that says `^^` where no cell of its width ends above: it is empty. */
  private Block.Cell unjoined(Block.Cell cell, SourceSpan place) {
    reading.findings.at(place, Rule.CELL_UNJOINED);
    return new Block.Cell(cell.text().withInlines(List.of()), cell.columnSpan(), 1);
  }

  private Block.Row row(Node row, List<Alignment> columns) {
    NodeId id = reading.next("row");
    List<Block.Cell> cells = new ArrayList<>();
    int column = 0;
    for (Node child : row.getChildren()) {
      if (child instanceof TableCell cell) {
        for (int i = 0; i < cell.getSpan(); i++) {
          if (column == columns.size()) {
            columns.add(alignment(cell));
          }
          column++;
        }
        Phrase text = blocks.phrase(cell, "cell");
        boolean blank = text.inlines().stream().allMatch(TableReader::isBlank);
        cells.add(
            new Block.Cell(
                blank ? text.withInlines(List.of()) : text, Math.max(1, cell.getSpan()), 1));
      }
    }
    return new Block.Row(id, cells);
  }

  private static boolean isBlank(Inline inline) {
    return inline instanceof Inline.Text text && text.text().isBlank();
  }

  private static Alignment alignment(TableCell cell) {
    if (cell.getAlignment() == TableCell.Alignment.CENTER) {
      return Alignment.CENTER;
    }
    return cell.getAlignment() == TableCell.Alignment.RIGHT ? Alignment.END : Alignment.START;
  }

  private Block.Row fill(Block.Row row, int width) {
    int filled = row.cells().stream().mapToInt(Block.Cell::columnSpan).sum();
    List<Block.Cell> cells = new ArrayList<>(row.cells());
    for (; filled < width; filled++) {
      cells.add(new Block.Cell(new Phrase(reading.next("cell"), List.of()), 1, 1));
    }
    return new Block.Row(row.id(), cells);
  }

  /** Joins each cell that says `^^` to the cell above it. */
  private List<Block.Row> merged(List<Block.Row> rows, List<SourceSpan> places) {
    List<List<Block.Cell>> kept = new ArrayList<>();
    // For each column the place of the cell that covers it.
    Map<Integer, CellPlace> above = new HashMap<>();
    for (Block.Row row : rows) {
      List<Block.Cell> cells = new ArrayList<>();
      kept.add(cells);
      // A row of nothing else would have no cell of its own (PDF/UA-1 7.5).
      boolean all = row.cells().stream().allMatch(TableReader::isMerged);
      int column = 0;
      for (Block.Cell cell : row.cells()) {
        CellPlace place = above.get(column);
        if (place != null
            && place.reaches(kept.size() - 1)
            && !all
            && isMerged(cell)
            && place.cell().columnSpan() == cell.columnSpan()) {
          place.reachDown();
        } else {
          if (isMerged(cell)) {
            // The head and the line below it stand above the first row.
            cells.add(unjoined(cell, places.get(kept.size() - 1)));
          } else {
            cells.add(cell);
          }
          above.put(column, new CellPlace(kept.size() - 1, cells, cells.size() - 1));
        }
        column += cell.columnSpan();
      }
    }
    List<Block.Row> merged = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      merged.add(new Block.Row(rows.get(i).id(), kept.get(i)));
    }
    return merged;
  }

  /** A cell of a row that is being read. */
  private record CellPlace(int rowIndex, List<Block.Cell> row, int index) {
    Block.Cell cell() {
      return row.get(index);
    }

    /** Whether the cell reaches down to the row above another. */
    boolean reaches(int below) {
      return rowIndex + cell().rowSpan() == below;
    }

    void reachDown() {
      row.set(index, new Block.Cell(cell().text(), cell().columnSpan(), cell().rowSpan() + 1));
    }
  }

  private static boolean isMerged(Block.Cell cell) {
    List<Inline> inlines = cell.text().inlines();
    return inlines.size() == 1
        && inlines.get(0) instanceof Inline.Text text
        && text.text().strip().equals("^^");
  }

  /**
   * Whether the first column names its rows: its head is written and every row begins with a cell
   * of its own that nothing else repeats.
   */
  private static boolean firstColumnNames(List<Block.Row> head, List<Block.Row> body) {
    if (head.isEmpty() || head.get(0).cells().size() < 2) {
      return false;
    }
    List<String> names =
        body.stream()
            .filter(row -> !row.cells().isEmpty())
            .filter(row -> !isMerged(row.cells().get(0)))
            .map(row -> row.cells().get(0).text().text())
            .toList();
    return !names.isEmpty()
        && names.stream().noneMatch(String::isBlank)
        && names.stream().distinct().count() == names.size();
  }
}
