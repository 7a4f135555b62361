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

  private final HandoutPassages passages;
  private final Words words;
  private final SourceSpan span;

  StretchWeek(HandoutPassages passages, Words words, SourceSpan span) {
    this.passages = passages;
    this.words = words;
    this.span = span;
  }

  List<Block> blocks(List<Handout.Exercise> shown) {
    List<Block.Stretch> stretches =
        shown.stream().flatMap(e -> passages.stretch(e.stretch()).stream()).toList();
    if (stretches.size() < shown.size()) {
      return List.of();
    }
    List<Block> out = new ArrayList<>();
    stretches.forEach(s -> boxes(s, Block.Callout.Kind.STOP).forEach(out::add));
    out.add(table(stretches));
    out.add(new Block.Heading(1, words.phrase(ID.part("heading"), words.say("how-to")), span));
    List<Block.Step> steps = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      step(stretches.get(i), shown.get(i).steps()).ifPresent(steps::add);
    }
    out.add(new Block.Steps(ID.part("steps"), steps, span));
    return out;
  }

  /** The boxes of one kind in a stretch. */
  private static Stream<Block.Callout> boxes(Block.Stretch stretch, Block.Callout.Kind kind) {
    return stretch.blocks().stream()
        .filter(block -> block instanceof Block.Callout box && box.kind() == kind)
        .map(Block.Callout.class::cast);
  }

  /** What to heed before a stretch. */
  private static List<Block.Item> cautions(Block.Stretch stretch) {
    return boxes(stretch, Block.Callout.Kind.WARNING)
        .flatMap(box -> box.blocks().stream())
        .filter(Block.Listing.class::isInstance)
        .flatMap(list -> ((Block.Listing) list).items().stream())
        .toList();
  }

  private Block table(List<Block.Stretch> stretches) {
    NodeId id = ID.part("table");
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

  private static String name(Block.Stretch stretch) {
    return stretch.blocks().get(0) instanceof Block.Heading heading
        ? heading.text().label()
        : stretch.name();
  }

  /** How much of a stretch to do, if it says. */
  private Optional<String> dose(Block.Stretch stretch) {
    return stretch.blocks().stream()
        .filter(Block.Dose.class::isInstance)
        .map(dose -> line((Block.Dose) dose))
        .findFirst();
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

  /**
   * The picture that shows the muscle at work, with the stretch's name, what to heed, and the words
   * of the steps.
   */
  private Optional<Block.Step> step(Block.Stretch stretch, List<Integer> wanted) {
    List<Block.Step> all = new ArrayList<>();
    for (Block block : stretch.blocks()) {
      if (block instanceof Block.Steps steps) {
        all.addAll(steps.steps());
      }
    }
    if (all.isEmpty()) {
      return Optional.empty();
    }
    int last = 0;
    while (last < all.size() - 1 && !marksMuscle(all.get(last))) {
      last++;
    }
    List<Block.Step> said =
        wanted.isEmpty()
            ? all.subList(0, last + 1)
            : wanted.stream().map(number -> all.get(number - 1)).toList();
    Block.Step shown =
        said.stream()
            .filter(StretchWeek::marksMuscle)
            .findFirst()
            .orElse(said.get(said.size() - 1));
    List<Inline> inlines = new ArrayList<>();
    inlines.add(strong(name(stretch) + "."));
    List<Block.Item> cautions = cautions(stretch);
    if (!cautions.isEmpty()) {
      inlines.add(new Inline.Text(" "));
      inlines.add(said(words.say("take-care")));
      for (Block.Item caution : cautions) {
        caution.blocks().forEach(b -> b.phrases().forEach(p -> add(p, inlines)));
      }
    }
    inlines.add(new Inline.Text(" "));
    inlines.add(said(words.say("do")));
    said.forEach(step -> add(step.words(), inlines));
    dose(stretch)
        .ifPresent(
            dose -> {
              inlines.add(new Inline.Text(" "));
              inlines.add(said(words.say("how-much")));
              inlines.add(new Inline.Text(" " + dose + "."));
            });
    return Optional.of(
        new Block.Step(shown.id(), shown.figure(), shown.words().withInlines(inlines)));
  }

  private Inline said(String text) {
    return new Inline.Strong(List.of(words.inline(text)));
  }

  private static Inline strong(String text) {
    return new Inline.Strong(List.of(new Inline.Text(text)));
  }

  private static boolean marksMuscle(Block.Step step) {
    return step.figure().picture() instanceof Picture.Posed posed
        && posed.pose().muscle().isPresent();
  }

  private static void add(Phrase phrase, List<Inline> inlines) {
    inlines.add(new Inline.Text(" "));
    inlines.addAll(Copying.withoutReferences(phrase).inlines());
  }
}
