package org.clearleaf.screen.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clearleaf.edited.Alternative;
import org.clearleaf.edited.Cell;
import org.clearleaf.edited.Furniture;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.MatterVisitor;
import org.clearleaf.edited.Role;
import org.clearleaf.edited.Row;
import org.clearleaf.edited.TableGrid;
import org.clearleaf.edited.Text;

/** Writes blocks as lines of text. */
final class TextBlocks implements MatterVisitor {
  private static final String INSET = "    ";

  /** Sets the cells of a row further in than what heads it. */
  private static final String ROW = "  ";

  private static final int MOST_WORDS = 8;

  private static final String BREAK = "* * *";

  private final Lines lines;
  private final TextRuns runs;
  private final Furniture furniture;
  private boolean tight;

  TextBlocks(Lines lines, TextRuns runs, Furniture furniture) {
    this.lines = lines;
    this.runs = runs;
    this.furniture = furniture;
  }

  private void all(List<Matter> blocks) {
    blocks.forEach(block -> block.accept(this));
  }

  /** Blocks behind a label, or further in behind one of spaces. */
  private void inset(String label, List<Matter> blocks) {
    lines.open(label);
    all(blocks);
    lines.close(label.length());
  }

  private void words(Text text) {
    if (!text.isEmpty()) {
      lines.paragraph(runs.say(text));
    }
  }

  @Override
  public void title(Matter.Title b) {
    String words = runs.say(b.text());
    lines.apart();
    lines.paragraph(words);
    lines.line("=".repeat(Math.min(Lines.WIDTH, Math.max(1, Lines.columns(words)))));
  }

  @Override
  public void heading(Matter.Heading b) {
    String label = "#".repeat(b.level()) + " ";
    lines.apart();
    lines.open(label);
    words(b.text());
    lines.close(label.length());
    lines.apart();
  }

  @Override
  public void paragraph(Matter.Paragraph b) {
    if (!tight) {
      lines.apart();
    }
    words(b.text());
  }

  @Override
  public void listing(Matter.Listing b) {
    boolean outer = tight;
    if (!outer) {
      lines.apart();
    }
    tight = b.tight();
    for (Matter.Item item : b.items()) {
      if (!tight) {
        lines.apart();
      }
      inset(label(item.label()), item.blocks());
    }
    tight = outer;
  }

  private static String label(Matter.Label label) {
    String text = label.text().replace("☑", "[x]").replace("☐", "[ ]");
    if (label.task().isPresent()) {
      return (text.startsWith("[") ? "- " : "") + text + " ";
    }
    return (text.equals("•") || text.equals("–") ? "-" : text) + " ";
  }

  @Override
  public void definitions(Matter.Definitions b) {
    for (Matter.Definition definition : b.definitions()) {
      lines.apart();
      definition.terms().forEach(this::words);
      lines.together();
      for (Matter.Item item : definition.descriptions()) {
        boolean outer = tight;
        tight = item.blocks().size() == 1;
        inset(INSET + (item.label().text().isEmpty() ? "" : label(item.label())), item.blocks());
        tight = outer;
      }
    }
  }

  @Override
  public void code(Matter.Code b) {
    lines.apart();
    lines.open(INSET);
    b.text().lines().forEach(lines::line);
    lines.close(INSET.length());
    lines.apart();
  }

  /** What it is called, what its columns are called, and then row by row what each says. */
  @Override
  public void table(Matter.Table b) {
    lines.apart();
    if (b.caption().isEmpty()) {
      lines.paragraph(b.name());
    } else {
      inset(b.name() + ": ", b.caption());
    }
    lines.together();
    List<String> heads = new ArrayList<>();
    List<List<Integer>> columns = TableGrid.columnsOf(b.head());
    lines.open(INSET);
    for (int i = 0; i < b.head().size(); i++) {
      head(b.head().get(i), columns.get(i), heads);
    }
    for (SortedMap<Integer, Cell> row : rows(b.body())) {
      lines.apart();
      row(row, heads, b.rowHeads());
    }
    lines.close(INSET.length());
    lines.apart();
  }

