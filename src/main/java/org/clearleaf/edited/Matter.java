package org.clearleaf.edited;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clearleaf.book.Alignment;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Numbering;
import org.clearleaf.illustration.Icon;

/** A part of a section as it is to be set: blocks in blocks, with runs of text at the leaves. */
public sealed interface Matter {

  /** The name of the block. */
  NodeId id();

  /** The blocks inside this one, in the order of reading. */
  List<Matter> children();

  /** The texts that belong to this block itself, in the order of reading. */
  List<Text> texts();

  /** Calls the case of the visitor that fits. */
  void accept(MatterVisitor visitor);

  /** Calls the consumer with this block and every block inside it, in the order of reading. */
  default void walk(Consumer<Matter> consumer) {
    consumer.accept(this);
    for (Matter child : children()) {
      child.walk(consumer);
    }
  }

  /** One that is a text and no more, and bears its name. */
  sealed interface OneText extends Matter {
    /** The words. */
    Text text();

    @Override
    default NodeId id() {
      return text().id();
    }

    @Override
    default List<Matter> children() {
      return List.of();
    }

    @Override
    default List<Text> texts() {
      return List.of(text());
    }
  }

  /** One that holds neither blocks nor texts. */
  sealed interface Leaf extends Matter {
    @Override
    default List<Matter> children() {
      return List.of();
    }

    @Override
    default List<Text> texts() {
      return List.of();
    }
  }

  /** A heading; level 1 begins a section. */
  record Heading(int level, Text text) implements OneText {
    @Override
    public void accept(MatterVisitor visitor) {
      visitor.heading(this);
    }
  }

  /** The title of the whole, on its title page. */
  record Title(Text text) implements OneText {
    @Override
    public void accept(MatterVisitor visitor) {
      visitor.title(this);
    }
  }

  /** A paragraph. */
  record Paragraph(Text text) implements OneText {
    @Override
    public void accept(MatterVisitor visitor) {
      visitor.paragraph(this);
    }
  }

  /** The text of blocks that are one paragraph, as those of most cells and captions are. */
  static Optional<Text> only(List<Matter> blocks) {
    return blocks.size() == 1 && blocks.get(0) instanceof Paragraph paragraph
        ? Optional.of(paragraph.text())
        : Optional.empty();
  }

  /**
   * A list.
   *
   * @param numbering of a list that counts
   * @param tight whether items stand without room between them
   */
  record Listing(NodeId id, Labels labels, Numbering numbering, boolean tight, List<Item> items)
      implements Matter {
    /** Copies the items. */
    public Listing {
      items = List.copyOf(items);
    }

    /** What stands before the items. */
    public enum Labels {
      NUMBERS,
      DISCS,
      /** Dashes, or boxes to tick. */
      OTHER
    }

    /** Whether it is a list of things to do. */
    public boolean hasTasks() {
      return items.stream().anyMatch(item -> item.label().task().isPresent());
    }

    @Override
    public List<Matter> children() {
      List<Matter> all = new ArrayList<>();
      items.forEach(item -> all.addAll(item.blocks()));
      return all;
    }

    @Override
    public List<Text> texts() {
      return List.of();
    }

    @Override
    public void accept(MatterVisitor visitor) {
      visitor.listing(this);
    }
  }

