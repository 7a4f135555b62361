package org.clearleaf.book;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A part of a chapter. */
public sealed interface Block {

  /** The name of the block. */
  NodeId id();

  /** Where it was written. */
  SourceSpan span();

  /** A heading; level 1 begins a chapter. */
  record Heading(int level, Phrase text, SourceSpan span) implements Block {
    /** Rejects levels outside 1 to 6. */
    public Heading {
      if (level < 1 || level > 6) {
        throw new IllegalArgumentException("level " + level);
      }
    }

    @Override
    public NodeId id() {
      return text.id();
    }

    // Each pass asks each of the many headings and paragraphs: answered without a visitor.
    @Override
    public List<Block> children() {
      return List.of();
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.heading(this);
    }
  }

  /** A paragraph. */
  record Paragraph(Phrase text, SourceSpan span) implements Block {
    @Override
    public NodeId id() {
      return text.id();
    }

    // Each pass asks each of the many headings and paragraphs: answered without a visitor.
    @Override
    public List<Block> children() {
      return List.of();
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.paragraph(this);
    }
  }

  /** Words of another. */
  record Quote(NodeId id, List<Block> blocks, SourceSpan span) implements Block {
    /** Copies the blocks. */
    public Quote {
      blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.quote(this);
    }
  }

  /**
   * A list.
   *
   * @param numbering how items are counted; none for bullets
   * @param tight whether items stand without room between them
   */
  record Listing(
      NodeId id, Optional<Numbering> numbering, boolean tight, List<Item> items, SourceSpan span)
      implements Block {
    /** Copies the items. */
    public Listing {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.listing(this);
    }
  }

  /** An item of a list, of a definition or of a card; done or not done in a task list. */
  record Item(NodeId id, Optional<Boolean> done, List<Block> blocks) {
    /** Copies the blocks. */
    public Item {
      blocks = List.copyOf(blocks);
    }
  }

  /** Terms and what they mean. */
  record DefinitionList(NodeId id, List<Definition> definitions, SourceSpan span) implements Block {
    /** Copies the definitions. */
    public DefinitionList {
      definitions = List.copyOf(definitions);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.definitionList(this);
    }
  }

  /** Terms that share their descriptions. */
  record Definition(List<Phrase> terms, List<Item> descriptions) {
    /** Copies the lists. */
    public Definition {
      terms = List.copyOf(terms);
      descriptions = List.copyOf(descriptions);
    }
  }

