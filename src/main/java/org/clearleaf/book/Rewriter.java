package org.clearleaf.book;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Makes a changed copy of a Book: override {@link #block} or {@link #inline} for what changes; all
 * around it is copied.
 */
public abstract class Rewriter {
  private final Copy copy = new Copy();

  /** What becomes of a block; by default itself with its parts rewritten. */
  protected List<Block> block(Block block) {
    return List.of(copy(block));
  }

  /** What becomes of an inline but text; by default itself with its parts rewritten. */
  protected List<Inline> inline(Inline inline) {
    return List.of(copy(inline));
  }

  /** What becomes of the id of a block that has parts; by default itself. */
  protected NodeId id(NodeId id) {
    return id;
  }

  /** A rewritten chapter. */
  public final Chapter chapter(Chapter chapter) {
    List<Block> blocks = blocks(chapter.blocks());
    return isItself(blocks, chapter.blocks()) ? chapter : chapter.withBlocks(blocks);
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
    for (int i = 0; i < blocks.size(); i++) {
      List<Block> changed = block(blocks.get(i));
      if (!isOnly(changed, blocks.get(i))) {
        List<Block> out = new ArrayList<>(blocks.subList(0, i));
        out.addAll(changed);
        blocks.subList(i + 1, blocks.size()).forEach(block -> out.addAll(block(block)));
        return out;
      }
    }
    return blocks;
  }

  /** A rewritten phrase. */
  public Phrase phrase(Phrase phrase) {
    List<Inline> changed = inlines(phrase.inlines());
    return isItself(changed, phrase.inlines()) ? phrase : phrase.withInlines(changed);
  }

  // Most of a book is not changed, and is shared with the copy.
  private static boolean isItself(Object changed, Object old) {
    return changed == old;
  }

  private static boolean isOnly(List<?> changed, Object old) {
    return changed.size() == 1 && isItself(changed.get(0), old);
  }

  /** Rewritten inlines, texts beside each other joined. */
  protected final List<Inline> inlines(List<Inline> inlines) {
    boolean afterText = false;
    for (int i = 0; i < inlines.size(); i++) {
      Inline old = inlines.get(i);
      boolean isText = old instanceof Inline.Text;
      if (isText && !afterText) {
        afterText = true;
        continue;
      }
      List<Inline> changed = rewritten(old);
      if (isText || !isOnly(changed, old)) {
        List<Inline> out = new ArrayList<>(inlines.subList(0, i));
        join(changed, out);
        inlines.subList(i + 1, inlines.size()).forEach(inline -> join(rewritten(inline), out));
        return out;
      }
      afterText = false;
    }
    return inlines;
  }

  private List<Inline> rewritten(Inline inline) {
    return inline instanceof Inline.Text ? List.of(inline) : inline(inline);
  }

  private static void join(List<Inline> more, List<Inline> out) {
    for (Inline inline : more) {
      int last = out.size() - 1;
      if (inline instanceof Inline.Text text
          && last >= 0
          && out.get(last) instanceof Inline.Text before) {
        out.set(last, new Inline.Text(before.text() + text.text()));
      } else {
        out.add(inline);
      }
    }
  }

  /** A list with each of its parts rewritten. */
  private static <T> List<T> each(List<T> parts, UnaryOperator<T> rewritten) {
    List<T> out = new ArrayList<>(parts.size());
    boolean same = true;
    for (T part : parts) {
      T changed = rewritten.apply(part);
      same &= isItself(changed, part);
      out.add(changed);
    }
    return same ? parts : out;
  }

  private Block.Item item(Block.Item item) {
    NodeId id = id(item.id());
    List<Block> blocks = blocks(item.blocks());
    return isItself(id, item.id()) && isItself(blocks, item.blocks())
        ? item
        : new Block.Item(id, item.done(), blocks);
  }

  private Block.Row row(Block.Row row) {
    NodeId id = id(row.id());
    List<Block.Cell> cells = each(row.cells(), this::cell);
    return isItself(id, row.id()) && isItself(cells, row.cells()) ? row : new Block.Row(id, cells);
  }

  private Block.Cell cell(Block.Cell cell) {
    Phrase text = phrase(cell.text());
    List<Block> blocks = blocks(cell.blocks());
    return isItself(text, cell.text()) && isItself(blocks, cell.blocks())
        ? cell
        : new Block.Cell(text, blocks, cell.columnSpan(), cell.rowSpan());
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
    return block.accept(copy);
  }

  /** The inline itself with its parts rewritten. */
  protected final Inline copy(Inline inline) {
    List<Inline> parts = inline.children();
    List<Inline> changed = inlines(parts);
    return isItself(changed, parts) ? inline : inline.withChildren(changed);
  }

  private final class Copy implements BlockVisitor<Block> {
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
      NodeId id = id(b.id());
      List<Block> blocks = blocks(b.blocks());
      return isItself(id, b.id()) && isItself(blocks, b.blocks())
          ? b
          : new Block.Quote(id, blocks, b.span());
    }

    @Override
    public Block listing(Block.Listing b) {
      NodeId id = id(b.id());
      List<Block.Item> items = each(b.items(), Rewriter.this::item);
      return isItself(id, b.id()) && isItself(items, b.items())
          ? b
          : new Block.Listing(id, b.numbering(), b.tight(), items, b.span());
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
          each(b.head(), Rewriter.this::row),
          each(b.body(), Rewriter.this::row),
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
      return new Block.DoctorSign(id(b.id()), b.urgency(), b.rank(), blocks(b.blocks()), b.span());
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
        facts.add(new Block.Fact(fact.measure(), phrase(fact.value()), phrase(fact.words())));
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
    public Block writeIn(Block.WriteIn b) {
      return new Block.WriteIn(
          id(b.id()),
          b.blanks().stream().map(it -> new Blank(phrase(it.label()), it.half())).toList(),
          b.span());
    }

    @Override
    public Block editionOnly(Block.EditionOnly b) {
      return new Block.EditionOnly(id(b.id()), b.editions(), blocks(b.blocks()), b.span());
    }
  }
}
