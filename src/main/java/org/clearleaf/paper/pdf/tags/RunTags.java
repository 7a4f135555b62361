package org.clearleaf.paper.pdf.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Footnote;
import org.clearleaf.edited.Mark;
import org.clearleaf.edited.Run;
import org.clearleaf.edited.Text;
import org.clearleaf.paper.placed.Origin;

/** Tags the runs of a text; those without a mark of their own share no wrapper. */
final class RunTags implements Run.Visitor {
  /** The title of what is no word of the sentence that it stands in. */
  private static final String LABEL = "label";

  private final TagTree tree;
  private final NodeId text;
  private Element base;

  /** The marks that elements stand for just now, and those elements. */
  private final List<Mark> marks = new ArrayList<>();

  private final List<Element> elements = new ArrayList<>();

  /** Where notes stand, if not beside their marks. */
  private Optional<Element> notes = Optional.empty();

  /** How many marks the base stands for. */
  private int lifted;

  private RunTags(TagTree tree, Text text, Element base) {
    this.tree = tree;
    this.text = text.id();
    this.base = base;
    tree.name(text.id(), base);
  }

  /** Tags a text inside an element. */
  static void text(Text text, Element parent, TagTree tree) {
    new RunTags(tree, text, parent).all(text.runs());
  }

  /** Tags a heading. Its notes stand behind it: they are no words of what it heads. */
  static void heading(Text text, Element heading, Element parent, TagTree tree) {
    RunTags tags = new RunTags(tree, text, heading);
    tags.notes = Optional.of(parent);
    tags.all(text.runs());
  }

  /** Tags a paragraph, with an element for each of its lines where it says where lines end. */
  static void paragraph(Text text, Element parent, TagTree tree) {
    List<Run> runs = text.runs();
    Element paragraph = parent.add("P");
    RunTags tags = new RunTags(tree, text, paragraph);
    if (tree.notesBehind()) {
      tags.notes = Optional.of(parent);
    }
    if (runs.stream().noneMatch(RunTags::endsLine)) {
      tags.all(runs);
      return;
    }
    int from = 0;
    for (int i = 0; i < runs.size(); i++) {
      if (endsLine(runs.get(i)) || i == runs.size() - 1) {
        tags.base = paragraph.add("Sub");
        tags.all(runs.subList(from, i + 1));
        from = i + 1;
      }
    }
  }

  /** Whether a line of the text itself ends here, not one inside a mark. */
  private static boolean endsLine(Run run) {
    return run instanceof Run.LineEnd && run.marks().isEmpty();
  }

  /** Runs that are all there is in the base; a language that all are in is the base's. */
  private void all(List<Run> runs) {
    lifted = 0;
    for (var tag = language(runs, 0); tag.isPresent(); tag = language(runs, lifted)) {
      base.language(tag.get());
      lifted++;
    }
    for (Run run : runs) {
      enter(lifted == 0 ? run.marks() : run.marks().subList(lifted, run.marks().size()));
      run.accept(this);
    }
    enter(List.of());
  }

  private static Optional<String> language(List<Run> runs, int depth) {
    if (runs.isEmpty()
        || runs.get(0).marks().size() <= depth
        || !(runs.get(0).marks().get(depth) instanceof Mark.Spoken first)) {
      return Optional.empty();
    }
    boolean all =
        runs.stream()
            .allMatch(run -> run.marks().size() > depth && run.marks().get(depth).equals(first));
    return all ? first.language() : Optional.empty();
  }

  /** Leaves the elements of marks that end here, and begins those of marks that begin. */
  private void enter(List<Mark> wanted) {
    Mark.change(
        marks, wanted, this::leave, mark -> elements.add(mark.accept(new Opening(parent()))));
  }

  private void leave(Mark ended) {
    Element element = elements.remove(elements.size() - 1);
    if (ended instanceof Mark.Linked link && !link.numbered()) {
      annotate(link, element);
    }
  }

  private Element parent() {
    return elements.isEmpty() ? base : elements.get(elements.size() - 1);
  }

