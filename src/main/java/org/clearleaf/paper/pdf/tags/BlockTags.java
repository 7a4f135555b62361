package org.clearleaf.paper.pdf.tags;

import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.paper.layout.Origin;

/** Tags blocks. */
final class BlockTags implements Block.Visitor<Boolean> {
  private final Book book;
  private final TagTree tree;
  private final boolean inNote;
  private Element parent;
  private int listDepth;
  private boolean asideFits = true;

  BlockTags(Book book, TagTree tree, Element parent, boolean inNote) {
    this.book = book;
    this.tree = tree;
    this.parent = parent;
    this.inNote = inNote;
  }

  /** Tags blocks, and names for each the element that it begins with: links lead there. */
  void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      int before = parent.kids().size();
      block.accept(this);
      tree.nameAdded(block.id(), parent, before);
    }
  }

  /**
   * Tags blocks inside an element.
   *
   * @param fits whether an Aside may stand there (ISO/TS 32005)
   */
  private Boolean within(Element element, List<Block> blocks, boolean fits) {
    boolean outer = asideFits;
    asideFits = fits;
    within(element, blocks);
    asideFits = outer;
    return true;
  }

  private Boolean within(Element element, List<Block> blocks) {
    Element outer = parent;
    parent = element;
    blocks(blocks);
    parent = outer;
    return true;
  }

  /** An element that bears the name of its block. */
  private Element named(String type, Block block) {
    Element element = parent.add(type);
    element.id(block.id().value());
    return element;
  }

  private Boolean phrase(Element element, Phrase phrase) {
    new InlineTags(book, tree, element).phrase(phrase);
    return true;
  }

  private void content(Element element, NodeId node, int at) {
    tree.put(new Origin.Content(node, at, at), element.slot());
  }

  @Override
  public Boolean heading(Block.Heading b) {
    if (inNote) {
      // A note is read in mid-sentence: what heads it heads no part of the book.
      return phrase(parent.add("P").add("Strong"), b.text());
    }
    Element heading = named("H" + b.level(), b);
    heading.title(b.text().label());
    return phrase(heading, b.text());
  }

  @Override
  public Boolean paragraph(Block.Paragraph b) {
    new InlineTags(book, tree, parent.add("P")).lines(b.text());
    return true;
  }

  @Override
  public Boolean quote(Block.Quote b) {
    return within(named("BlockQuote", b), b.blocks(), false);
  }

  @Override
  public Boolean listing(Block.Listing b) {
    listDepth++;
    boolean tasks = b.items().stream().anyMatch(item -> item.done().isPresent());
    // Layout has discs and dashes in turn; dashes and boxes have no name.
    boolean discs = !tasks && listDepth % 2 == 1;
    String marks = discs ? "Disc" : tree.dialect().otherMarks();
    Element list = list(b.start().isPresent() ? "Decimal" : marks, b);
    b.items().forEach(item -> item(list, item));
    listDepth--;
    return true;
  }

  /** A list; its numbering says what kind of labels there are (PDF/UA-1 7.6). */
  private Element list(String numbering, Block block) {
    Element list = named("L", block);
    list.attribute("List", "ListNumbering", numbering);
    return list;
  }

  private void item(Element list, Block.Item item) {
    Element li = list.add("LI");
    tree.name(item.id(), li);
    tree.put(Origin.label(item.id()), li.add("Lbl").slot());
    // What nests goes inside the body, after its text.
    within(li.add("LBody"), item.blocks(), true);
  }

  @Override
  public Boolean definitionList(Block.DefinitionList b) {
    Element list = list(tree.dialect().terms(), b);
    for (Block.Definition definition : b.definitions()) {
      Element li = list.add("LI");
      definition.terms().forEach(term -> phrase(li.add("Lbl"), term));
      Element body = li.add("LBody");
      for (Block.Item item : definition.descriptions()) {
        tree.name(item.id(), body);
        within(body, item.blocks(), true);
      }
    }
    return true;
  }

  @Override
  public Boolean codeBlock(Block.CodeBlock b) {
    Element program = tree.dialect().program(parent);
    program.id(b.id().value());
    int offset = 0;
    for (String line : b.text().split("\n", -1)) {
      content(tree.dialect().programLine(program), b.id(), offset);
      offset += line.length() + 1;
    }
    return true;
  }

  @Override
  public Boolean table(Block.Table b) {
    new TableTags(book, tree).table(named("Table", b), b);
    return true;
  }

  @Override
  public Boolean figure(Block.Figure b) {
    if (b.decorative()) {
      b.caption().ifPresent(words -> phrase(parent.add("P"), words));
      b.longDescription().ifPresent(words -> phrase(parent.add("P"), words));
      return true;
    }
    // What belongs to a picture waits with it for the next page.
    Element group = b.longDescription().isPresent() ? parent.add("Div") : parent;
    Element figure = group.add("Figure");
    figure.id(b.id().value());
    figure.alt(tree.alt(b.alt()));
    figure.attribute("Layout", "Placement", "Block");
    content(figure, b.id(), 0);
    b.caption().ifPresent(words -> phrase(tree.dialect().caption(figure, group), words));
    b.longDescription().ifPresent(words -> phrase(group.add("P"), words));
    return true;
  }

  @Override
  public Boolean thematicBreak(Block.ThematicBreak b) {
    return true;
  }

  @Override
  public Boolean callout(Block.Callout b) {
    Element box = named(asideFits ? "Aside" : "Div", b);
    b.title().ifPresent(title -> phrase(box.add("P"), title));
    return within(box, b.blocks(), false);
  }

  @Override
  public Boolean doctorSign(Block.DoctorSign b) {
    Element box = named("Div", b);
    b.label().ifPresent(label -> phrase(box.add("P"), label));
    return within(box, b.blocks());
  }

  @Override
  public Boolean doctorPage(Block.DoctorPage b) {
    return true;
  }

  @Override
  public Boolean doctorCard(Block.DoctorCard b) {
    Element card = named("Div", b);
    within(card, List.of(b.heading()));
    return within(card, b.signs());
  }

  @Override
  public Boolean stretch(Block.Stretch b) {
    return within(parent, b.blocks());
  }

  @Override
  public Boolean steps(Block.Steps b) {
    Element list = list("Decimal", b);
    for (Block.Step step : b.steps()) {
      Element li = list.add("LI");
      tree.name(step.id(), li);
      tree.put(Origin.label(step.id()), li.add("Lbl").slot());
      Element body = li.add("LBody");
      within(body, List.of(step.figure()));
      phrase(body.add("P"), step.words());
    }
    return true;
  }

  @Override
  public Boolean dose(Block.Dose b) {
    Element list = list("None", b);
    for (Block.Fact fact : b.facts()) {
      Element body = list.add("LI").add("LBody");
      phrase(body.add("P").add("Strong"), fact.value());
      phrase(body.add("P"), fact.words());
    }
    return true;
  }

  @Override
  public Boolean imprint(Block.Imprint b) {
    return within(named("Div", b), b.children());
  }

  @Override
  public Boolean editionOnly(Block.EditionOnly b) {
    Element box = parent.add("Div");
    // Tells whoever compares editions that the others need not hold this.
    box.title(EDITION_ONLY);
    return within(box, b.blocks());
  }

  /** The title of what not every edition holds. */
  static final String EDITION_ONLY = "edition only";
}