  /** An item of a list or of a definition. */
  record Item(NodeId id, Label label, List<Matter> blocks) {
    /** Copies the blocks. */
    public Item {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * What stands before an item.
   *
   * @param text as it is seen; empty before a description
   * @param task what a box to tick says of itself, where it is one
   */
  record Label(String text, Optional<String> task) {
    /** The box alone, without the number of a task that is counted. */
    public String box() {
      return text.substring(text.lastIndexOf(' ') + 1);
    }
  }

  /** Terms and what they mean. */
  record Definitions(NodeId id, List<Definition> definitions) implements Matter {
    /** Copies the definitions. */
    public Definitions {
      definitions = List.copyOf(definitions);
    }

    @Override
    public List<Matter> children() {
      List<Matter> all = new ArrayList<>();
      definitions.forEach(d -> d.descriptions().forEach(item -> all.addAll(item.blocks())));
      return all;
    }

    @Override
    public List<Text> texts() {
      return definitions.stream().flatMap(d -> d.terms().stream()).toList();
    }

    @Override
    public void accept(MatterVisitor visitor) {
      visitor.definitions(this);
    }
  }

  /** Terms that share their descriptions. */
  record Definition(List<Text> terms, List<Item> descriptions) {
    /** Copies the lists. */
    public Definition {
      terms = List.copyOf(terms);
      descriptions = List.copyOf(descriptions);
    }
  }

  /** Program text, line for line. */
  record Code(NodeId id, String text) implements Leaf {
    @Override
    public void accept(MatterVisitor visitor) {
      visitor.code(this);
    }
  }

  /**
   * A table.
   *
   * @param name what it is called where it has no caption
   * @param rowHeads whether the first cell of each body row is a heading
   */
  record Table(
      NodeId id,
      List<Matter> caption,
      String name,
      List<Alignment> columns,
      List<Row> head,
      List<Row> body,
      boolean rowHeads)
      implements Matter {
    /** Copies the lists. */
    public Table {
      caption = List.copyOf(caption);
      columns = List.copyOf(columns);
      head = List.copyOf(head);
      body = List.copyOf(body);
    }

    @Override
    public List<Matter> children() {
      List<Matter> all = new ArrayList<>(caption);
      head.forEach(row -> row.cells().forEach(cell -> all.addAll(cell.blocks())));
      body.forEach(row -> row.cells().forEach(cell -> all.addAll(cell.blocks())));
      return all;
    }

    @Override
    public List<Text> texts() {
      return List.of();
    }

    @Override
    public void accept(MatterVisitor visitor) {
      visitor.table(this);
    }
  }

  /** A picture with its texts. */
  record Figure(
      NodeId id,
      Image image,
      Alternative alternative,
      List<Matter> caption,
      Optional<Description> description)
      implements Matter {
    /** Copies the caption. */
    public Figure {
      caption = List.copyOf(caption);
    }

    @Override
    public List<Matter> children() {
      List<Matter> all = new ArrayList<>(caption);
      description.ifPresent(it -> all.addAll(it.blocks()));
      return all;
    }

    @Override
    public List<Text> texts() {
      return List.of();
    }

    @Override
    public void accept(MatterVisitor visitor) {
      visitor.figure(this);
    }
  }

  /** A break of thought. */
  record Rule(NodeId id) implements Leaf {
    @Override
    public void accept(MatterVisitor visitor) {
      visitor.rule(this);
    }
  }

  /**
   * A passage set apart.
   *
   * @param label a paragraph or a heading that says what it is
   */
  record Box(NodeId id, Role role, Optional<Matter> label, List<Matter> blocks) implements Matter {
    /** Copies the blocks. */
    public Box {
      blocks = List.copyOf(blocks);
    }

    @Override
    public List<Matter> children() {
      List<Matter> all = new ArrayList<>(label.stream().toList());
      all.addAll(blocks);
      return all;
    }

    @Override
    public List<Text> texts() {
      return List.of();
    }

    @Override
    public void accept(MatterVisitor visitor) {
      visitor.box(this);
    }
  }

  /** A strip of facts. */
  record Facts(NodeId id, List<Fact> facts) implements Matter {
    /** Copies the facts. */
    public Facts {
      facts = List.copyOf(facts);
    }

    @Override
    public List<Matter> children() {
      return List.of();
    }

    @Override
    public List<Text> texts() {
      return facts.stream().flatMap(fact -> List.of(fact.value(), fact.words()).stream()).toList();
    }

    @Override
    public void accept(MatterVisitor visitor) {
      visitor.facts(this);
    }
  }

  /** A value in strong type and what it measures, with a sign beside it. */
  record Fact(Icon icon, Text value, Text words) {}

  /**
   * Numbered pictures in rows, each with its words.
   *
   * @param ahead whether they stand at the head of their page, whenever they are read
   */
  record PictureRow(NodeId id, boolean ahead, List<Step> steps) implements Matter {
    /** Copies the steps. */
    public PictureRow {
      steps = List.copyOf(steps);
    }

    @Override
    public List<Matter> children() {
      return steps.stream().<Matter>map(Step::figure).toList();
    }

    @Override
    public List<Text> texts() {
      return steps.stream().map(Step::words).toList();
    }

    @Override
    public void accept(MatterVisitor visitor) {
      visitor.pictureRow(this);
    }
  }

  /** A numbered picture and its words. */
  record Step(NodeId id, String label, Figure figure, Text words) {
    /** Whether it has a letter, since a list beside it has numbers. */
    public boolean isLettered() {
      return Character.isLetter(label.codePointAt(0));
    }
  }

  /**
   * Who gives a sheet out, at its head, or where it comes from, at its foot: a small picture with
   * words beside it.
   */
  record Imprint(NodeId id, Place place, Optional<Figure> figure, List<Paragraph> words)
      implements Matter {
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
    public List<Matter> children() {
      List<Matter> all = new ArrayList<>(figure.stream().toList());
      all.addAll(words);
      return all;
    }

    @Override
    public List<Text> texts() {
      return List.of();
    }

    @Override
    public void accept(MatterVisitor visitor) {
      visitor.imprint(this);
    }
  }

  /** Lines to write on. */
  record WriteIn(NodeId id, List<Blank> blanks) implements Matter {
    /** Copies the blanks. */
    public WriteIn {
      blanks = List.copyOf(blanks);
    }

    @Override
    public List<Matter> children() {
      return List.of();
    }

    @Override
    public List<Text> texts() {
      return blanks.stream().map(Blank::label).toList();
    }

    @Override
    public void accept(MatterVisitor visitor) {
      visitor.writeIn(this);
    }
  }

  /** The list of what the text holds, by its headings, which stand elsewhere. */
  record Contents(NodeId id, List<Heading> entries) implements Leaf {
    /** Copies the entries. */
    public Contents {
      entries = List.copyOf(entries);
    }

    @Override
    public void accept(MatterVisitor visitor) {
      visitor.contents(this);
    }
  }
}
