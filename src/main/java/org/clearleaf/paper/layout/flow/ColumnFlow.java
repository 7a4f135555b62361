package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.book.Chapter;
import org.clearleaf.book.Note;
import org.clearleaf.book.Phrase;
import org.clearleaf.book.Urgency;
import org.clearleaf.edition.Colour;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.layout.Origin;
import org.clearleaf.paper.layout.Placed;
import org.clearleaf.paper.layout.line.ParagraphSetter;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.layout.line.PieceCollector;
import org.clearleaf.paper.layout.line.TextStyle;

/** Sets blocks as a column. This is the door of the flow stage. */
public final class ColumnFlow implements Block.Visitor<Boolean> {
  private static final double PADDING = 9;

  private final Galley galley;
  private final Styles styles;
  private final FigureLayout figures;
  private final TableLayout tables;
  private final double pageHeight;
  private int listDepth;
  private boolean afterParagraph;
  private String chapterTitle = "";

  private ColumnFlow(Galley galley, double pageHeight) {
    this.galley = galley;
    this.styles = galley.styles();
    this.figures = new FigureLayout(galley, pageHeight);
    this.tables = new TableLayout(galley, pageHeight);
    this.pageHeight = pageHeight;
  }

  /**
   * What a column is set with.
   *
   * @param measure the width of its longest line
   */
  public record Setup(
      PieceCollector.Setting setting,
      ParagraphSetter setter,
      Styles styles,
      double width,
      double measure,
      double height) {
    ColumnFlow flow() {
      return new ColumnFlow(galley(), height);
    }

    Galley galley() {
      return new Galley(setting, setter, styles, width, measure);
    }
  }

  /** A chapter, beginning a page. */
  public static List<FlowItem> chapter(Chapter chapter, Setup setup) {
    ColumnFlow flow = setup.flow();
    flow.galley.add(new FlowItem.NewPage(chapter.title(), true));
    flow.chapterTitle = chapter.title();
    if (chapter.role() == Chapter.Role.SOURCES) {
      flow.galley.setRagged();
    }
    double sink = setup.styles().profile().opening().sink();
    if (sink > 0 && chapter.role() != Chapter.Role.COLOPHON) {
      flow.galley.add(FlowItem.Slug.strut(sink * setup.styles().profile().bodySize(), true));
    }
    flow.galley.anchor(chapter.id());
    flow.blocks(chapter.blocks());
    flow.galley.settleAnchors();
    return flow.galley.items();
  }

  /** A note, as it stands at the foot of a page. */
  public static List<FlowItem.Slug> note(Note note, Setup setup) {
    ColumnFlow flow = setup.flow();
    Galley galley = flow.galley;
    TextStyle style = setup.styles().small();
    galley.anchor(note.id());
    double indent = style.size() * 1.5;
    Origin origin = Origin.label(note.id());
    Piece.Link back =
        new Piece.Link(
            origin,
            new Placed.Target.Node(note.mark()),
            setup.setting().words().say("back", note.number()));
    String number = Integer.toString(note.number());
    galley.label(new Galley.Label(note.id(), number, style, indent, false, Optional.of(back)));
    galley.indented(indent, 0, () -> flow.noteBlocks(note.blocks(), style));
    List<FlowItem.Slug> slugs = new ArrayList<>();
    for (FlowItem item : galley.items()) {
      if (item instanceof FlowItem.Slug slug) {
        slugs.add(slug);
      }
    }
    return slugs;
  }

