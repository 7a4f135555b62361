package org.clearleaf.edition;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearleaf.book.Alignment;
import org.clearleaf.book.Block;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Picture;
import org.clearleaf.book.SourceSpan;

/**
 * A week of stretches: when to stop, a table to tick off each stretch on each day, and one picture
 * of each with what to heed and to do.
 */
final class StretchWeek {
  private static final NodeId ID = new NodeId("handout").part("week");

  /** The name of the table to tick. */
  static final NodeId TABLE = ID.part("table");

  private final HandoutPassages passages;
  private final Words words;
  private final SourceSpan span;

  StretchWeek(HandoutPassages passages, Words words, SourceSpan span) {
    this.passages = passages;
    this.words = words;
    this.span = span;
  }

  /** When to stop, and the table to tick; nothing where a stretch is not there. */
  List<Block> front(List<Handout.Exercise> shown) {
    List<Block.Stretch> stretches = stretches(shown);
    if (stretches.size() < shown.size()) {
      return List.of();
    }
    List<Block> out = new ArrayList<>();
    out.add(table(stretches));
    stretches.forEach(s -> boxes(s, Block.Callout.Kind.STOP).forEach(out::add));
    return out;
  }

  /** How to do each stretch. */
  List<Block> panels(List<Handout.Exercise> shown) {
    List<Block.Stretch> stretches = stretches(shown);
    if (stretches.size() < shown.size()) {
      return List.of();
    }
    List<Block> out = new ArrayList<>();
    out.add(new Block.Heading(1, words.phrase(ID.part("heading"), words.say("how-to")), span));
    for (int i = 0; i < shown.size(); i++) {
      out.addAll(panel(stretches.get(i), shown.get(i).steps()));
    }
    return out;
  }

  private List<Block.Stretch> stretches(List<Handout.Exercise> shown) {
    return shown.stream().flatMap(e -> passages.stretch(e.stretch()).stream()).toList();
  }

  /** The boxes of one kind in a stretch. */
  private static Stream<Block.Callout> boxes(Block.Stretch stretch, Block.Callout.Kind kind) {
    return stretch.blocks().stream()
        .filter(block -> block instanceof Block.Callout box && box.kind() == kind)
        .map(Block.Callout.class::cast);
  }

  private Block table(List<Block.Stretch> stretches) {
    NodeId id = TABLE;
    List<Alignment> columns = new ArrayList<>();
    List<Block.Cell> head = new ArrayList<>();
    cell(id.part("what"), words.inline(words.say("stretch")), head);
    columns.add(Alignment.START);
    for (DayOfWeek day : DayOfWeek.values()) {
      Inline name = new Inline.Abbreviation(words.shortDay(day), words.day(day));
      cell(id.part("day" + day.getValue()), name, head);
      columns.add(Alignment.CENTER);
    }
    List<Block.Row> rows = new ArrayList<>();
    for (Block.Stretch stretch : stretches) {
      NodeId row = id.part("row" + (rows.size() + 1));
      List<Block.Cell> cells = new ArrayList<>();
      cell(row.part("name"), new Inline.Text(name(stretch)), cells);
      for (DayOfWeek day : DayOfWeek.values()) {
        cell(row.part("day" + day.getValue()), new Inline.Text("\u2610"), cells);
      }
      rows.add(new Block.Row(row, cells));
    }
    return new Block.Table(
        id,
        Optional.of(words.phrase(id.part("caption"), words.say("tick"))),
        columns,
        List.of(new Block.Row(id.part("head"), head)),
        rows,
        true,
        span);
  }

  private static void cell(NodeId id, Inline inline, List<Block.Cell> cells) {
    cells.add(new Block.Cell(new Phrase(id, List.of(inline)), 1, 1));
  }

  /** What a stretch is called: its heading, else the name of its file. */
  static String name(Block.Stretch stretch) {
    return stretch.blocks().get(0) instanceof Block.Heading heading
        ? heading.text().label()
        : stretch.name();
  }

  /** How long, how many times and how often, in one line. */
  String line(Block.Dose dose) {
    List<String> facts = new ArrayList<>();
    for (Block.Fact fact : dose.facts()) {
      String value = fact.value().text();
      String begin = facts.isEmpty() ? value : words.midSentence(value);
      facts.add(begin + " (" + fact.words().text() + ")");
    }
    return String.join(", ", facts);
  }

  /** A stretch under its name: how much, what to take care of, and the steps that are wanted. */
  private List<Block> panel(Block.Stretch stretch, List<Integer> wanted) {
    List<Block> out = new ArrayList<>();
    List<Block> last = new ArrayList<>();
    for (Block block : stretch.blocks()) {
      boolean stop = block instanceof Block.Callout box && box.kind() == Block.Callout.Kind.STOP;
      if (block instanceof Block.Heading heading) {
        out.add(new Block.Heading(2, heading.text(), heading.span()));
      } else if (block instanceof Block.Dose dose) {
        out.add(new Block.Paragraph(said(dose), dose.span()));
      } else if (block instanceof Block.Steps steps) {
        last.add(new Block.Steps(steps.id(), steps(steps.steps(), wanted), steps.span()));
      } else if (!stop && !(block instanceof Block.Listing)) {
        out.add(block);
      }
    }
    List<Block> said = new ArrayList<>(List.of(out.get(0)));
    said.addAll(SheetOrder.of(Stream.concat(out.stream().skip(1), last.stream()).toList()));
    return said;
  }

  /** A dose in a line of words: a panel has no room for a row of facts. */
  private Phrase said(Block.Dose dose) {
    NodeId id = dose.id().part("line");
    Inline much = new Inline.Strong(List.of(words.inline(words.say("how-much"))));
    return new Phrase(id, List.of(much, new Inline.Text(" " + line(dose) + ".")));
  }

  private static List<Block.Step> steps(List<Block.Step> all, List<Integer> wanted) {
    if (!wanted.isEmpty()) {
      return wanted.stream().map(number -> all.get(number - 1)).toList();
    }
    int last = 0;
    while (last < all.size() - 1 && !marksMuscle(all.get(last))) {
      last++;
    }
    return all.subList(0, Math.min(all.size(), last + 1));
  }

  private static boolean marksMuscle(Block.Step step) {
    return step.figure().picture() instanceof Picture.Posed posed
        && posed.pose().muscle().isPresent();
  }
}
