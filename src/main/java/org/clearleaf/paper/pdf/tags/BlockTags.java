package org.clearleaf.paper.pdf.tags;

import java.util.List;
import org.clearleaf.book.NodeId;
import org.clearleaf.book.Numbering;
import org.clearleaf.edited.Alternative;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.MatterVisitor;
import org.clearleaf.edited.Role;
import org.clearleaf.edited.Run;
import org.clearleaf.edited.Text;
import org.clearleaf.paper.placed.Origin;

/** Tags blocks. */
final class BlockTags implements MatterVisitor {
  private final TagTree tree;
  private final boolean inNote;
  private Element parent;
  private boolean asideFits = true;
  private boolean quoteFits = true;

  BlockTags(TagTree tree, Element parent, boolean inNote) {
    this.tree = tree;
    this.parent = parent;
    this.inNote = inNote;
  }

  /** Tags blocks, and names for each the element that it begins with: links lead there. */
  void blocks(List<Matter> blocks) {
    for (Matter block : blocks) {
      int before = parent.kids().size();
      block.accept(this);
      tree.nameAdded(block.id(), parent, before);
    }
  }

  /**
   * Tags blocks inside an element.
   *
   * @param aside whether an Aside may stand there (ISO/TS 32005)
   * @param quote whether a BlockQuote may
   */
  private void within(Element element, List<Matter> blocks, boolean aside, boolean quote) {
    boolean outerAside = asideFits;
    boolean outerQuote = quoteFits;
    asideFits = aside;
    quoteFits = quote;
    within(element, blocks);
    asideFits = outerAside;
    quoteFits = outerQuote;
  }

  private void within(Element element, List<Matter> blocks) {
    Element outer = parent;
    parent = element;
    blocks(blocks);
    parent = outer;
  }

  /** Tags what is one text as that, with no paragraph around it, unless notes follow it. */
  void only(Element element, List<Matter> blocks) {
    Matter.only(blocks)
        .filter(
            text ->
                !tree.notesBehind()
                    || text.runs().stream().noneMatch(Run.NoteMark.class::isInstance))
        .ifPresentOrElse(text -> text(element, text), () -> within(element, blocks, false, false));
  }

  /** An element that bears the name of its block. */
  private Element named(String type, Matter block) {
    Element element = parent.add(type);
    element.id(block.id().value());
    return element;
  }

  private void text(Element element, Text text) {
    RunTags.text(text, element, tree);
  }

  private void content(Element element, NodeId node, int at) {
    tree.put(new Origin.Content(node, at, at), element.slot());
  }

  @Override
  public void title(Matter.Title b) {
    text(parent.add("Title"), b.text());
  }

  @Override
  public void heading(Matter.Heading b) {
    if (inNote) {
      // A note is read in mid-sentence: what heads it heads no part of the book.
      text(parent.add("P").add("Strong"), b.text());
      return;
    }
    Element heading = named("H" + b.level(), b);
    heading.title(b.text().label());
    RunTags.heading(b.text(), heading, parent, tree);
  }

  @Override
  public void paragraph(Matter.Paragraph b) {
    RunTags.paragraph(b.text(), parent, tree);
  }

  @Override
  public void listing(Matter.Listing b) {
    String numbering =
        switch (b.labels()) {
          case NUMBERS -> numbering(b.numbering());
          case DISCS -> "Disc";
          // Dashes and boxes have no name.
          case OTHER -> tree.dialect().otherMarks();
        };
    Element list = list(numbering, b);
    b.items().forEach(item -> item(list, item));
  }

  /** ISO 32000-1, table 347. */
  private static String numbering(Numbering numbering) {
    return switch (numbering.letters()) {
      case NONE -> "Decimal";
      case LOWER -> "LowerAlpha";
      case UPPER -> "UpperAlpha";
    };
  }

  /** A list; its numbering says what kind of labels there are (PDF/UA-1 7.6). */
  private Element list(String numbering, Matter block) {
    Element list = named("L", block);
    list.attribute("List", "ListNumbering", numbering);
    return list;
  }

  private void item(Element list, Matter.Item item) {
    Element li = list.add("LI");
    tree.name(item.id(), li);
    Element label = li.add("Lbl");
    item.label()
        .task()
        .ifPresent(
            said -> {
              // A box is a character that few voices know.
              String number = item.label().text().replace(item.label().box(), said);
              label.alt(Alternative.of(number));
              tree.furniture().language().ifPresent(label::language);
            });
    tree.put(Origin.label(item.id()), label.slot());
    // What nests goes inside the body, after its text.
    within(li.add("LBody"), item.blocks(), true, true);
  }

