package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Clinic;
import org.clearleaf.book.HeadingLevels;
import org.clearleaf.book.Inline;
import org.clearleaf.book.Metadata;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Rewriter;
import org.clearleaf.book.SourceSpan;
import org.clearleaf.book.Urgency;
import org.clearleaf.finding.Findings;
import org.clearleaf.finding.Rule;

/**
 * Puts the Book of one handout together from parts of a title: who gives it out, its title, the
 * warnings that go with its parts, the parts, and where it comes from.
 */
final class HandoutComposer {
  private static final NodeId ID = new NodeId("handout");

  private final Book title;
  private final HandoutSheet sheet;
  private final CountryTable country;
  private final Words words;
  private final Findings findings;
  private final SourceSpan span;
  private final HandoutPassages passages;
  private final StretchWeek week;
  private final List<Block> overleaf = new ArrayList<>();
  private final List<Block> care = new ArrayList<>();
  private Optional<Phrase> heading = Optional.empty();

  private HandoutComposer(
      DoctorPages.Gathered title,
      HandoutSheet sheet,
      CountryTable country,
      Words words,
      Findings findings) {
    this.findings = findings;
    this.country = country;
    this.title = title.book();
    this.sheet = sheet;
    this.words = words;
    this.span = sheet.handout().span();
    this.passages = new HandoutPassages(title);
    this.week = new StretchWeek(passages, words, span);
    this.heading = sheet.handout().title().map(text -> Phrase.of(ID.part("title"), text));
  }

  /**
   * The Book of a handout.
   *
   * @param title its doctor page gathered, its terms resolved
   */
  static Book compose(
      DoctorPages.Gathered title,
      HandoutSheet sheet,
      CountryTable country,
      Words words,
      Findings findings) {
    return new HandoutComposer(title, sheet, country, words, findings).compose();
  }

  private Book compose() {
    List<Block> parts = new ArrayList<>();
    Set<String> stretches = new HashSet<>();
    for (Handout.Part part : sheet.handout().parts()) {
      stretches.addAll(part.stretches());
      List<Block> blocks = part(part);
      if (blocks.isEmpty()) {
        findings.at(span, Rule.HANDOUT_EMPTY, sheet.handout().name(), part.words());
      }
      parts.addAll(parts.isEmpty() ? named(blocks) : blocks);
    }
    parts.forEach(
        part ->
            part.walk(
                block -> {
                  if (block instanceof Block.Stretch stretch) {
                    stretches.add(stretch.name());
                  }
                }));
    List<Block> blocks = new ArrayList<>();
    Phrase name = heading.orElseGet(() -> Phrase.of(ID.part("title"), title.metadata().title()));
    blocks.add(new Block.Heading(1, name, span));
    List<Block> held = new ArrayList<>(passages.warnings(parts, stretches));
    List<Block> open = new ArrayList<>(care);
    parts.stream()
        .flatMap(p -> p instanceof Block.Stretch s ? s.blocks().stream() : Stream.of(p))
        .forEach(open::add);
    held.addAll(StopOnce.in(open, ID.part("stop")));
    blocks.addAll(SheetOrder.of(held, List.of(writeIn(stretches)), overleaf.isEmpty()));
    sheet.clinic().ifPresent(clinic -> blocks.add(HandoutImprints.head(clinic, words)));
    boolean carded = held.stream().anyMatch(HandoutComposer::saysWhomToCall);
    blocks.add(HandoutImprints.foot(title.metadata(), sheet, country, words, carded));
    blocks.addAll(overleaf);
    Chapter chapter = new Chapter(ID, Chapter.Role.BODY, new Fitting(blocks).blocks(blocks));
    return new Book(metadata(name.label()), List.of(chapter), new TreeMap<>(), new TreeMap<>());
  }

  /** Lines to write on, and who changed a dose that stands on the sheet. */
  private Block writeIn(Set<String> stretches) {
    Patient patient = sheet.patient();
    boolean changed = patient.doses().keySet().stream().anyMatch(stretches::contains);
    Optional<String> who = sheet.clinic().map(Clinic::name).filter(name -> changed);
    return HandoutImprints.writeIn(words, patient, who);
  }

  private static boolean saysWhomToCall(Block block) {
    return block instanceof Block.DoctorCard card && card.urgency() == Urgency.NOW;
  }

