package org.clearleaf.paper.layout.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Edited;
import org.clearleaf.edited.Image;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Section;
import org.clearleaf.edited.Text;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Colour;
import org.clearleaf.edition.Length;
import org.clearleaf.edition.PageSize;
import org.clearleaf.edition.Profile;
import org.clearleaf.illustration.Drawing;
import org.clearleaf.paper.layout.flow.ColumnFlow;
import org.clearleaf.paper.layout.flow.Styles;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.layout.line.LineStyle;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.layout.line.PieceCollector;
import org.clearleaf.paper.layout.line.TextStyle;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;

/**
 * The front of the covers: the title page, set as large as it can be, over a drawing of the title's
 * own. Measures are millimetres of an A5 page; other pages are in proportion.
 */
public final class FrontCover {
  private static final double A5_HEIGHT = 210;
  private static final double A5_WIDTH = 148;
  private static final double MARGIN = 15;
  private static final double TITLE_BOTTOM = 64;
  private static final double TITLE_TOP = 24;
  private static final double FIELD = 94;
  private static final double MARK = 2.4;
  private static final double PANEL_BOTTOM = 184;
  private static final double GROUND = 178;
  private static final double FOOT = 190;

  /** A lower panel would make its drawing a thumbnail. */
  private static final double LEAST_PANEL = 40;

  /** Sizes of the title on A5, in points, and how many lines it may have above its subtitle. */
  private static final double[] SIZES = {62, 54, 46, 40, 34, 28};

  private static final int MOST_LINES = 3;

  private final Section section;
  private final Edited text;
  private final PageSize page;
  private final ColumnFlow.Setup setup;
  private final Profile profile;
  private final Styles styles;
  private final double mm;
  private final List<Placed> items = new ArrayList<>();
  private final Map<NodeId, Pages.Anchor> anchors = new HashMap<>();

  private FrontCover(Section section, Edited text, PageSize page, ColumnFlow.Setup setup) {
    this.section = section;
    this.text = text;
    this.page = page;
    this.setup = setup;
    this.profile = setup.styles().profile();
    this.styles = new Styles(profile.onCover());
    this.mm = page.height().pt() / A5_HEIGHT;
  }

  /** The page that a title page is, as a cover. */
  public static Pages of(Section section, Edited text, PageSize page, ColumnFlow.Setup setup) {
    return new FrontCover(section, text, page, setup).page();
  }

  private Pages page() {
    List<Text> lines = new ArrayList<>();
    List<Matter.Figure> figures = new ArrayList<>();
    for (Matter block : section.blocks()) {
      lines.addAll(block instanceof Matter.Figure ? List.of() : block.texts());
      if (block instanceof Matter.Figure figure) {
        figures.add(figure);
      }
    }
    anchor(section.id(), 0);
    panel(0, page.height().pt(), styles.profile().colour(Tone.PAPER));
    text.metadata()
        .publisher()
        .ifPresent(
            by ->
                place(
                    setup
                        .setter()
                        .set(
                            List.of(Piece.plain(by, styles.strong(), Origin.Artifact.LAYOUT)),
                            LineStyle.ragged(width(), styles.strong().size() * 1.3)),
                    left(),
                    MARGIN * mm));
    List<Line> title = title(lines.get(0));
    double top = Math.max(TITLE_TOP * mm, TITLE_BOTTOM * mm - height(title));
    anchor(lines.get(0).id(), top);
    double y = place(title, left(), top) + 2.5 * mm;
    if (lines.size() > 1) {
      TextStyle under = styles.body().shifted(1.15, 0);
      anchor(lines.get(1).id(), y);
      y = place(set(lines.get(1), under, LineStyle.Fit.BALANCED), left(), y);
    }
    double field = Math.max(FIELD * mm, y + 7 * mm);
    double panelTop = field + MARK * mm;
    panel(field, MARK * mm, profile.colour(Tone.MARK));
    Optional<Drawing> drawing = figures.stream().findFirst().flatMap(FrontCover::drawing);
    Shelf shelf = new Shelf(text, profile);
    boolean shown = drawing.isPresent() || shelf.isFull();
    if (shown && panelTop + LEAST_PANEL * mm <= PANEL_BOTTOM * mm) {
      panel(panelTop, PANEL_BOTTOM * mm - panelTop, profile.colour(Tone.PAPER));
      panel(GROUND * mm, (PANEL_BOTTOM - GROUND) * mm, profile.colour(Tone.PANEL));
      if (drawing.isPresent()) {
        stand(figures.get(0), drawing.get(), panelTop);
      } else {
        items.addAll(shelf.spines(left(), width(), panelTop + 8 * mm, GROUND * mm));
      }
    }
    foot(lines.subList(Math.min(2, lines.size()), lines.size()));
    return new Pages(
        List.of(Pages.Page.of(page.width().pt(), page.height().pt(), "i", items)), anchors);
  }

