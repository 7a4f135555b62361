package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clearleaf.book.Direction;
import org.clearleaf.book.Inline;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.edited.Alternative;
import org.clearleaf.edited.Image;
import org.clearleaf.edited.Mark;
import org.clearleaf.edited.Run;
import org.clearleaf.edited.Style;
import org.clearleaf.edited.Target;
import org.clearleaf.edited.Text;

/**
 * Makes runs of the inlines of a phrase. Here they are counted, and here alone: an offset that two
 * writers count in two ways leads readers to two places.
 */
final class EditedRuns implements Inline.Visitor<EditedRuns> {
  private final Setting setting;
  private final List<Run> runs = new ArrayList<>(1);
  private List<Mark> marks = List.of();
  private Direction direction;
  private boolean inLink;
  private int offset;

  /**
   * What a phrase needs to know of the whole.
   *
   * @param direction of the title
   * @param notes that there are
   * @param sources the number of each source that is listed
   * @param titles what each source is called
   * @param sheet whether it is a handout, whose pictures stand at the head
   * @param lettered whether pictures have letters, since a list beside them has numbers
   */
  record Setting(
      Words words,
      Direction direction,
      Set<NodeId> notes,
      Map<String, Integer> sources,
      Map<String, String> titles,
      boolean sheet,
      boolean lettered) {

    /** The text in the place of a picture, where its author may have forgotten it. */
    Alternative alternative(String written, boolean decorative) {
      if (decorative) {
        return Alternative.decorative();
      }
      return written.isEmpty()
          ? new Alternative(Alternative.State.MISSING, words.say("alt-missing"), words.foreign())
          : Alternative.of(written);
    }
  }

  private EditedRuns(Setting setting) {
    this.setting = setting;
    this.direction = setting.direction();
  }