  private void annotate(Mark.Linked link, Element element) {
    tree.putLink(new Origin.Content(text, link.from(), link.from()), element.slot());
  }

  /** The element for a mark. */
  private final class Opening implements Mark.Visitor<Element> {
    private final Element around;

    Opening(Element around) {
      this.around = around;
    }

    @Override
    public Element styled(Mark.Styled mark) {
      return switch (mark.style()) {
        case EMPHASIS -> around.add("Em");
        // What is in Code can hold little (ISO/TS 32005), what is in Strong anything: so keys.
        case STRONG, KEY -> around.add("Strong");
        case STRUCK -> {
          Element span = around.add("Span");
          span.attribute("Layout", "TextDecorationType", "LineThrough");
          yield span;
        }
        case SUPERSCRIPT -> shifted(true);
        case SUBSCRIPT -> shifted(false);
        case CODE -> around.add("Code");
      };
    }

    private Element shifted(boolean raised) {
      Element span = around.add("Span");
      tree.dialect().shift(span, raised, tree.profile().bodySize());
      return span;
    }

    @Override
    public Element spoken(Mark.Spoken mark) {
      if (mark.language().isEmpty()) {
        return around;
      }
      Element span = around.add("Span");
      span.language(mark.language().get());
      return span;
    }

    @Override
    public Element expanded(Mark.Expanded mark) {
      Element span = around.add("Span");
      span.expansion(mark.expansion());
      return span;
    }

    @Override
    public Element linked(Mark.Linked mark) {
      return mark.target().node().isPresent()
          ? tree.dialect().crossReference(around)
          : around.add("Link");
    }
  }

  private void leaf(Run run, Element element) {
    tree.put(new Origin.Content(text, run.offset(), run.offset()), element.slot());
  }

  @Override
  public void characters(Run.Characters run) {
    leaf(run, parent());
  }

  @Override
  public void lineEnd(Run.LineEnd run) {
    leaf(run, parent());
  }

  @Override
  public void inset(Run.Inset run) {
    if (run.alternative().isDecorative()) {
      return;
    }
    Element figure = parent().add("Figure");
    figure.alt(run.alternative());
    leaf(run, figure);
  }

  /** It comes after the annotation of the link that it is the last run of. */
  @Override
  public void pageNumber(Run.PageNumber run) {
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i) instanceof Mark.Linked link) {
        Element element = elements.get(i);
        annotate(link, element);
        Element label = label(element);
        tree.furniture().language().ifPresent(label::language);
        tree.put(new Origin.PageReference(text, link.from()), label.slot());
      }
    }
  }

  @Override
  public void noteMark(Run.NoteMark run) {
    Origin origin = new Origin.NoteMark(text, run.offset(), run.note());
    Element link = tree.dialect().reference(parent());
    tree.put(origin, label(link).slot());
    tree.putLink(origin, link.slot());
    // A note is read where its first mark stands (PDF/UA-1 7.9).
    if (tree.element(run.note()).isEmpty()) {
      tree.note(run.note()).ifPresent(note -> note(note, run));
    }
    tree.element(run.note())
        .ifPresent(
            read -> {
              tree.dialect().refer(link, read);
              tree.dialect().refer(read, link);
            });
  }

  /**
   * An element for what a link ends with and its sentence does not say: the mark of a note, a page.
   * Lbl would be the word, but readers know that in lists and notes alone.
   */
  private static Element label(Element link) {
    Element label = link.add("Span");
    label.title(LABEL);
    return label;
  }

  private void note(Footnote note, Run mark) {
    Element element = tree.dialect().note(notes.orElseGet(this::parent));
    element.id(note.id().value());
    tree.name(note.id(), element);
    if (mark.language().isPresent()) {
      // A note is in the language of the whole, whatever its mark stands in.
      element.language(tree.language());
    }
    Element back = element.add("Lbl").add("Link");
    Origin label = Origin.label(note.id());
    tree.put(label, back.slot());
    tree.putLink(label, back.slot());
    new BlockTags(tree, element, true).blocks(note.blocks());
  }
}