  private Metadata metadata(String name) {
    Metadata all = title.metadata();
    String clinic = sheet.clinic().map(c -> " – " + c.name()).orElse("");
    String identifier =
        all.identifier()
            + "#"
            + sheet.handout().name()
            + sheet.clinic().map(c -> "." + c.id()).orElse("");
    return all.derived(name + " – " + all.title() + clinic, identifier);
  }

  private List<Block> part(Handout.Part part) {
    if (part instanceof Handout.Exercise exercise) {
      return exercise(exercise);
    } else if (part instanceof Handout.Signs signs) {
      return signs.urgencies().stream().flatMap(this::card).toList();
    } else if (part instanceof Handout.Week ticked) {
      overleaf.addAll(week.panels(ticked.exercises()));
      return week.front(ticked.exercises());
    }
    return passages.passage(((Handout.Passage) part).id());
  }

  private List<Block> exercise(Handout.Exercise exercise) {
    List<Block> out = new ArrayList<>();
    List<Block> doses = new ArrayList<>();
    List<Block> whole =
        passages.stretch(exercise.stretch()).map(Block.Stretch::blocks).orElse(List.of());
    for (Block block : whole) {
      if (exercise.steps().isEmpty()) {
        out.add(block);
      } else if (block instanceof Block.Steps steps) {
        List<Block.Step> chosen =
            exercise.steps().stream().map(n -> steps.steps().get(n - 1)).toList();
        out.addAll(doses);
        out.add(new Block.Steps(steps.id(), chosen, steps.span()));
      } else if (block instanceof Block.Dose dose) {
        Phrase line = Phrase.of(dose.id().part("line"), week.line(dose) + ".");
        doses.add(new Block.Paragraph(line, dose.span()));
      } else if (isAlone() && block instanceof Block.Callout) {
        care.add(block);
      } else if (!(block instanceof Block.Listing
          || (isAlone() && block instanceof Block.Heading))) {
        // What to know before is about all of its steps.
        out.add(block);
      }
    }
    return out;
  }

  /** Whether some steps of one stretch stand beside other words: the sheet is about both. */
  private boolean isAlone() {
    List<Handout.Part> parts = sheet.handout().parts();
    return !(parts.get(0) instanceof Handout.Exercise)
        && parts.stream().filter(Handout.Exercise.class::isInstance).count() == 1;
  }

  private Stream<Block> card(Urgency urgency) {
    return passages.doctorPage().stream()
        .filter(b -> b instanceof Block.DoctorCard card && card.urgency() == urgency);
  }

  /** Takes the first heading of the first part for the handout's own where it has no title. */
  private List<Block> named(List<Block> blocks) {
    if (heading.isEmpty() && !blocks.isEmpty() && blocks.get(0) instanceof Block.Heading first) {
      heading = Optional.of(first.text());
      return blocks.subList(1, blocks.size());
    }
    return blocks;
  }

  /**
   * Leaves out sources and notes, which a sheet has no room for, and puts headings under its own.
   */
  private static final class Fitting extends Rewriter {
    private final HeadingLevels levels = new HeadingLevels();
    private final Set<Urgency> carded = EnumSet.noneOf(Urgency.class);
    private boolean first = true;

    Fitting(List<Block> blocks) {
      for (Block block : blocks) {
        if (block instanceof Block.DoctorCard card) {
          carded.add(card.urgency());
        }
      }
    }

    @Override
    protected List<Block> block(Block block) {
      if (block instanceof Block.Stretch stretch) {
        return blocks(stretch.blocks());
      } else if (block instanceof Block.DoctorSign sign && carded.contains(sign.urgency())) {
        // Its card has it.
        return List.of();
      } else if (block instanceof Block.Heading heading) {
        int written = first ? 1 : Math.min(6, heading.level() + 1);
        first = false;
        int level = levels.repair(written).level();
        return List.of(new Block.Heading(level, phrase(heading.text()), heading.span()));
      }
      return super.block(block);
    }

    @Override
    protected List<Inline> inline(Inline inline) {
      return Copying.isReference(inline) ? List.of() : super.inline(inline);
    }

    @Override
    public Phrase phrase(Phrase phrase) {
      return super.phrase(Copying.withoutReferences(phrase));
    }
  }
}