  private void noteBlocks(List<Block> blocks, TextStyle style) {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph) {
        galley.paragraph(paragraph.text(), style, false);
      } else {
        block.accept(this);
      }
    }
  }

  private void blocks(List<Block> blocks) {
    afterParagraph = false;
    for (Block block : blocks) {
      galley.anchor(block.id());
      block.accept(this);
      afterParagraph = block instanceof Block.Paragraph;
    }
  }

  @Override
  public Boolean heading(Block.Heading b) {
    TextStyle style = styles.heading(b.level());
    galley.gap(styles.aboveHeading(b.level()));
    galley.heading(b.text(), style);
    galley.gap(styles.belowHeading(b.level()));
    return true;
  }

  @Override
  public Boolean paragraph(Block.Paragraph b) {
    galley.gap(styles.paragraphGap());
    // What a colon announces must not stand on the next page.
    boolean announces = b.text().text().endsWith(":");
    if (afterParagraph) {
      galley.nextParagraph(b.text(), styles.body(), announces);
    } else {
      galley.paragraph(b.text(), styles.body(), announces);
    }
    galley.gap(styles.paragraphGap());
    return true;
  }

  @Override
  public Boolean quote(Block.Quote b) {
    galley.gap(styles.gap());
    Colour rule = styles.profile().colour(Profile.Role.RULE);
    FlowItem.PanelLook look =
        new FlowItem.PanelLook(Optional.empty(), Optional.empty(), 0, 0, Optional.of(rule), 2);
    galley.add(new FlowItem.OpenPanel(look, galley.left(), galley.width()));
    galley.indented(styles.profile().bodySize() * 1.2, 0, () -> blocks(b.blocks()));
    galley.closePanel();
    galley.gap(styles.gap());
    return true;
  }

  @Override
  public Boolean listing(Block.Listing b) {
    double em = styles.profile().bodySize();
    galley.gap(styles.gap());
    int last = b.start().orElse(0) + b.items().size();
    double indent = em * (b.start().isPresent() ? 1.1 + 0.6 * digits(last) : 1.4);
    int number = b.start().orElse(0);
    listDepth++;
    for (int i = 0; i < b.items().size(); i++) {
      Block.Item item = b.items().get(i);
      String text = b.start().isPresent() ? number++ + "." : listDepth % 2 == 1 ? "•" : "–";
      if (item.done().isPresent()) {
        text = item.done().get() ? "☑" : "☐";
      }
      item(item, text, indent, b.start().isPresent());
      // The first or last item of a list had better not stand alone on a page.
      if (b.items().size() > 2 && (i == 0 || i == b.items().size() - 2)) {
        galley.costLast(FlowItem.Slug.LONE_ITEM);
      }
      galley.gap(b.tight() ? styles.gap() * 0.35 : styles.gap());
    }
    listDepth--;
    galley.gap(styles.gap());
    return true;
  }

  private static int digits(int number) {
    return Integer.toString(number).length();
  }

  private void item(Block.Item item, String label, double indent, boolean ranged) {
    galley.anchor(item.id());
    double wide = item.done().isPresent() ? indent * 1.15 : indent;
    galley.label(new Galley.Label(item.id(), label, styles.body(), wide, ranged, Optional.empty()));
    galley.indented(
        wide,
        0,
        () -> {
          if (item.blocks().isEmpty()) {
            galley.slug(styles.leading(styles.body()), List.of(), false, List.of());
          }
          blocksOf(item);
        });
  }

  /** The blocks of an item, the first without room above. */
  private void blocksOf(Block.Item item) {
    boolean first = true;
    for (Block block : item.blocks()) {
      galley.anchor(block.id());
      if (first && block instanceof Block.Paragraph paragraph) {
        galley.paragraph(paragraph.text(), styles.body(), false);
      } else {
        block.accept(this);
      }
      first = false;
    }
  }

  @Override
  public Boolean definitionList(Block.DefinitionList b) {
    galley.gap(styles.gap());
    for (Block.Definition definition : b.definitions()) {
      for (Phrase term : definition.terms()) {
        galley.ragged(term, styles.strong(), true);
      }
      for (Block.Item item : definition.descriptions()) {
        galley.anchor(item.id());
        galley.indented(styles.profile().bodySize() * 1.6, 0, () -> blocksOf(item));
      }
      galley.gap(styles.gap());
    }
    return true;
  }

  @Override
  public Boolean codeBlock(Block.CodeBlock b) {
    galley.gap(styles.gap());
    FlowItem.PanelLook look =
        FlowItem.PanelLook.filled(styles.profile().colour(Profile.Role.PANEL));
    galley.panel(look, PADDING * 0.7, () -> new CodeLayout(galley).add(b));
    galley.gap(styles.gap());
    return true;
  }

  @Override
  public Boolean table(Block.Table b) {
    galley.gap(styles.gap());
    tables.add(b);
    galley.gap(styles.gap());
    return true;
  }

  @Override
  public Boolean figure(Block.Figure b) {
    galley.gap(styles.gap());
    int from = galley.items().size();
    figures.figure(b);
    galley.floating(from, pageHeight * 0.8);
    galley.gap(styles.gap());
    return true;
  }

  @Override
  public Boolean thematicBreak(Block.ThematicBreak b) {
    double height = styles.profile().bodySize();
    galley.gap(styles.gap());
    Placed rule =
        new Placed.Panel(
            Origin.Artifact.LAYOUT,
            galley.left() + galley.width() * 0.35,
            height / 2,
            galley.width() * 0.3,
            0.8,
            Optional.of(styles.profile().colour(Profile.Role.RULE)),
            Optional.empty(),
            0,
            0);
    galley.slug(height, List.of(rule), false, List.of());
    galley.gap(styles.gap());
    return true;
  }

  @Override
  public Boolean callout(Block.Callout b) {
    Profile profile = styles.profile();
    boolean warning = b.warns();
    boolean unknown = b.kind() == Block.Callout.Kind.UNKNOWN;
    Colour bar = profile.colour(warning || unknown ? Profile.Role.NOW : Profile.Role.ACCENT);
    Colour fill = profile.colour(warning ? Profile.Role.NOW_PANEL : Profile.Role.PANEL);
    boxed(FlowItem.PanelLook.barred(fill, bar), b.title(), bar, b.blocks());
    return true;
  }

  @Override
  public Boolean doctorSign(Block.DoctorSign b) {
    Profile profile = styles.profile();
    Colour bar = profile.colour(Profile.Role.valueOf(b.urgency().name()));
    Colour fill = profile.colour(Profile.Role.NOW_PANEL);
    boxed(FlowItem.PanelLook.barred(fill, bar), b.label(), bar, b.blocks());
    return true;
  }

  private void boxed(
      FlowItem.PanelLook look, Optional<Phrase> title, Colour colour, List<Block> inside) {
    galley.gap(styles.gap());
    boolean sheet = !styles.profile().fallbacks().isEmpty();
    if (sheet && !FigureLayout.isCrowded(styles.profile())) {
      // A sheet is turned over between boxes, not in one, where there is room for that.
      galley.together(() -> box(look, title, colour, inside));
    } else {
      box(look, title, colour, inside);
    }
    galley.gap(styles.gap());
  }

  private void box(
      FlowItem.PanelLook look, Optional<Phrase> title, Colour colour, List<Block> inside) {
    galley.panel(
        look,
        PADDING,
        () -> {
          title.ifPresent(words -> galley.ragged(words, styles.strong().with(colour), true));
          galley.gap(styles.gap() * 0.4);
          galley.add(new FlowItem.OpenRepeat(galley.continued(title)));
          blocks(inside);
        });
    galley.add(new FlowItem.CloseRepeat());
  }

  @Override
  public Boolean doctorPage(Block.DoctorPage b) {
    return true;
  }

  @Override
  public Boolean doctorCard(Block.DoctorCard b) {
    Colour colour =
        styles.profile().colour(Profile.Role.valueOf(b.urgency().name().toUpperCase(Locale.ROOT)));
    galley.gap(styles.gap() * 1.4);
    galley.together(() -> card(b, colour));
    galley.gap(styles.gap() * 1.4);
    return true;
  }

  private void card(Block.DoctorCard b, Colour colour) {
    boolean outlined = styles.profile().tonerSaving();
    // Where all cards are outlined, the most urgent has the heaviest border.
    double border = outlined && b.urgency() == Urgency.NOW ? 3.2 : 1.6;
    galley.add(
        new FlowItem.OpenPanel(
            FlowItem.PanelLook.bordered(colour, border, 5), galley.left(), galley.width()));
    Colour fill = outlined ? styles.profile().colour(Profile.Role.PANEL) : colour;
    FlowItem.PanelLook head =
        new FlowItem.PanelLook(
            Optional.of(fill), Optional.of(colour), border, 5, Optional.empty(), 0);
    Colour ink = outlined ? colour : Colour.WHITE;
    galley.anchor(b.heading().id());
    galley.panel(
        head, PADDING * 0.8, () -> galley.heading(b.heading().text(), styles.heading(3).with(ink)));
    galley.indented(
        PADDING * 1.2,
        PADDING * 1.2,
        () -> {
          galley.add(FlowItem.Slug.strut(PADDING * 0.3, true));
          blocks(b.signs());
        });
    galley.add(FlowItem.Slug.strut(PADDING * 0.3, true));
    galley.add(new FlowItem.ClosePanel());
  }

  @Override
  public Boolean stretch(Block.Stretch b) {
    // A stretch opens on a page of its own, unless only the chapter's heading stands before it.
    if (!galley.isOpening()) {
      galley.add(new FlowItem.NewPage(chapterTitle, true));
    }
    blocks(b.blocks());
    return true;
  }

  @Override
  public Boolean steps(Block.Steps b) {
    galley.gap(styles.gap());
    new StepsLayout(galley, pageHeight).steps(b);
    galley.gap(styles.gap());
    return true;
  }

  @Override
  public Boolean dose(Block.Dose b) {
    galley.gap(styles.gap() * 1.3);
    new CellRow(galley).dose(b, PADDING);
    galley.gap(styles.gap() * 1.3);
    return true;
  }

  @Override
  public Boolean imprint(Block.Imprint b) {
    galley.gap(styles.gap() * 1.6);
    new ImprintLayout(galley).imprint(b);
    galley.gap(styles.gap() * 1.6);
    return true;
  }

  @Override
  public Boolean editionOnly(Block.EditionOnly b) {
    blocks(b.blocks());
    return true;
  }
}
