package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clearleaf.edited.Footnote;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.MatterVisitor;
import org.clearleaf.edited.Role;
import org.clearleaf.edited.Section;
import org.clearleaf.edited.Target;
import org.clearleaf.edited.Text;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Profile;
import org.clearleaf.paper.layout.line.ParagraphSetter;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.layout.line.PieceCollector;
import org.clearleaf.paper.layout.line.TextStyle;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;

/** Sets blocks as a column. This is the door of the flow stage. */
public final class ColumnFlow implements MatterVisitor {
  /** The leading of sources. */
  private static final double CLOSE = 1.25;

  private static final double CODE_PADDING = 6.3;

  /** Beside program text without a ground. */
  private static final double RULE = 0.9;

  /** A numbered list of so many items is something to do, step by step. */
  private static final int SHORT = 7;

  /** It stands on one page, unless it is higher than this part of a page. */
  private static final double MOST_KEPT = 0.6;

  /** Around facts, in ems. */
  private static final double FACT_PADDING = 0.6;

  private final Galley galley;
  private final Styles styles;
  private final FigureLayout figures;
  private final TableLayout tables;
  private final double pageHeight;
  private final Function<Matter.Box, List<FlowItem.Slug>> ownPages;
  private boolean afterParagraph;
  private boolean afterHeading;
  private boolean note;
  private String sectionTitle = "";

  /** A flow in a place that is no page: nothing there has pages of its own. */
  ColumnFlow(Galley galley, double pageHeight) {
    this(galley, pageHeight, box -> List.of());
  }

  private ColumnFlow(
      Galley galley, double pageHeight, Function<Matter.Box, List<FlowItem.Slug>> ownPages) {
    this.ownPages = ownPages;
    this.pageHeight = pageHeight;
    this.galley = galley;
    this.styles = galley.styles();
    this.figures = new FigureLayout(galley, this, pageHeight);
    this.tables = new TableLayout(galley, this, pageHeight);
  }

  /**
   * What a column is set with.
   *
   * @param measure the width of its longest line
   * @param outside how far tables and program text may reach past its outer edge
   * @param ownPages who sets what has pages of its own
   */
  public record Setup(
      PieceCollector.Setting setting,
      ParagraphSetter setter,
      Styles styles,
      double width,
      double measure,
      double outside,
      double height,
      OwnPages ownPages) {
    ColumnFlow flow() {
      return new ColumnFlow(galley(), height, box -> ownPages.set(box, this));
    }

    Galley galley() {
      return new Galley(setting, setter, styles, width, measure, outside);
    }

    /** The same in a narrower column. */
    public Setup narrowed(double columnWidth) {
      return new Setup(
          setting,
          setter,
          styles,
          columnWidth,
          Math.min(measure, columnWidth),
          0,
          height,
          ownPages);
    }

    /** The same in another size. */
    public Setup sized(double size) {
      Styles other = new Styles(styles.profile().sized(size));
      double line = measure * size / styles.profile().bodySize();
      return new Setup(
          setting, setter, other, width, Math.min(width, line), outside, height, ownPages);
    }

    /** The same with lines closer together. */
    public Setup leaded(double leading) {
      Styles other = new Styles(styles.profile().leaded(leading));
      return new Setup(setting, setter, other, width, measure, outside, height, ownPages);
    }

    /** The same with all type in proportion to that of notes. */
    private Setup small() {
      Profile profile = styles.profile();
      Styles smaller = new Styles(profile.sized(profile.smallSize()));
      return new Setup(setting, setter, smaller, width, measure, 0, height, ownPages);
    }
  }

  /** A section, beginning a page. */
  public static List<FlowItem> section(Section section, Setup setup) {
    if (section.role().holdsAddresses()) {
      return sources(section, setup);
    }
    return column(section, setup);
  }

  /** Sources in small type: many look one up, nobody reads them all. */
  private static List<FlowItem> sources(Section section, Setup setup) {
    Profile profile = setup.styles().profile();
    double size = profile.leastSize();
    return column(section, setup.sized(Math.min(size, profile.bodySize())).leaded(CLOSE));
  }

  private static List<FlowItem> column(Section section, Setup setup) {
    ColumnFlow flow = setup.flow();
    flow.galley.add(new FlowItem.NewPage(section.title(), FlowItem.Furniture.FOOT, false));
    flow.sectionTitle = section.title();
    if (section.role().holdsAddresses()) {
      flow.galley.setRagged();
    }
    double sink = setup.styles().profile().opening().sink();
    if (sink > 0 && !section.role().isFrontMatter()) {
      flow.galley.add(FlowItem.Slug.strut(sink * setup.styles().profile().bodySize(), true));
    }
    flow.galley.anchor(section.id());
    flow.blocks(section.blocks());
    flow.galley.settleAnchors();
    return flow.galley.items();
  }

