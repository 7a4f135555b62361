package org.clearleaf.paper.pdf.tags;

import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.Book;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Phrase;
import org.clearleaf.paper.layout.Origin;

/** Tags blocks as PDF/UA-1 wants them. */
final class BlockTags implements Block.Visitor<Boolean> {
  private final Book book;
  private final TagTree tree;
  private Element parent;

  BlockTags(Book book, TagTree tree, Element parent) {
    this.book = book;
    this.tree = tree;
    this.parent = parent;
  }

  private Boolean within(Element element, List<Block> blocks) {
    Element outer = parent;
    parent = element;
    blocks.forEach(block -> block.accept(this));
    parent = outer;
    return true;
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
    Element heading = parent.add("H" + b.level());
    heading.title(b.text().label());
    tree.putHeading(b.id(), heading);
    return phrase(heading, b.text());
  }

  @Override
  public Boolean paragraph(Block.Paragraph b) {
    return phrase(parent.add("P"), b.text());
  }

  @Override
  public Boolean quote(Block.Quote b) {
    return within(parent.add("BlockQuote"), b.blocks());
  }

  @Override
  public Boolean listing(Block.Listing b) {
    // PDF/UA-1 7.6: the numbering says what kind of label there is.
    Element list = list(b.start().isPresent() ? "Decimal" : "Disc");
    b.items().forEach(item -> item(list, item));
    return true;
  }

  private Element list(String numbering) {
    Element list = parent.add("L");
    list.attribute("List", "ListNumbering", numbering);
    return list;
  }

  private void item(Element list, Block.Item item) {
    Element li = list.add("LI");
    tree.put(new Origin.Label(item.id()), li.add("Lbl").slot());
    // What nests goes inside the body, after its text.
    within(li.add("LBody"), item.blocks());
  }

  @Override
  public Boolean definitionList(Block.DefinitionList b) {
    Element list = list("None");
    for (Block.Definition definition : b.definitions()) {
      Element li = list.add("LI");
      definition.terms().forEach(term -> phrase(li.add("Lbl"), term));
      Element body = li.add("LBody");
      definition.descriptions().forEach(item -> within(body, item.blocks()));
    }
    return true;
  }

  @Override
  public Boolean codeBlock(Block.CodeBlock b) {
    // An element a line: readers drop line ends inside one.
    Element block = parent.add("Div");
    int offset = 0;
    for (String line : b.text().split("\n", -1)) {
      content(block.add("P").add("Code"), b.id(), offset);
      offset += line.length() + 1;
    }
    return true;
  }

  @Override
  public Boolean table(Block.Table b) {
    new TableTags(book, tree).table(parent.add("Table"), b);
    return true;
  }

  @Override
  public Boolean figure(Block.Figure b) {
    if (!b.decorative()) {
      Element figure = parent.add("Figure");
      figure.alt(b.alt().isEmpty() ? "alt missing" : b.alt());
      figure.attribute("Layout", "Placement", "Block");
      content(figure, b.id(), 0);
    }
    // Beside the figure, not inside it: its alternative text would stand for the caption too.
    b.caption().ifPresent(caption -> phrase(parent.add("Caption"), caption));
    b.longDescription().ifPresent(description -> phrase(parent.add("P"), description));
    return true;
  }

  @Override
  public Boolean thematicBreak(Block.ThematicBreak b) {
    return true;
  }

  @Override
  public Boolean callout(Block.Callout b) {
    Element box = parent.add("Div");
    b.title().ifPresent(title -> phrase(box.add("P"), title));
    return within(box, b.blocks());
  }

  @Override
  public Boolean doctorSign(Block.DoctorSign b) {
    Element box = parent.add("Div");
    b.label().ifPresent(label -> phrase(box.add("P"), label));
    return within(box, b.blocks());
  }

  @Override
  public Boolean doctorPage(Block.DoctorPage b) {
    return true;
  }

  @Override
  public Boolean doctorCard(Block.DoctorCard b) {
    Element card = parent.add("Div");
    within(card, List.of(b.heading()));
    return within(card, b.signs());
  }

  @Override
  public Boolean stretch(Block.Stretch b) {
    return within(parent, b.blocks());
  }

  @Override
  public Boolean steps(Block.Steps b) {
    Element list = list("Decimal");
    for (Block.Step step : b.steps()) {
      Element li = list.add("LI");
      tree.put(new Origin.Label(step.id()), li.add("Lbl").slot());
      Element body = li.add("LBody");
      within(body, List.of(step.figure()));
      phrase(body.add("P"), step.words());
    }
    return true;
  }

  @Override
  public Boolean dose(Block.Dose b) {
    Element list = list("None");
    for (Block.Fact fact : b.facts()) {
      Element body = list.add("LI").add("LBody");
      phrase(body.add("P").add("Strong"), fact.value());
      phrase(body.add("P"), fact.words());
    }
    return true;
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