  /** Program text, line for line. */
  record CodeBlock(NodeId id, String language, String text, SourceSpan span) implements Block {
    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.codeBlock(this);
    }
  }

  /**
   * A table.
   *
   * @param rowHeads whether the first cell of each body row is a heading
   */
  record Table(
      NodeId id,
      Optional<Phrase> caption,
      List<Alignment> columns,
      List<Row> head,
      List<Row> body,
      boolean rowHeads,
      SourceSpan span)
      implements Block {
    /** Copies the lists. */
    public Table {
      columns = List.copyOf(columns);
      head = List.copyOf(head);
      body = List.copyOf(body);
    }

    /** The same table with a caption. */
    public Table withCaption(Phrase words) {
      return new Table(id, Optional.of(words), columns, head, body, rowHeads, span);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.table(this);
    }
  }

  /** A row of a table. */
  record Row(NodeId id, List<Cell> cells) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell over one or more columns and rows.
   *
   * @param text its words, where it is one paragraph
   * @param blocks what it holds otherwise
   */
  record Cell(Phrase text, List<Block> blocks, int columnSpan, int rowSpan) {
    /** Copies the blocks. */
    public Cell {
      blocks = List.copyOf(blocks);
    }

    /** A cell of words alone. */
    public Cell(Phrase text, int columnSpan, int rowSpan) {
      this(text, List.of(), columnSpan, rowSpan);
    }
  }

  /**
   * A picture with its texts. A decorative picture has no alternative text.
   *
   * @param alt what the picture says; empty when decorative or forgotten
   */
  record Figure(
      NodeId id,
      Picture picture,
      String alt,
      boolean decorative,
      Optional<Phrase> caption,
      Optional<Phrase> longDescription,
      SourceSpan span)
      implements Block {
    /** The same figure with another alternative. */
    public Figure withAlt(String words) {
      return new Figure(id, picture, words, decorative, caption, longDescription, span);
    }

    /** The same figure with a caption. */
    public Figure withCaption(Phrase words) {
      return new Figure(id, picture, alt, decorative, Optional.of(words), longDescription, span);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.figure(this);
    }
  }

  /** A break of thought. */
  record ThematicBreak(NodeId id, SourceSpan span) implements Block {
    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.thematicBreak(this);
    }
  }

  /**
   * A passage set apart.
   *
   * @param scope what a warning goes with: `general`, topics, or names of stretches
   */
  record Callout(
      NodeId id,
      Kind kind,
      Optional<Phrase> title,
      List<String> scope,
      List<Block> blocks,
      SourceSpan span)
      implements Block {
    /** Copies the lists. */
    public Callout {
      scope = List.copyOf(scope);
      blocks = List.copyOf(blocks);
    }

    /** Whether every edition and every sheet about its scope must carry it. */
    public boolean warns() {
      return kind == Kind.WARNING || kind == Kind.CAUTION || kind == Kind.STOP;
    }

    /** What a callout is; STOP lists when to end a stretch, UNKNOWN is a container nobody knows. */
    public enum Kind {
      NOTE,
      TIP,
      IMPORTANT,
      WARNING,
      CAUTION,
      STOP,
      UNKNOWN
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.callout(this);
    }
  }

  /**
   * A sign that calls for help, self-contained, gathered on the doctor page by urgency and rank.
   *
   * @param rank clinical, lowest first; {@link #CATCH_ALL} for whatever else worries a reader
   */
  record DoctorSign(NodeId id, Urgency urgency, int rank, List<Block> blocks, SourceSpan span)
      implements Block {
    /** The rank of the sign that stands for all others. */
    public static final int CATCH_ALL = 10_000;

    /** Copies the blocks. */
    public DoctorSign {
      blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.doctorSign(this);
    }
  }

  /** Where the gathered signs go. */
  record DoctorPage(NodeId id, SourceSpan span) implements Block {
    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.doctorPage(this);
    }
  }

  /** Gathered signs of one urgency; the heading says what to do. */
  record DoctorCard(NodeId id, Urgency urgency, Heading heading, List<Block> signs, SourceSpan span)
      implements Block {
    /** Copies the signs. */
    public DoctorCard {
      signs = List.copyOf(signs);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.doctorCard(this);
    }
  }

  /** Everything about one stretch. */
  record Stretch(NodeId id, String name, List<Block> blocks, SourceSpan span) implements Block {
    /** Copies the blocks. */
    public Stretch {
      blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.stretch(this);
    }
  }

  /** Numbered pictures, one action each. */
  record Steps(NodeId id, List<Step> steps, SourceSpan span) implements Block {
    /** Copies the steps. */
    public Steps {
      steps = List.copyOf(steps);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.steps(this);
    }
  }

  /** One action: its picture and its words. */
  record Step(NodeId id, Figure figure, Phrase words) {}

  /**
   * How long, how many times, how often.
   *
   * @param hold the numbers, where it is a position to hold
   */
  record Dose(NodeId id, List<Fact> facts, Optional<Hold> hold, SourceSpan span) implements Block {
    /** Copies the facts. */
    public Dose {
      facts = List.copyOf(facts);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.dose(this);
    }
  }

  /** A position to hold: from and up to how many seconds, and how many times. */
  record Hold(int leastSeconds, int mostSeconds, int times) {}

  /** A value in strong type and what it measures. */
  record Fact(Measure measure, Phrase value, Phrase words) {}

  /**
   * Who gives a sheet out, at its head, or where it comes from, at its foot: a small picture with
   * words beside it.
   */
  record Imprint(
      NodeId id, Place place, Optional<Figure> figure, List<Paragraph> words, SourceSpan span)
      implements Block {
    /** Copies the words. */
    public Imprint {
      words = List.copyOf(words);
    }

    /** Where on a sheet. */
    public enum Place {
      HEAD,
      FOOT
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.imprint(this);
    }
  }

  /** Lines to write on, or what was written there before it was printed. */
  record WriteIn(NodeId id, List<Blank> blanks, SourceSpan span) implements Block {
    /** Copies the blanks. */
    public WriteIn {
      blanks = List.copyOf(blanks);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.writeIn(this);
    }
  }

  /** Content for some editions, by their names. */
  record EditionOnly(NodeId id, Set<String> editions, List<Block> blocks, SourceSpan span)
      implements Block {
    /** Copies the collections. */
    public EditionOnly {
      editions = Set.copyOf(editions);
      blocks = List.copyOf(blocks);
    }

    /** The same for an edition that does not hold it. */
    public EditionOnly emptied() {
      return new EditionOnly(id, editions, List.of(), span);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.editionOnly(this);
    }
  }

  /** The blocks right inside this one, in reading order. */
  default List<Block> children() {
    return accept(BlockChildren.READER);
  }

  /** The phrases that belong to this block itself, in reading order. */
  default List<Phrase> phrases() {
    return accept(BlockPhrases.READER);
  }

  /** Calls the consumer with this block and every block inside it, in reading order. */
  default void walk(Consumer<Block> consumer) {
    consumer.accept(this);
    // Not said with a lambda: each block of each pass comes by here.
    for (Block child : children()) {
      child.walk(consumer);
    }
  }

  /** Calls the case of the visitor that fits. */
  <R> R accept(BlockVisitor<R> visitor);
}