  /** Some blocks that stand together on a sheet, whatever page that is. */
  public static List<FlowItem> parts(List<Matter> blocks, Setup setup) {
    ColumnFlow flow = setup.flow();
    flow.galley.together(() -> flow.blocks(blocks));
    flow.galley.settleAnchors();
    return flow.galley.items();
  }

  /** The same without room between them. */
  public static List<FlowItem> closely(List<Matter> blocks, Setup setup) {
    return parts(blocks, setup).stream()
        .<FlowItem>map(item -> item instanceof FlowItem.Gap ? new FlowItem.Gap(1) : item)
        .toList();
  }

  /** The words of a step, as they stand below its picture. */
  public static List<FlowItem> caption(Matter.Step step, Setup setup) {
    ColumnFlow flow = setup.flow();
    flow.galley.ragged(step.words(), flow.styles.body(), true);
    return flow.galley.items();
  }

  /** The words of all steps, as a list with their numbers. */
  public static List<FlowItem> numbered(Matter.PictureRow row, Setup setup) {
    ColumnFlow flow = setup.flow();
    Galley galley = flow.galley;
    TextStyle style = flow.styles.strong().with(flow.styles.profile().colour(Tone.ACCENT));
    double indent = style.size() * 1.5;
    for (Matter.Step step : row.steps()) {
      galley.label(
          new Galley.Label(step.id(), step.label(), style, indent, false, Optional.empty()));
      galley.indented(indent, 0, () -> galley.ragged(step.words(), flow.styles.body(), true));
      galley.gap(flow.styles.gap() * 0.5);
    }
    return galley.items();
  }

