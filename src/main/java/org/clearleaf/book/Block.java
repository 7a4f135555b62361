package org.clearleaf.book;

import java.util.ArrayList;
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
  }

  /** A paragraph. */
  record Paragraph(Phrase text, SourceSpan span) implements Block {
    @Override
    public NodeId id() {
      return text.id();
    }
  }

  /** Words of another. */
  record Quote(NodeId id, List<Block> blocks, SourceSpan span) implements Block {
    /** Copies the blocks. */
    public Quote {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A list.
   *
   * @param start the first number; none for bullets
   * @param tight whether items stand without room between them
   */
  record Listing(
      NodeId id, Optional<Integer> start, boolean tight, List<Item> items, SourceSpan span)
      implements Block {
    /** Copies the items. */
    public Listing {
      items = List.copyOf(items);
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
  record CodeBlock(NodeId id, String language, String text, SourceSpan span) implements Block {}

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
  }

  /** How a column is set. */
  enum Alignment {
    START,
    CENTER,
    END
  }

  /** A row of a table. */
  record Row(NodeId id, List<Cell> cells) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A cell over one or more columns and rows. */
  record Cell(Phrase text, int columnSpan, int rowSpan) {}

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
    /** The same picture with another alternative text. */
    public Figure withAlt(String changed) {
      return new Figure(id, picture, changed, decorative, caption, longDescription, span);
    }
  }

  /** A break of thought. */
  record ThematicBreak(NodeId id, SourceSpan span) implements Block {}

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
  }

  /**
   * A sign that calls for help, self-contained, gathered on the doctor page by urgency and rank.
   *
   * @param rank clinical, lowest first; {@link #CATCH_ALL} for whatever else worries a reader
   * @param label says in words how urgent it is; the edition gives it
   */
  record DoctorSign(
      NodeId id,
      Urgency urgency,
      int rank,
      Optional<Phrase> label,
      List<Block> blocks,
      SourceSpan span)
      implements Block {
    /** The rank of the sign that stands for all others. */
    public static final int CATCH_ALL = 10_000;

    /** Copies the blocks. */
    public DoctorSign {
      blocks = List.copyOf(blocks);
    }
  }

  /** Where the gathered signs go. */
  record DoctorPage(NodeId id, SourceSpan span) implements Block {}

  /** Gathered signs of one urgency; the heading says what to do. */
  record DoctorCard(NodeId id, Urgency urgency, Heading heading, List<Block> signs, SourceSpan span)
      implements Block {
    /** Copies the signs. */
    public DoctorCard {
      signs = List.copyOf(signs);
    }
  }

  /** Everything about one stretch. */
  record Stretch(NodeId id, String name, List<Block> blocks, SourceSpan span) implements Block {
    /** Copies the blocks. */
    public Stretch {
      blocks = List.copyOf(blocks);
    }
  }

  /** Numbered pictures, one action each. */
  record Steps(NodeId id, List<Step> steps, SourceSpan span) implements Block {
    /** Copies the steps. */
    public Steps {
      steps = List.copyOf(steps);
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
  }

  /** A position to hold: from and up to how many seconds, and how many times. */
  record Hold(int leastSeconds, int mostSeconds, int times) {}

  /** A value in strong type and what it measures. */
  record Fact(Phrase value, Phrase words) {}

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
  }

  /** Content for some editions, by their names. */
  record EditionOnly(NodeId id, Set<String> editions, List<Block> blocks, SourceSpan span)
      implements Block {
    /** Copies the collections. */
    public EditionOnly {
      editions = Set.copyOf(editions);
      blocks = List.copyOf(blocks);
    }
  }

  /** The blocks right inside this one, in reading order. */
  default List<Block> children() {
    if (this instanceof Paragraph || this instanceof Heading) {
      return List.of();
    } else if (this instanceof Quote b) {
      return b.blocks();
    } else if (this instanceof Listing b) {
      List<Block> all = new ArrayList<>();
      b.items().forEach(item -> all.addAll(item.blocks()));
      return all;
    } else if (this instanceof DefinitionList b) {
      return b.definitions().stream()
          .flatMap(d -> d.descriptions().stream())
          .flatMap(item -> item.blocks().stream())
          .toList();
    } else if (this instanceof Callout b) {
      return b.blocks();
    } else if (this instanceof DoctorSign b) {
      return b.blocks();
    } else if (this instanceof DoctorCard b) {
      List<Block> all = new ArrayList<>();
      all.add(b.heading());
      all.addAll(b.signs());
      return all;
    } else if (this instanceof Stretch b) {
      return b.blocks();
    } else if (this instanceof Steps b) {
      return b.steps().stream().<Block>map(Step::figure).toList();
    } else if (this instanceof Imprint b) {
      List<Block> all = new ArrayList<>(b.figure().stream().toList());
      all.addAll(b.words());
      return all;
    } else if (this instanceof EditionOnly b) {
      return b.blocks();
    }
    return List.of();
  }

  /** The phrases that belong to this block itself, in reading order. */
  default List<Phrase> phrases() {
    if (this instanceof Paragraph b) {
      return List.of(b.text());
    } else if (this instanceof Heading b) {
      return List.of(b.text());
    } else if (this instanceof DefinitionList b) {
      return b.definitions().stream().flatMap(d -> d.terms().stream()).toList();
    } else if (this instanceof Table b) {
      List<Phrase> all = new ArrayList<>(b.caption().stream().toList());
      for (Row row : b.head()) {
        row.cells().forEach(cell -> all.add(cell.text()));
      }
      for (Row row : b.body()) {
        row.cells().forEach(cell -> all.add(cell.text()));
      }
      return all;
    } else if (this instanceof Figure b) {
      List<Phrase> all = new ArrayList<>(b.caption().stream().toList());
      all.addAll(b.longDescription().stream().toList());
      return all;
    } else if (this instanceof Callout b) {
      return b.title().stream().toList();
    } else if (this instanceof DoctorSign b) {
      return b.label().stream().toList();
    } else if (this instanceof Steps b) {
      return b.steps().stream().map(Step::words).toList();
    } else if (this instanceof Dose b) {
      return b.facts().stream().flatMap(f -> List.of(f.value(), f.words()).stream()).toList();
    }
    return List.of();
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
  default <R> R accept(Visitor<R> visitor) {
    if (this instanceof Heading b) {
      return visitor.heading(b);
    } else if (this instanceof Paragraph b) {
      return visitor.paragraph(b);
    } else if (this instanceof Quote b) {
      return visitor.quote(b);
    } else if (this instanceof Listing b) {
      return visitor.listing(b);
    } else if (this instanceof DefinitionList b) {
      return visitor.definitionList(b);
    } else if (this instanceof CodeBlock b) {
      return visitor.codeBlock(b);
    } else if (this instanceof Table b) {
      return visitor.table(b);
    } else if (this instanceof Figure b) {
      return visitor.figure(b);
    } else if (this instanceof ThematicBreak b) {
      return visitor.thematicBreak(b);
    } else if (this instanceof Callout b) {
      return visitor.callout(b);
    } else if (this instanceof DoctorSign b) {
      return visitor.doctorSign(b);
    } else if (this instanceof DoctorPage b) {
      return visitor.doctorPage(b);
    } else if (this instanceof DoctorCard b) {
      return visitor.doctorCard(b);
    } else if (this instanceof Stretch b) {
      return visitor.stretch(b);
    } else if (this instanceof Steps b) {
      return visitor.steps(b);
    } else if (this instanceof Dose b) {
      return visitor.dose(b);
    } else if (this instanceof Imprint b) {
      return visitor.imprint(b);
    } else if (this instanceof EditionOnly b) {
      return visitor.editionOnly(b);
    }
    throw new AssertionError(this);
  }

  /** One case for each kind of block. */
  interface Visitor<R> {
    R heading(Heading heading);

    R paragraph(Paragraph paragraph);

    R quote(Quote quote);

    R listing(Listing listing);

    R definitionList(DefinitionList list);

    R codeBlock(CodeBlock code);

    R table(Table table);

    R figure(Figure figure);

    R thematicBreak(ThematicBreak thematicBreak);

    R callout(Callout callout);

    R doctorSign(DoctorSign sign);

    R doctorPage(DoctorPage page);

    R doctorCard(DoctorCard card);

    R stretch(Stretch stretch);

    R steps(Steps steps);

    R dose(Dose dose);

    R imprint(Imprint imprint);

    R editionOnly(EditionOnly only);
  }
}