  private void head(Row row, List<Integer> columns, List<String> heads) {
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      String said = Matter.only(cell.blocks()).map(runs::say).orElse("").replace('\n', ' ');
      for (int k = 0; k < cell.columnSpan(); k++) {
        int column = columns.get(i) + k;
        while (heads.size() <= column) {
          heads.add("");
        }
        String above = heads.get(column);
        heads.set(column, above.isEmpty() || said.isEmpty() ? above + said : above + ", " + said);
      }
      cell(cell);
    }
  }

  /** The cells of each row by their columns; one that reaches over rows is said in each. */
  private static List<SortedMap<Integer, Cell>> rows(List<Row> body) {
    List<List<Integer>> columns = TableGrid.columnsOf(body);
    List<SortedMap<Integer, Cell>> rows = new ArrayList<>();
    body.forEach(row -> rows.add(new TreeMap<>()));
    for (int i = 0; i < body.size(); i++) {
      List<Cell> cells = body.get(i).cells();
      for (int k = 0; k < cells.size(); k++) {
        int end = Math.min(body.size(), i + cells.get(k).rowSpan());
        for (SortedMap<Integer, Cell> row : rows.subList(i, end)) {
          row.put(columns.get(i).get(k), cells.get(k));
        }
      }
    }
    return rows;
  }

  private void row(SortedMap<Integer, Cell> cells, List<String> heads, boolean rowHeads) {
    int in = 0;
    for (Map.Entry<Integer, Cell> entry : cells.entrySet()) {
      int column = entry.getKey();
      Cell cell = entry.getValue();
      String head = column < heads.size() ? cut(heads.get(column)) : "";
      Optional<Text> only = Matter.only(cell.blocks());
      if (rowHeads && column == 0) {
        cell(cell);
        lines.open(ROW);
        in = ROW.length();
      } else if (head.isEmpty()) {
        cell(cell);
      } else if (only.isPresent() || cell.blocks().isEmpty()) {
        lines.paragraph(head + ": " + only.map(runs::say).orElse(""));
      } else {
        lines.paragraph(head + ":");
        inset(INSET, cell.blocks());
      }
    }
    lines.close(in);
  }

  /** The first words of what heads a column: it is said before each of its cells. */
  private static String cut(String head) {
    String[] words = head.split(" ", MOST_WORDS + 1);
    return words.length <= MOST_WORDS
        ? head
        : String.join(" ", List.of(words).subList(0, MOST_WORDS)) + "…";
  }

  private void cell(Cell cell) {
    boolean outer = tight;
    tight = true;
    all(cell.blocks());
    tight = outer;
  }

  @Override
  public void figure(Matter.Figure b) {
    Alternative alternative = b.alternative();
    lines.apart();
    if (!alternative.isDecorative()) {
      lines.paragraph("[" + furniture.picture() + ": " + alternative.text() + "]");
      lines.together();
    }
    all(b.caption());
    b.description()
        .ifPresent(
            description -> {
              lines.apart();
              lines.paragraph(description.name() + ":");
              inset(INSET, description.blocks());
            });
    lines.apart();
  }

  @Override
  public void rule(Matter.Rule b) {
    lines.apart();
    lines.line(BREAK);
    lines.apart();
  }

  @Override
  public void box(Matter.Box b) {
    boolean outer = tight;
    tight = false;
    if (b.role() == Role.EXERCISE || b.role() == Role.EDITION_ONLY) {
      all(b.blocks());
    } else {
      b.label().ifPresent(this::label);
      lines.apart();
      inset(INSET, b.blocks());
      lines.apart();
    }
    tight = outer;
  }

  /** What a box is. */
  private void label(Matter label) {
    if (label instanceof Matter.Paragraph words) {
      String said = runs.say(words.text());
      lines.apart();
      lines.paragraph(said + (said.matches("(?s).*[\\p{L}\\p{N}\u2069]") ? ":" : ""));
    } else {
      label.accept(this);
    }
  }

  @Override
  public void facts(Matter.Facts b) {
    lines.apart();
    for (Matter.Fact fact : b.facts()) {
      lines.paragraph(runs.say(fact.value()) + " " + runs.say(fact.words()));
    }
  }

  @Override
  public void pictureRow(Matter.PictureRow b) {
    for (Matter.Step step : b.steps()) {
      String label = step.label() + ". ";
      lines.apart();
      lines.open(label);
      words(step.words());
      figure(step.figure());
      lines.close(label.length());
    }
  }

  @Override
  public void imprint(Matter.Imprint b) {
    lines.apart();
    b.words().forEach(line -> words(line.text()));
    b.figure().ifPresent(this::figure);
  }

  @Override
  public void writeIn(Matter.WriteIn b) {
    b.texts()
        .forEach(
            label -> {
              lines.apart();
              words(label);
            });
  }

  @Override
  public void contents(Matter.Contents b) {
    lines.apart();
    for (Matter.Heading entry : b.entries()) {
      String label = "  ".repeat(entry.level() - 1) + "- ";
      lines.open(label);
      lines.paragraph(entry.text().label());
      lines.close(label.length());
    }
  }
}
