package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.edited.Cell;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Row;
import org.clearleaf.edited.Text;
import org.clearleaf.edited.Tone;

/**
 * The rules below the rows of a head or a body: one below each, or three for the whole table and a
 * thin one where what the first column says changes.
 *
 * @param isPlain whether there are three, and no ground behind the head
 * @param opensTable whether the first row is that of the table
 */
record TableRules(boolean isPlain, boolean opensTable, List<Optional<Tone>> rules) {
  TableRules {
    rules = List.copyOf(rules);
  }

  static TableRules of(Matter.Table table, List<Row> rows, boolean head, boolean plain) {
    List<Optional<Tone>> rules = new ArrayList<>();
    boolean grouped = false;
    for (int r = 1; r < rows.size(); r++) {
      grouped |= first(rows.get(r)).equals(first(rows.get(r - 1)));
    }
    for (int r = 0; r < rows.size(); r++) {
      boolean last = r == rows.size() - 1;
      boolean changes = !last && !first(rows.get(r)).equals(first(rows.get(r + 1)));
      if (!plain || isToWriteIn(rows.get(r))) {
        rules.add(Optional.of(head ? Tone.ACCENT : Tone.RULE));
      } else if (last) {
        rules.add(Optional.of(Tone.TEXT));
      } else {
        rules.add(grouped && changes && !head ? Optional.of(Tone.RULE) : Optional.empty());
      }
    }
    return new TableRules(plain, head || table.head().isEmpty(), rules);
  }

  /** An empty row is there to be written in: it is high, and its cells have borders. */
  static boolean isToWriteIn(Row row) {
    return row.cells().stream().allMatch(cell -> cell.blocks().isEmpty());
  }

  private static String first(Row row) {
    StringBuilder said = new StringBuilder();
    for (Cell cell : row.cells().subList(0, Math.min(1, row.cells().size()))) {
      cell.blocks()
          .forEach(
              block ->
                  block.walk(
                      inside -> {
                        for (Text text : inside.texts()) {
                          said.append(text.plain()).append('\n');
                        }
                      }));
    }
    return said.toString();
  }

  /** Whether a row has the rule above the table. */
  boolean opens(int row) {
    return isPlain && opensTable && row == 0;
  }

  /** The rule below a row. */
  Optional<Tone> below(int row) {
    return rules.get(row);
  }
}
