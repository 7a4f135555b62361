package org.clearleaf.book;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Makes a changed copy of a Book: override {@link #block} or {@link #inline} for what changes; all
 * around it is copied.
 */
public abstract class Rewriter {

  /** What becomes of a block; by default itself with its parts rewritten. */
  protected List<Block> block(Block block) {
    return List.of(copy(block));
  }

  /** What becomes of an inline; by default itself with its parts rewritten. */
  protected List<Inline> inline(Inline inline) {
    return List.of(copy(inline));
  }

  /** What becomes of the id of a block that has parts; by default itself. */
  protected NodeId id(NodeId id) {
    return id;
  }

  /** A rewritten chapter. */
  public final Chapter chapter(Chapter chapter) {
    return chapter.withBlocks(blocks(chapter.blocks()));
  }

  /** A rewritten book. */
  public final Book book(Book book) {
    TreeMap<NodeId, Note> notes = new TreeMap<>();
    for (Note note : book.notes().values()) {
      notes.put(note.id(), new Note(note.id(), note.number(), note.mark(), blocks(note.blocks())));
    }
    return book.with(book.chapters().stream().map(this::chapter).toList(), notes);
  }

  /** Rewritten blocks. */
  public final List<Block> blocks(List<Block> blocks) {
    List<Block> out = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      out.addAll(block(block));
    }
    return isSame(out, blocks) ? blocks : out;
  }

  /** A rewritten phrase. */
  public Phrase phrase(Phrase phrase) {
    List<Inline> changed = inlines(phrase.inlines());
    return isItself(changed, phrase.inlines()) ? phrase : phrase.withInlines(changed);
  }

  /** Whether nothing was changed; most of a book is not, and is shared with the copy. */
  private static boolean isSame(List<?> changed, List<?> old) {
    boolean same = changed.size() == old.size();
    for (int i = 0; same && i < old.size(); i++) {
      same = isItself(changed.get(i), old.get(i));
    }
    return same;
  }

  private static boolean isItself(Object changed, Object old) {
    return changed == old;
  }

  /** Rewritten inlines. */
  protected final List<Inline> inlines(List<Inline> inlines) {
    List<Inline> out = new ArrayList<>(inlines.size());
    for (Inline old : inlines) {
      for (Inline changed : inline(old)) {
        int last = out.size() - 1;
        if (changed instanceof Inline.Text more
            && last >= 0
            && out.get(last) instanceof Inline.Text text) {
          out.set(last, new Inline.Text(text.text() + more.text()));
        } else {
          out.add(changed);
        }
      }
    }
    return isSame(out, inlines) ? inlines : out;
  }

  private Block.Item item(Block.Item item) {
    return new Block.Item(id(item.id()), item.done(), blocks(item.blocks()));
  }

  private Block.Row row(Block.Row row) {
    return new Block.Row(
        id(row.id()),
        row.cells().stream()
            .map(cell -> new Block.Cell(phrase(cell.text()), cell.columnSpan(), cell.rowSpan()))
            .toList());
  }

  private Block.Figure figure(Block.Figure b) {
    return new Block.Figure(
        id(b.id()),
        b.picture(),
        b.alt(),
        b.decorative(),
        b.caption().map(this::phrase),
        b.longDescription().map(this::phrase),
        b.span());
  }

  /** The block itself with its parts rewritten. */
  protected final Block copy(Block block) {
    return block.accept(new Copy());
  }

  /** The inline itself with its parts rewritten. */
  protected final Inline copy(Inline inline) {
    List<Inline> parts = PlainText.children(inline);
    List<Inline> changed = inlines(parts);
    if (isItself(changed, parts)) {
      return inline;
    } else if (inline instanceof Inline.Emphasis) {
      return new Inline.Emphasis(changed);
    } else if (inline instanceof Inline.Strong) {
      return new Inline.Strong(changed);
    } else if (inline instanceof Inline.Strikethrough) {
      return new Inline.Strikethrough(changed);
    } else if (inline instanceof Inline.Shifted i) {
      return new Inline.Shifted(i.shift(), changed);
    } else if (inline instanceof Inline.Keyboard) {
      return new Inline.Keyboard(changed);
    } else if (inline instanceof Inline.Span i) {
      return new Inline.Span(i.language(), i.direction(), changed);
    } else if (inline instanceof Inline.Link i) {
      return new Inline.Link(i.address(), changed);
    } else if (inline instanceof Inline.CrossReference i) {
      return new Inline.CrossReference(i.target(), i.page(), changed);
    }
    return inline;
  }

  private final class Copy implements Block.Visitor<Block> {
    @Override
    public Block heading(Block.Heading b) {
      Phrase text = phrase(b.text());
      return isItself(text, b.text()) ? b : new Block.Heading(b.level(), text, b.span());
    }

    @Override
    public Block paragraph(Block.Paragraph b) {
      Phrase text = phrase(b.text());
      return isItself(text, b.text()) ? b : new Block.Paragraph(text, b.span());
    }

    @Override
    public Block quote(Block.Quote b) {
      return new Block.Quote(id(b.id()), blocks(b.blocks()), b.span());
    }

    @Override
    public Block listing(Block.Listing b) {
      List<Block.Item> items = b.items().stream().map(Rewriter.this::item).toList();
      return new Block.Listing(id(b.id()), b.start(), b.tight(), items, b.span());
    }

    @Override
    public Block definitionList(Block.DefinitionList b) {
      List<Block.Definition> definitions = new ArrayList<>();
      for (Block.Definition definition : b.definitions()) {
        definitions.add(
            new Block.Definition(
                definition.terms().stream().map(Rewriter.this::phrase).toList(),
                definition.descriptions().stream().map(Rewriter.this::item).toList()));
      }
      return new Block.DefinitionList(id(b.id()), definitions, b.span());
    }

    @Override
    public Block codeBlock(Block.CodeBlock b) {
      NodeId id = id(b.id());
      return isItself(id, b.id()) ? b : new Block.CodeBlock(id, b.language(), b.text(), b.span());
    }

    @Override
    public Block table(Block.Table b) {
      return new Block.Table(
          id(b.id()),
          b.caption().map(Rewriter.this::phrase),
          b.columns(),
          b.head().stream().map(Rewriter.this::row).toList(),
          b.body().stream().map(Rewriter.this::row).toList(),
          b.rowHeads(),
          b.span());
    }

    @Override
    public Block figure(Block.Figure b) {
      return Rewriter.this.figure(b);
    }

    @Override
    public Block thematicBreak(Block.ThematicBreak b) {
      return new Block.ThematicBreak(id(b.id()), b.span());
    }

    @Override
    public Block callout(Block.Callout b) {
      return new Block.Callout(
          id(b.id()),
          b.kind(),
          b.title().map(Rewriter.this::phrase),
          b.scope(),
          blocks(b.blocks()),
          b.span());
    }

    @Override
    public Block doctorSign(Block.DoctorSign b) {
      return new Block.DoctorSign(
          id(b.id()),
          b.urgency(),
          b.rank(),
          b.label().map(Rewriter.this::phrase),
          blocks(b.blocks()),
          b.span());
    }

    @Override
    public Block doctorPage(Block.DoctorPage b) {
      return new Block.DoctorPage(id(b.id()), b.span());
    }

    @Override
    public Block doctorCard(Block.DoctorCard b) {
      return new Block.DoctorCard(
          id(b.id()), b.urgency(), (Block.Heading) copy(b.heading()), blocks(b.signs()), b.span());
    }

    @Override
    public Block stretch(Block.Stretch b) {
      return new Block.Stretch(id(b.id()), b.name(), blocks(b.blocks()), b.span());
    }

    @Override
    public Block steps(Block.Steps b) {
      List<Block.Step> steps = new ArrayList<>();
      for (Block.Step step : b.steps()) {
        steps.add(
            new Block.Step(
                id(step.id()), Rewriter.this.figure(step.figure()), phrase(step.words())));
      }
      return new Block.Steps(id(b.id()), steps, b.span());
    }

    @Override
    public Block dose(Block.Dose b) {
      List<Block.Fact> facts = new ArrayList<>();
      for (Block.Fact fact : b.facts()) {
        facts.add(new Block.Fact(phrase(fact.value()), phrase(fact.words())));
      }
      return new Block.Dose(id(b.id()), facts, b.hold(), b.span());
    }

    @Override
    public Block imprint(Block.Imprint b) {
      List<Block.Paragraph> words = new ArrayList<>();
      b.words().forEach(p -> words.add(new Block.Paragraph(phrase(p.text()), p.span())));
      return new Block.Imprint(
          id(b.id()), b.place(), b.figure().map(Rewriter.this::figure), words, b.span());
    }

    @Override
    public Block editionOnly(Block.EditionOnly b) {
      return new Block.EditionOnly(id(b.id()), b.editions(), blocks(b.blocks()), b.span());
    }
  }
}