  /** The text of a phrase. */
  static Text of(Phrase phrase, Setting setting) {
    List<Inline> inlines = phrase.inlines();
    // Most are one text: nothing has to be collected.
    if (inlines.size() == 1 && inlines.get(0) instanceof Inline.Text only) {
      return new Text(
          phrase.id(),
          only.text().isEmpty()
              ? List.of()
              : List.of(new Run.Characters(0, only.text(), List.of())));
    }
    EditedRuns collector = new EditedRuns(setting);
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < inlines.size(); i++) {
      boolean cited = i + 1 < inlines.size() && inlines.get(i + 1) instanceof Inline.Citation;
      if (cited && inlines.get(i) instanceof Inline.Text text && text.text().endsWith(" ")) {
        // A number in brackets alone at the start of a line says nothing: it stays with its
        // sentence.
        collector.characters(text.text().stripTrailing() + "\u00A0");
      } else if (inlines.get(i) instanceof Inline.Citation citation) {
        keys.addAll(citation.keys());
        if (!cited) {
          collector.cited(keys);
          keys.clear();
        }
      } else {
        inlines.get(i).accept(collector);
      }
    }
    return new Text(phrase.id(), collector.runs);
  }

  private EditedRuns characters(String text) {
    if (!text.isEmpty()) {
      runs.add(new Run.Characters(offset, text, marks));
      offset += text.length();
    }
    return this;
  }

  private EditedRuns marked(Mark mark, Runnable inside) {
    List<Mark> outer = marks;
    List<Mark> inner = new ArrayList<>(outer);
    inner.add(mark);
    marks = List.copyOf(inner);
    inside.run();
    marks = outer;
    return this;
  }

  private EditedRuns children(List<Inline> children) {
    for (Inline child : children) {
      child.accept(this);
    }
    return this;
  }

  private EditedRuns styled(Style style, List<Inline> children) {
    return marked(new Mark.Styled(offset, style), () -> children(children));
  }

  /** A link; inside another its words are part of that. */
  private EditedRuns linked(Target target, String said, boolean numbered, Runnable inside) {
    if (inLink) {
      inside.run();
      return this;
    }
    inLink = true;
    marked(new Mark.Linked(offset, target, said, numbered), inside);
    inLink = false;
    return this;
  }

  @Override
  public EditedRuns text(Inline.Text i) {
    return characters(i.text());
  }

  @Override
  public EditedRuns emphasis(Inline.Emphasis i) {
    return styled(Style.EMPHASIS, i.children());
  }

  @Override
  public EditedRuns strong(Inline.Strong i) {
    return styled(Style.STRONG, i.children());
  }

  @Override
  public EditedRuns strikethrough(Inline.Strikethrough i) {
    return styled(Style.STRUCK, i.children());
  }

  @Override
  public EditedRuns shifted(Inline.Shifted i) {
    Style style =
        switch (i.shift()) {
          case SUPERSCRIPT -> Style.SUPERSCRIPT;
          case SUBSCRIPT -> Style.SUBSCRIPT;
        };
    return styled(style, i.children());
  }

  @Override
  public EditedRuns keyboard(Inline.Keyboard i) {
    return styled(Style.KEY, i.children());
  }

  @Override
  public EditedRuns code(Inline.Code i) {
    return marked(new Mark.Styled(offset, Style.CODE), () -> characters(i.text()));
  }

  @Override
  public EditedRuns span(Inline.Span i) {
    Direction outer = direction;
    direction = i.direction().or(() -> i.language().map(Direction::of)).orElse(outer);
    // Said where it changes, by language or not: full stops and brackets go by it.
    Optional<Direction> said =
        i.direction().isPresent() || direction != outer ? Optional.of(direction) : Optional.empty();
    if (i.language().isPresent() || said.isPresent()) {
      marked(new Mark.Spoken(offset, i.language(), said), () -> children(i.children()));
    } else {
      children(i.children());
    }
    direction = outer;
    return this;
  }

  @Override
  public EditedRuns abbreviation(Inline.Abbreviation i) {
    return marked(new Mark.Expanded(offset, i.expansion()), () -> characters(i.text()));
  }

  /** What a link says: its words, pictures by what they say. */
  private static String said(List<Inline> inlines) {
    StringBuilder out = new StringBuilder();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.InlineImage image) {
        out.append(image.alt());
      } else if (inline instanceof Inline.Leaf leaf) {
        out.append(leaf.plain());
      } else {
        out.append(said(inline.children()));
      }
    }
    return out.toString().strip();
  }

  @Override
  public EditedRuns link(Inline.Link i) {
    String words = said(i.children());
    String said = words.isEmpty() ? i.address() : words;
    return linked(new Target.Address(i.address()), said, false, () -> children(i.children()));
  }

  @Override
  public EditedRuns crossReference(Inline.CrossReference i) {
    boolean numbered = i.page() && !inLink;
    return linked(
        new Target.Node(i.target()),
        said(i.children()),
        numbered,
        () -> {
          children(i.children());
          if (numbered) {
            runs.add(new Run.PageNumber(offset, marks));
          }
        });
  }

  @Override
  public EditedRuns inlineImage(Inline.InlineImage i) {
    Image.File image = EditedBlocks.image(i.file());
    runs.add(new Run.Inset(offset, image, setting.alternative(i.alt(), i.decorative()), marks));
    offset++;
    return this;
  }

  @Override
  public EditedRuns lineBreak(Inline.LineBreak i) {
    runs.add(new Run.LineEnd(offset, marks));
    offset++;
    return this;
  }

  @Override
  public EditedRuns noteMark(Inline.NoteMark i) {
    if (setting.notes().contains(i.note())) {
      if (!runs.isEmpty() && runs.get(runs.size() - 1) instanceof Run.NoteMark) {
        // Notes 1 and 2 are not note 12. A space that forbids a break would make one number of
        // them, and turn their order from right to left (UAX #9, W4).
        characters(" ");
      }
      String said = setting.words().say("note-label", i.number());
      runs.add(new Run.NoteMark(offset, i.note(), i.number(), said, marks));
    }
    return this;
  }

  @Override
  public EditedRuns citation(Inline.Citation i) {
    return cited(i.keys());
  }

  /**
   * Sources in one pair of brackets, in their order; three and more that follow one another join.
   */
  private EditedRuns cited(List<String> keys) {
    SortedMap<Integer, String> known = new TreeMap<>();
    for (String key : keys) {
      Integer number = setting.sources().get(key);
      if (number == null) {
        characters("[" + key + "]");
      } else {
        known.put(number, key);
      }
    }
    List<Integer> numbers = List.copyOf(known.keySet());
    for (int from = 0; from < numbers.size(); ) {
      int to = from;
      while (to + 1 < numbers.size() && numbers.get(to + 1).equals(numbers.get(to) + 1)) {
        to++;
      }
      characters(from == 0 ? "[" : ", ");
      source(numbers.get(from), known);
      if (to > from) {
        characters(to == from + 1 ? ", " : "–");
        source(numbers.get(to), known);
      }
      from = to + 1;
    }
    return characters(numbers.isEmpty() ? "" : "]");
  }

  private void source(int number, Map<Integer, String> known) {
    String key = Objects.requireNonNull(known.get(number));
    String words = Integer.toString(number);
    String name = setting.words().say("source-number", number);
    String said = name + ": " + setting.titles().getOrDefault(key, "");
    Target target = new Target.Source(SourceList.entry(key), name);
    linked(target, said, false, () -> characters(words));
  }

  @Override
  public EditedRuns term(Inline.Term i) {
    return characters(TermResolver.unresolved(i));
  }
}