  /** A note, as it stands at the foot of a page. */
  public static List<FlowItem.Slug> note(Footnote note, Setup setup) {
    ColumnFlow flow = setup.small().flow();
    flow.note = true;
    Galley galley = flow.galley;
    TextStyle style = flow.styles.body();
    galley.anchor(note.id());
    double indent = style.size() * 1.5;
    Origin origin = Origin.label(note.id());
    Piece.Link back = new Piece.Link(origin, new Target.Node(note.mark()), note.back());
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

  private void noteBlocks(List<Matter> blocks, TextStyle style) {
    for (Matter block : blocks) {
      if (block instanceof Matter.Paragraph paragraph) {
        galley.paragraph(paragraph.text(), style, false);
      } else {
        block.accept(this);
      }
    }
  }

  /** Whether it is a note, of which lines alone are kept. */
  boolean isNote() {
    return note;
  }

  void blocks(List<Matter> blocks) {
    afterParagraph = false;
    afterHeading = false;
    for (Matter block : blocks) {
      galley.anchor(block.id());
      block.accept(this);
      afterParagraph = block instanceof Matter.Paragraph;
      afterHeading = block instanceof Matter.Heading;
    }
  }

  /** Elsewhere than on its page, which {@link TitlePages} sets, it is a heading. */
  @Override
  public void title(Matter.Title b) {
    galley.heading(b.text(), styles.heading(1));
  }

  @Override
  public void heading(Matter.Heading b) {
    TextStyle style = styles.heading(b.level());
    galley.gap(styles.aboveHeading(b.level()));
    galley.heading(b.text(), style);
    galley.gap(styles.belowHeading(b.level()));
  }

  @Override
  public void paragraph(Matter.Paragraph b) {
    galley.gap(styles.paragraphGap());
    // What a colon announces must not stand on the next page.
    boolean announces = b.text().plain().endsWith(":");
    int from = galley.items().size();
    if (afterParagraph) {
      galley.nextParagraph(b.text(), styles.body(), announces);
    } else {
      galley.paragraph(b.text(), styles.body(), announces);
    }
    if (afterHeading && galley.items().size() == from + 1) {
      // A heading and one line look lost at the foot of a page.
      galley.keepLast();
    }
    galley.gap(styles.paragraphGap());
  }

  @Override
  public void listing(Matter.Listing b) {
    galley.gap(styles.gap());
    int from = galley.items().size();
    items(b);
    boolean procedure = b.labels() == Matter.Listing.Labels.NUMBERS && b.items().size() <= SHORT;
    if (procedure) {
      galley.keepTogether(from, MOST_KEPT * pageHeight);
    }
    galley.gap(styles.gap());
  }

  private void items(Matter.Listing b) {
    double em = styles.profile().bodySize();
    boolean counts = b.labels() == Matter.Listing.Labels.NUMBERS;
    int longest = b.items().stream().mapToInt(item -> item.label().text().length()).max().orElse(0);
    // Its mark is narrow.
    double indent = em * (counts ? 0.5 + 0.6 * longest : 1.4);
    for (int i = 0; i < b.items().size(); i++) {
      item(b.items().get(i), indent, counts);
      // The first or last item of a list had better not stand alone on a page.
      if (b.items().size() > 2 && (i == 0 || i == b.items().size() - 2)) {
        galley.costLast(FlowItem.Slug.LONE_ITEM);
      }
      galley.gap(b.tight() ? styles.gap() * 0.35 : styles.gap());
    }
  }

  private void item(Matter.Item item, double indent, boolean ranged) {
    galley.anchor(item.id());
    String label = item.label().text();
    double wide = item.label().task().isPresent() ? indent * 1.15 : indent;
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
  private void blocksOf(Matter.Item item) {
    boolean first = true;
    for (Matter block : item.blocks()) {
      galley.anchor(block.id());
      if (first && block instanceof Matter.Paragraph paragraph) {
        galley.paragraph(paragraph.text(), styles.body(), false);
      } else {
        block.accept(this);
      }
      first = false;
    }
  }

  @Override
  public void definitions(Matter.Definitions b) {
    galley.gap(styles.gap());
    for (Matter.Definition definition : b.definitions()) {
      for (Text term : definition.terms()) {
        galley.ragged(term, styles.strong(), true);
      }
      for (Matter.Item item : definition.descriptions()) {
        galley.anchor(item.id());
        galley.indented(styles.profile().bodySize() * 1.6, 0, () -> blocksOf(item));
      }
      galley.gap(styles.gap());
    }
  }

  @Override
  public void code(Matter.Code b) {
    galley.gap(styles.gap());
    Profile profile = styles.profile();
    FlowItem.PanelLook look =
        profile.tables().plain()
            ? FlowItem.PanelLook.ruled(profile.colour(Tone.ACCENT), RULE)
            : FlowItem.PanelLook.filled(profile.colour(Tone.PANEL), 2);
    CodeLayout code = new CodeLayout(galley);
    // Whatever reaches out does so as far as it can: lines of code begin at two places, not ten.
    boolean wide = code.width(b) + 2 * CODE_PADDING + RULE > galley.width();
    galley.wide(
        wide ? galley.widest() : 0, () -> galley.panel(look, CODE_PADDING, () -> code.add(b)));
    galley.gap(styles.gap());
  }

  @Override
  public void table(Matter.Table b) {
    // Without a ground it needs more room to stand apart.
    double gap = styles.gap() * (styles.profile().tables().plain() ? 1.6 : 1);
    galley.gap(gap);
    tables.add(b);
    galley.gap(gap);
  }

  @Override
  public void figure(Matter.Figure b) {
    galley.gap(styles.gap());
    int from = galley.items().size();
    figures.figure(b);
    galley.floating(from, pageHeight * 0.8);
    galley.gap(styles.gap());
  }

  @Override
  public void rule(Matter.Rule b) {
    double height = styles.profile().bodySize();
    galley.gap(styles.gap());
    Placed rule =
        Placed.Panel.filled(
            new Placed.Spot(
                Origin.Artifact.LAYOUT, galley.left() + galley.width() * 0.35, height / 2),
            galley.width() * 0.3,
            0.8,
            styles.profile().colour(Tone.RULE));
    galley.slug(height, List.of(rule), false, List.of());
    galley.gap(styles.gap());
  }

  @Override
  public void box(Matter.Box b) {
    if (b.role().setting() == Role.Setting.OWN_PAGE) {
      List<FlowItem.Slug> pages = ownPages.apply(b);
      if (!pages.isEmpty()) {
        for (int i = 0; i < pages.size(); i++) {
          galley.add(new FlowItem.NewPage(sectionTitle, FlowItem.Furniture.ALL, i == 0));
          galley.addSlug(pages.get(i));
        }
        return;
      }
      if (!galley.isOpening()) {
        // Unless only the section's heading stands before it.
        galley.add(FlowItem.NewPage.of(sectionTitle));
      }
    }
    new BoxLayout(galley, this).box(b);
  }

  @Override
  public void facts(Matter.Facts b) {
    galley.gap(styles.gap() * 1.3);
    new CellRow(galley).facts(b, styles.profile().bodySize() * FACT_PADDING);
    galley.gap(styles.gap() * 1.3);
  }

  @Override
  public void pictureRow(Matter.PictureRow b) {
    galley.gap(styles.gap());
    new StepsLayout(galley, pageHeight).steps(b);
    galley.gap(styles.gap());
  }

  @Override
  public void imprint(Matter.Imprint b) {
    galley.gap(styles.gap() * 1.6);
    new ImprintLayout(galley).imprint(b);
    galley.gap(styles.gap() * 1.6);
  }

  @Override
  public void writeIn(Matter.WriteIn b) {
    galley.gap(styles.gap());
    new BlankLines(galley).add(b);
    galley.gap(styles.gap());
  }

  @Override
  public void contents(Matter.Contents b) {
    new ContentsList(galley).entries(b);
  }
}
