package org.clearleaf.edition;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  List<Block> blocks(List<String> names) {
    List<Block.Stretch> stretches = names.stream().map(passages::stretch).toList();
    List<Block> out = new ArrayList<>();
    stop(stretches).ifPresent(out::add);
    out.add(table(stretches));
    out.add(new Block.Heading(1, Phrase.of(ID.part("heading"), words.say("how-to")), span));
    List<Block.Step> steps = new ArrayList<>();
    for (Block.Stretch stretch : stretches) {
      step(stretch).ifPresent(steps::add);
    }
    out.add(new Block.Steps(ID.part("steps"), steps, span));
    return out;
  }

  /** When to stop, each reason once. */
  private Optional<Block> stop(List<Block.Stretch> stretches) {
    Map<String, Block.Item> reasons = new LinkedHashMap<>();
    for (Block.Stretch stretch : stretches) {
      List<Block.Item> items = cautions(stretch);
      if (!items.isEmpty()) {
        // The last of the cautions says when to stop.
        Block.Item last = items.get(items.size() - 1);
        reasons.putIfAbsent(text(last), last);
      }
    }
    if (reasons.isEmpty()) {
      return Optional.empty();
    }
    NodeId id = ID.part("stop");
    Block list =
        new Block.Listing(
            id.part("list"), Optional.empty(), true, List.copyOf(reasons.values()), span);
    return Optional.of(
        new Block.Callout(
            id,
            Block.Callout.Kind.WARNING,
            Optional.of(Phrase.of(id.part("title"), words.say("when-to-stop"))),
            List.of(),
            List.of(list),
            span));
  }

  private static List<Block.Item> cautions(Block.Stretch stretch) {
    List<Block.Item> items = new ArrayList<>();
    for (Block block : stretch.blocks()) {
      if (block instanceof Block.Callout warning) {
        warning.blocks().stream()
            .filter(Block.Listing.class::isInstance)
            .forEach(list -> items.addAll(((Block.Listing) list).items()));
      }
    }
    return items;
  }

  private static String text(Block.Item item) {
    StringBuilder text = new StringBuilder();
    item.blocks().forEach(b -> b.phrases().forEach(phrase -> text.append(phrase.text())));
    return text.toString();
  }

  private Block table(List<Block.Stretch> stretches) {
    NodeId id = ID.part("table");
    List<Block.Alignment> columns = new ArrayList<>();
    List<Block.Cell> head = new ArrayList<>();
    cell(id.part("what"), new Inline.Text(words.say("stretch")), head);
    columns.add(Block.Alignment.START);
    cell(id.part("dose"), new Inline.Text(words.say("how-much")), head);
    columns.add(Block.Alignment.START);
    for (DayOfWeek day : DayOfWeek.values()) {
      Inline name = new Inline.Abbreviation(words.shortDay(day), words.day(day));
      cell(id.part("day" + day.getValue()), name, head);
      columns.add(Block.Alignment.CENTER);
    }
    List<Block.Row> rows = new ArrayList<>();
    for (Block.Stretch stretch : stretches) {
      NodeId row = id.part(stretch.name());
      List<Block.Cell> cells = new ArrayList<>();
      cell(row.part("name"), new Inline.Text(name(stretch)), cells);
      cell(row.part("dose"), new Inline.Text(dose(stretch)), cells);
      for (DayOfWeek day : DayOfWeek.values()) {
        cell(row.part("day" + day.getValue()), new Inline.Text("\u2610"), cells);
      }
      rows.add(new Block.Row(row, cells));
    }
    return new Block.Table(
        id,
        Optional.of(Phrase.of(id.part("caption"), words.say("tick"))),
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
  private String dose(Block.Stretch stretch) {
    return stretch.blocks().stream()
        .filter(Block.Dose.class::isInstance)
        .map(dose -> line((Block.Dose) dose))
        .findFirst()
        .orElse("–");
  }

  /** How long, how many times and how often, in one line. */
  String line(Block.Dose dose) {
    List<String> facts = new ArrayList<>();
    for (Block.Fact fact : dose.facts()) {
      String value = fact.value().text();
      String begin = facts.isEmpty() ? value : words.midSentence(value);
      facts.add(begin + " " + fact.words().text());
    }
    return String.join(", ", facts);
  }

  /** The picture that shows the stretch itself, led by its name and what to heed. */
  private Optional<Block.Step> step(Block.Stretch stretch) {
    for (Block block : stretch.blocks()) {
      if (block instanceof Block.Steps steps && !steps.steps().isEmpty()) {
        Block.Step shown =
            steps.steps().stream()
                .filter(StretchWeek::marksMuscle)
                .findFirst()
                .orElse(steps.steps().get(0));
        List<Inline> inlines = new ArrayList<>();
        inlines.add(new Inline.Strong(List.of(new Inline.Text(name(stretch) + "."))));
        List<Block.Item> cautions = cautions(stretch);
        for (Block.Item caution : cautions.subList(0, Math.max(0, cautions.size() - 1))) {
          caution.blocks().forEach(b -> b.phrases().forEach(p -> add(p, inlines)));
        }
        add(shown.words(), inlines);
        return Optional.of(
            new Block.Step(shown.id(), shown.figure(), shown.words().withInlines(inlines)));
      }
    }
    return Optional.empty();
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
