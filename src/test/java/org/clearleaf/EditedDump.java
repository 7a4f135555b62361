package org.clearleaf;

import java.util.List;
import java.util.Optional;
import org.clearleaf.edited.Alternative;
import org.clearleaf.edited.Cell;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Image;
import org.clearleaf.edited.Mark;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.MatterVisitor;
import org.clearleaf.edited.Row;
import org.clearleaf.edited.Run;
import org.clearleaf.edited.Section;
import org.clearleaf.edited.Target;
import org.clearleaf.edited.Text;

/**
 * An edited text as text: a line a block with what it is, a line a run with its place, characters
 * and marks, indented as they nest.
 */
final class EditedDump implements MatterVisitor {
  private final StringBuilder out = new StringBuilder();
  private int depth;

  private EditedDump() {}

  static String of(Edited edited) {
    EditedDump dump = new EditedDump();
    dump.line("furniture " + edited.furniture());
    for (Section section : edited.sections()) {
      dump.line("section " + section.id() + " " + section.role() + " “" + section.name() + "”");
      dump.inside(section.blocks());
    }
    edited
        .notes()
        .values()
        .forEach(
            note -> {
              dump.line("note " + note.id() + " " + note.number() + " at " + note.mark());
              dump.line("  back “" + note.back() + "”");
              dump.inside(note.blocks());
            });
    return dump.out.toString();
  }

  private void line(String words) {
    out.append("  ".repeat(depth)).append(words.replace("\n", "⏎").stripTrailing()).append('\n');
  }

  private void inside(List<Matter> blocks) {
    depth++;
    blocks.forEach(block -> block.accept(this));
    depth--;
  }

  private void text(String name, Text text) {
    line(name + " " + text.id());
    depth++;
    text.runs().forEach(run -> run.accept(new RunLine()));
    depth--;
  }

  /** A run in a line. */
  private final class RunLine implements Run.Visitor {
    private void line(Run run, String words) {
      StringBuilder marks = new StringBuilder();
      run.marks().forEach(mark -> marks.append(' ').append(mark.accept(MARK)));
      EditedDump.this.line(run.offset() + " " + words + marks);
    }

    @Override
    public void characters(Run.Characters run) {
      line(run, "“" + run.text() + "”");
    }

    @Override
    public void lineEnd(Run.LineEnd run) {
      line(run, "line end");
    }

    @Override
    public void inset(Run.Inset run) {
      line(run, "picture " + run.image().path() + " " + alternative(run.alternative()));
    }

    @Override
    public void noteMark(Run.NoteMark run) {
      line(run, "mark " + run.number() + " of " + run.note() + " “" + run.said() + "”");
    }

    @Override
    public void pageNumber(Run.PageNumber run) {
      line(run, "page number");
    }
  }

  private static final Mark.Visitor<String> MARK =
      new Mark.Visitor<>() {
        @Override
        public String styled(Mark.Styled mark) {
          return mark.style() + "@" + mark.from();
        }

        @Override
        public String spoken(Mark.Spoken mark) {
          return "spoken@"
              + mark.from()
              + mark.language().map(tag -> "," + tag).orElse("")
              + mark.direction().map(direction -> "," + direction).orElse("");
        }

        @Override
        public String expanded(Mark.Expanded mark) {
          return "expanded@" + mark.from() + "(" + mark.expansion() + ")";
        }

        @Override
        public String linked(Mark.Linked mark) {
          String to =
              mark.target() instanceof Target.Address out
                  ? out.uri()
                  : "#" + mark.target().node().orElseThrow();
          return "link@" + mark.from() + "(" + to + " “" + mark.said() + "”)";
        }
      };

  private static String alternative(Alternative alternative) {
    return alternative.state()
        + " “"
        + alternative.text()
        + "”"
        + alternative.language().map(tag -> " " + tag).orElse("");
  }

  @Override
  public void title(Matter.Title b) {
    text("title", b.text());
  }

  @Override
  public void heading(Matter.Heading b) {
    text("heading " + b.level(), b.text());
  }

  @Override
  public void paragraph(Matter.Paragraph b) {
    text("paragraph", b.text());
  }

  @Override
  public void listing(Matter.Listing b) {
    line("list " + b.id() + " " + b.labels() + (b.tight() ? " tight" : " loose"));
    b.items().forEach(this::item);
  }

  private void item(Matter.Item item) {
    depth++;
    Optional<String> task = item.label().task();
    String said = task.map(words -> " (" + words + ")").orElse("");
    line("item " + item.id() + " “" + item.label().text() + "”" + said);
    inside(item.blocks());
    depth--;
  }

  @Override
  public void definitions(Matter.Definitions b) {
    line("definitions " + b.id());
    for (Matter.Definition definition : b.definitions()) {
      depth++;
      definition.terms().forEach(term -> text("term", term));
      depth--;
      definition.descriptions().forEach(this::item);
    }
  }

  @Override
  public void code(Matter.Code b) {
    line("code " + b.id() + " “" + b.text() + "”");
  }

  @Override
  public void table(Matter.Table b) {
    line("table " + b.id() + " “" + b.name() + "” " + b.columns() + (b.rowHeads() ? " heads" : ""));
    inside(b.caption());
    b.head().forEach(row -> row("head", row));
    b.body().forEach(row -> row("row", row));
  }

  private void row(String name, Row row) {
    depth++;
    line(name + " " + row.id());
    for (Cell cell : row.cells()) {
      depth++;
      line("cell " + cell.id() + " " + cell.columnSpan() + "x" + cell.rowSpan());
      inside(cell.blocks());
      depth--;
    }
    depth--;
  }

  @Override
  public void figure(Matter.Figure b) {
    String image =
        b.image()
            .accept(
                new Image.Visitor<>() {
                  @Override
                  public String file(Image.File image) {
                    return "file " + image.path();
                  }

                  @Override
                  public String drawn(Image.Drawn image) {
                    return "drawing of " + image.drawing().shapes().size() + " shapes";
                  }

                  @Override
                  public String code(Image.Code image) {
                    return "code of " + image.drawing().width() + " modules";
                  }
                });
    line("figure " + b.id() + " " + image + " " + alternative(b.alternative()));
    inside(b.caption());
    b.description()
        .ifPresent(
            description -> {
              line("  description “" + description.name() + "”");
              inside(description.blocks());
            });
  }

  @Override
  public void rule(Matter.Rule b) {
    line("rule " + b.id());
  }

  @Override
  public void box(Matter.Box b) {
    line("box " + b.id() + " " + b.role());
    inside(b.children());
  }

  @Override
  public void facts(Matter.Facts b) {
    line("facts " + b.id());
    depth++;
    for (Matter.Fact fact : b.facts()) {
      text("value", fact.value());
      text("words", fact.words());
    }
    depth--;
  }

  @Override
  public void pictureRow(Matter.PictureRow b) {
    line("pictures " + b.id());
    depth++;
    for (Matter.Step step : b.steps()) {
      line("step " + step.id() + " “" + step.label() + "”");
      inside(List.of(step.figure()));
      text("words", step.words());
    }
    depth--;
  }

  @Override
  public void imprint(Matter.Imprint b) {
    line("imprint " + b.id() + " " + b.place());
    inside(b.children());
  }

  @Override
  public void writeIn(Matter.WriteIn b) {
    line("write-in " + b.id());
    b.blanks().forEach(blank -> text("blank", blank.label()));
  }

  @Override
  public void contents(Matter.Contents b) {
    line("contents " + b.id());
    depth++;
    b.entries().forEach(entry -> line(entry.level() + " " + entry.id()));
    depth--;
  }
}