  private static Optional<Drawing> drawing(Matter.Figure figure) {
    return figure.image() instanceof Image.Drawn drawn
        ? Optional.of(drawn.drawing())
        : Optional.empty();
  }

  private double left() {
    return Length.mm(MARGIN).pt() * scale();
  }

  /** How much wider the page is than A5. */
  private double scale() {
    return page.width().pt() / Length.mm(A5_WIDTH).pt();
  }

  private double width() {
    return page.width().pt() - 2 * left();
  }

  /** The title in the largest size in which its longest word fits and its lines are few. */
  private List<Line> title(Text words) {
    List<Line> set = List.of();
    for (double size : SIZES) {
      TextStyle style = styles.heading(1).shifted(size * scale() / styles.heading(1).size(), 0);
      boolean least = size == SIZES[SIZES.length - 1];
      if (least || hasWholeWords(words, style)) {
        LineStyle lines =
            new LineStyle(width(), style.size() * 1.08, 0, LineStyle.Fit.BALANCED, false);
        set = setup.setter().set(PieceCollector.collect(words, style, setup.setting()), lines);
        if (set.size() <= MOST_LINES && height(set) <= (TITLE_BOTTOM - TITLE_TOP) * mm) {
          break;
        }
      }
    }
    return set;
  }

  private boolean hasWholeWords(Text words, TextStyle style) {
    return Arrays.stream(words.plain().split("[\\s\\u00a0]+"))
        .map(word -> Piece.plain(word, style, Origin.Artifact.LAYOUT))
        .allMatch(word -> setup.setter().width(word) <= width());
  }

  private List<Line> set(Text words, TextStyle style, LineStyle.Fit fit) {
    LineStyle lines = new LineStyle(width(), style.size() * 1.3, 0, fit, false);
    return setup.setter().set(PieceCollector.collect(words, style, setup.setting()), lines);
  }

  /** The drawing as large as it can be, its feet on the ground. */
  private void stand(Matter.Figure figure, Drawing drawing, double top) {
    double above = drawing.height() + drawing.bottom();
    double scale = Math.min((GROUND * mm - top - 5 * mm) / above, width() / drawing.width());
    double y = GROUND * mm - above * scale;
    double x = (page.width().pt() - drawing.width() * scale) / 2;
    Origin origin =
        figure.alternative().isDecorative()
            ? Origin.Artifact.LAYOUT
            : new Origin.Content(figure.id(), 0, 0);
    anchor(figure.id(), y);
    items.add(
        new Placed.DrawingBox(
            new Placed.Spot(origin, x, y),
            drawing.width() * scale,
            drawing.height() * scale,
            drawing));
  }

  /** What is left, in one line at both ends where there is room, else line by line. */
  private void foot(List<Text> rest) {
    TextStyle style = styles.body();
    List<List<Line>> set =
        rest.stream().map(words -> set(words, style, LineStyle.Fit.RAGGED)).toList();
    double widths = set.stream().mapToDouble(FrontCover::width).sum();
    boolean beside =
        set.size() == 2
            && set.stream().allMatch(lines -> lines.size() == 1)
            && widths + 2 * style.size() < width();
    double y = (beside ? FOOT + 3 : FOOT) * mm;
    for (int i = 0; i < set.size(); i++) {
      boolean end = beside && i == 1;
      anchor(rest.get(i).id(), y);
      double next = place(set.get(i), end ? left() + width() - width(set.get(i)) : left(), y);
      y = beside ? y : next;
    }
  }

  private static double width(List<Line> lines) {
    return lines.stream().mapToDouble(Line::width).max().orElse(0);
  }

  private static double height(List<Line> lines) {
    return lines.stream().mapToDouble(Line::height).sum();
  }

  /** Places lines; where they end. */
  private double place(List<Line> lines, double x, double top) {
    double y = top;
    for (Line line : lines) {
      for (Placed item : line.items()) {
        items.add(item.shifted(x, y));
      }
      y += line.height();
    }
    return y;
  }

  private void anchor(NodeId node, double y) {
    anchors.put(node, new Pages.Anchor(0, 0, y));
  }

  private void panel(double top, double height, Colour colour) {
    items.add(
        Placed.Panel.filled(
            new Placed.Spot(Origin.Artifact.BACKGROUND, 0, top),
            page.width().pt(),
            height,
            colour));
  }
}