  @Override
  public void definitions(Matter.Definitions b) {
    Element list = list(tree.dialect().terms(), b);
    if (b.definitions().stream().allMatch(BlockTags::isOfSigns)) {
      // In PDF 1.7 only this tells such terms from bullets.
      list.title(TERMS);
    }
    for (Matter.Definition definition : b.definitions()) {
      Element li = list.add("LI");
      definition.terms().forEach(term -> text(li.add("Lbl"), term));
      Element body = li.add("LBody");
      for (Matter.Item item : definition.descriptions()) {
        tree.name(item.id(), body);
        within(body, item.blocks(), true, true);
      }
    }
  }

  @Override
  public void code(Matter.Code b) {
    Element program = tree.dialect().program(parent);
    program.id(b.id().value());
    int offset = 0;
    for (String line : b.text().split("\n", -1)) {
      content(tree.dialect().programLine(program), b.id(), offset);
      offset += line.length() + 1;
    }
  }

  @Override
  public void table(Matter.Table b) {
    new TableTags(this).table(named("Table", b), b);
  }

  @Override
  public void figure(Matter.Figure b) {
    if (b.alternative().isDecorative()) {
      within(parent, b.children());
      return;
    }
    // What belongs to a picture waits with it for the next page.
    Element group = b.description().isPresent() ? parent.add("Div") : parent;
    Element figure = group.add("Figure");
    figure.id(b.id().value());
    figure.alt(b.alternative());
    figure.attribute("Layout", "Placement", "Block");
    content(figure, b.id(), 0);
    if (!b.caption().isEmpty()) {
      only(tree.dialect().caption(figure, group), b.caption());
    }
    b.description().ifPresent(it -> within(group, it.blocks()));
  }

  @Override
  public void rule(Matter.Rule b) {
    // It is an artifact: what it parts is parted by being other paragraphs.
  }

  @Override
  public void box(Matter.Box b) {
    String tag = b.role().tag();
    if (tag.isEmpty()) {
      within(parent, b.children());
      return;
    }
    boolean aside = tag.equals("Aside");
    boolean quote = tag.equals("BlockQuote");
    Element box = parent.add((aside && !asideFits) || (quote && !quoteFits) ? "Div" : tag);
    if (b.role() == Role.EDITION_ONLY) {
      // Tells whoever compares editions that the others need not hold this.
      box.title(EDITION_ONLY);
    } else {
      box.id(b.id().value());
    }
    within(box, b.children(), asideFits && !aside && !quote, quoteFits);
  }

  @Override
  public void facts(Matter.Facts b) {
    Element list = list("None", b);
    for (Matter.Fact fact : b.facts()) {
      Element body = list.add("LI").add("LBody");
      text(body.add("P").add("Strong"), fact.value());
      text(body.add("P"), fact.words());
    }
  }

  @Override
  public void pictureRow(Matter.PictureRow b) {
    boolean lettered = b.steps().stream().anyMatch(Matter.Step::isLettered);
    Element list = list(lettered ? "UpperAlpha" : "Decimal", b);
    if (b.ahead()) {
      // ISO 32000-1, 14.8.5.4.2: it stands at the head, wherever it is read.
      list.attribute("Layout", "Placement", "Before");
    }
    for (Matter.Step step : b.steps()) {
      Element li = list.add("LI");
      tree.name(step.id(), li);
      tree.put(Origin.label(step.id()), li.add("Lbl").slot());
      Element body = li.add("LBody");
      within(body, List.of(step.figure()));
      text(body.add("P"), step.words());
    }
  }

  @Override
  public void imprint(Matter.Imprint b) {
    within(named("Div", b), b.children());
  }

  @Override
  public void writeIn(Matter.WriteIn b) {
    Element part = named("Div", b);
    b.blanks().forEach(blank -> text(part.add("P"), blank.label()));
  }

  @Override
  public void contents(Matter.Contents b) {
    new ContentsTags(tree).contents(parent, b);
  }

  private static boolean isOfSigns(Matter.Definition definition) {
    return definition.terms().stream()
        .noneMatch(term -> term.plain().codePoints().anyMatch(Character::isLetterOrDigit));
  }

  /** The title of a list whose terms are signs. */
  static final String TERMS = "terms";

  /** The title of what not every edition holds. */
  static final String EDITION_ONLY = "edition only";
}
