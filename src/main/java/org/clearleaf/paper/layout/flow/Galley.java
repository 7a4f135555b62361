package org.clearleaf.paper.layout.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Text;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.layout.line.LineStyle;
import org.clearleaf.paper.layout.line.ParagraphSetter;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.layout.line.PieceCollector;
import org.clearleaf.paper.layout.line.TextStyle;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;

/** A column in the making: where it is, how wide, and what stands in it so far. */
final class Galley {
  /** Between a number and the item it stands before, in ems. */
  private static final double LABEL_ROOM = 0.28;

  /** Narrower than so many ems, justified text would be full of holes. */
  private static final double NARROW = 24;

  private final PieceCollector.Setting setting;
  private final ParagraphSetter setter;
  private final Styles styles;
  private final double measure;
  private final double outside;
  private final List<FlowItem> items = new ArrayList<>();
  private final List<NodeId> anchors = new ArrayList<>();
  private final List<Waiting> labels = new ArrayList<>();
  private double left;
  private double width;
  private boolean together;
  private boolean ragged;
  private boolean isColumn = true;

  /** A bullet or number that waits for the first line of its item. */
  record Label(
      NodeId node,
      String text,
      TextStyle style,
      double indent,
      boolean ranged,
      Optional<Piece.Link> link) {}

  /** A label and the left edge of the column that its item stands in. */
  private record Waiting(Label label, double left) {}

  Galley(
      PieceCollector.Setting setting,
      ParagraphSetter setter,
      Styles styles,
      double width,
      double measure,
      double outside) {
    this.measure = measure;
    this.outside = outside;
    this.setting = setting;
    this.setter = setter;
    this.styles = styles;
    this.width = width;
  }

  PieceCollector.Setting setting() {
    return setting;
  }

  ParagraphSetter setter() {
    return setter;
  }

  Styles styles() {
    return styles;
  }

  double left() {
    return left;
  }

  double width() {
    return width;
  }

  List<FlowItem> items() {
    return items;
  }

  /** How high what stands here is on its page. */
  double height() {
    double height = 0;
    for (FlowItem item : items) {
      if (item instanceof FlowItem.NewPage) {
        height = 0;
      } else if (item instanceof FlowItem.Slug slug) {
        height += slug.height();
      } else if (item instanceof FlowItem.Gap gap) {
        height += gap.height();
      }
    }
    return height;
  }

  void add(FlowItem item) {
    items.add(item);
  }

  /** Whether nothing but a heading stands here yet. */
  boolean isOpening() {
    return items.stream()
        .allMatch(
            item ->
                !(item instanceof FlowItem.Slug slug)
                    || slug.items().isEmpty()
                    || slug.kind() == FlowItem.Kind.HEADING);
  }

  void gap(double height) {
    items.add(new FlowItem.Gap(height));
  }

  /** The next slug is where a node begins. */
  void anchor(NodeId node) {
    anchors.add(node);
  }

  /** Gives nodes of which nothing is seen a place, if only at the end. */
  void settleAnchors() {
    if (!anchors.isEmpty()) {
      slug(0, List.of(), false, List.of());
    }
  }

  /**
   * The next line bears a label, where the galley begins now, whatever stands further in by then.
   */
  void label(Label next) {
    labels.add(new Waiting(next, left));
  }

  /** Whether words can still be set where so much of the width is taken away. */
  boolean hasRoom(double indents) {
    return width - indents >= leastWidth();
  }

  private double leastWidth() {
    return styles.profile().bodySize() * 6;
  }

  /** Adds what is set inside narrower limits. */
  void indented(double fromLeft, double fromRight, Runnable inside) {
    double outerLeft = left;
    double outerWidth = width;
    boolean outerColumn = isColumn;
    isColumn = false;
    left += fromLeft;
    // Nested too deeply to leave room for a word: it goes on at the same width.
    width = Math.max(width - fromLeft - fromRight, leastWidth());
    left = Math.min(left, outerLeft + outerWidth - width);
    inside.run();
    left = outerLeft;
    width = outerWidth;
    isColumn = outerColumn;
  }

  /** How wide something that may reach into the margin can be here. */
  double widest() {
    return width + (isColumn ? outside : 0);
  }

  /** Adds what may reach into the outer margin, as far as it needs to. */
  void wide(double wanted, Runnable inside) {
    double over = Math.min(wanted, widest()) - width;
    if (over <= 0) {
      inside.run();
      return;
    }
    double outer = width;
    items.add(new FlowItem.OpenWide(over));
    width += over;
    inside.run();
    width = outer;
    items.add(new FlowItem.CloseWide());
  }

  /** Adds what must stand on one page. */
  void together(Runnable inside) {
    boolean outer = together;
    together = true;
    inside.run();
    together = outer;
    if (!outer) {
      release();
    }
  }

  /** Lets a page end after the last slug. */
  void release() {
    for (int i = items.size() - 1; i >= 0; i--) {
      if (items.get(i) instanceof FlowItem.Slug slug) {
        items.set(i, slug.kept(false));
        return;
      }
    }
  }

  /** Adds what stands in a panel, with room inside it. */
  void panel(FlowItem.PanelLook look, double padding, Runnable inside) {
    double bar = look.barWidth();
    items.add(new FlowItem.OpenPanel(look, left, width));
    items.add(FlowItem.Slug.strut(padding, true));
    indented(padding + bar, padding, inside);
    trim();
    keepLast();
    items.add(FlowItem.Slug.strut(padding, together));
    items.add(new FlowItem.ClosePanel());
  }

  /** Ends a panel where the text in it ends. */
  void closePanel() {
    trim();
    items.add(new FlowItem.ClosePanel());
  }

  /** Takes away room at the end. */
  void trim() {
    while (items.get(items.size() - 1) instanceof FlowItem.Gap) {
      items.remove(items.size() - 1);
    }
  }

  /** Keeps the last slug with what comes next. */
  void keepLast() {
    costLast(FlowItem.Slug.KEEP);
  }

  /** Keeps what was added from an index on together, if it is no higher than a limit. */
  void keepTogether(int from, double most) {
    List<FlowItem> added = items.subList(from, items.size());
    double height = 0;
    int last = -1;
    for (int i = 0; i < added.size(); i++) {
      if (added.get(i) instanceof FlowItem.Slug slug) {
        height += slug.height();
        last = i;
      } else if (added.get(i) instanceof FlowItem.Gap room) {
        height += room.height();
      }
    }
    for (int i = 0; i < last && height <= most; i++) {
      if (added.get(i) instanceof FlowItem.Slug slug) {
        added.set(i, slug.costing(FlowItem.Slug.KEEP));
      }
    }
  }

  /** Makes it cost something to end a page after the last slug. */
  void costLast(int cost) {
    for (int i = items.size() - 1; i >= 0; i--) {
      if (items.get(i) instanceof FlowItem.Slug slug) {
        items.set(i, slug.costing(cost));
        return;
      }
    }
  }

  List<Piece> pieces(Text text, TextStyle style) {
    return PieceCollector.collect(text, style, setting);
  }

  /** Sets a text as running text. */
  void paragraph(Text text, TextStyle style, boolean keepWithNext) {
    LineStyle lines = running(style, false);
    set(text, style, labels.isEmpty() ? lines : lines.besideMark(), keepWithNext);
  }

  /** Sets a text as running text that follows running text. */
  void nextParagraph(Text text, TextStyle style, boolean keepWithNext) {
    set(text, style, running(style, true), keepWithNext);
  }

  private LineStyle running(TextStyle style, boolean indented) {
    return ragged || width < NARROW * style.size()
        ? styles.ragged(line(), style)
        : styles.running(line(), style, indented);
  }

  /** How long a line may be here. */
  double line() {
    return Math.min(width, measure);
  }

  /** Sets no text justified: lists of sources are full of addresses. */
  void setRagged() {
    ragged = true;
  }

  /** The same for what is set inside. */
  void raggedly(Runnable inside) {
    boolean outer = ragged;
    ragged = true;
    inside.run();
    ragged = outer;
  }

  /** Sets a short text. */
  void ragged(Text text, TextStyle style, boolean keepWithNext) {
    set(text, style, styles.ragged(line(), style), keepWithNext);
  }

  /** Sets a heading; it keeps with what follows. */
  void heading(Text text, TextStyle style) {
    int from = items.size();
    set(text, style, styles.balanced(width, style), true);
    for (int i = from; i < items.size(); i++) {
      if (items.get(i) instanceof FlowItem.Slug slug) {
        items.set(i, slug.as(FlowItem.Kind.HEADING));
      }
    }
  }

  /**
   * Lets what was added from an index on, a picture and its caption, stand at the top of the next
   * page, in one piece. Only in the column itself: what stands in a list or box stays there, and
   * what is higher than a limit is cut like any text.
   */
  void floating(int from, double most) {
    double height = 0;
    double gap = 0;
    List<Placed> placed = new ArrayList<>();
    List<NodeId> notes = new ArrayList<>();
    List<NodeId> nodes = new ArrayList<>();
    for (FlowItem item : items.subList(from, items.size())) {
      if (item instanceof FlowItem.Gap room) {
        gap = Math.max(gap, room.height());
      } else if (item instanceof FlowItem.Slug slug) {
        height += placed.isEmpty() ? 0 : gap;
        gap = 0;
        double top = height;
        slug.items().forEach(part -> placed.add(part.shifted(0, top)));
        notes.addAll(slug.notes());
        nodes.addAll(slug.anchors());
        height += slug.height();
      } else {
        return;
      }
    }
    if (isColumn && !together && !placed.isEmpty() && height <= most) {
      items.subList(from, items.size()).clear();
      items.add(new FlowItem.Slug(height, placed, 0, notes, nodes, FlowItem.Kind.FLOAT));
    }
  }

  private void set(Text text, TextStyle style, LineStyle lines, boolean keepWithNext) {
    anchor(text.id());
    lines(setter.set(pieces(text, style), lines), keepWithNext);
  }

  /** Adds lines; the first two and the last two stay together (no orphans, no widows). */
  void lines(List<Line> lines, boolean keepWithNext) {
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      boolean keep = last ? keepWithNext : i == 0 || i == lines.size() - 2;
      line(lines.get(i), keep || together);
      if (lines.get(i).hyphenated()) {
        int slug = items.size() - 1;
        items.set(slug, ((FlowItem.Slug) items.get(slug)).costing(FlowItem.Slug.HYPHEN));
      }
    }
  }

  /** What comes again, above all else, on each page that something goes on to. */
  List<FlowItem.Slug> continued(Optional<Text> title) {
    String mark = setting.furniture().continued();
    String text = title.map(words -> words.label() + " " + mark).orElse(mark);
    TextStyle style = styles.small();
    Piece piece = Piece.plain(text, style, Origin.Artifact.REPEATED_HEAD);
    List<FlowItem.Slug> slugs = new ArrayList<>();
    for (Line line : setter.set(List.of(piece), styles.ragged(width, style))) {
      List<Placed> placed = new ArrayList<>();
      line.items().forEach(item -> placed.add(item.shifted(left, 0)));
      slugs.add(FlowItem.Slug.of(line.height(), placed, true, List.of(), List.of()));
    }
    return slugs;
  }

  private void line(Line line, boolean keep) {
    List<Placed> placed = new ArrayList<>();
    placeLabels(placed, line.baseline());
    line.items().forEach(item -> placed.add(left == 0 ? item : item.shifted(left, 0)));
    slug(line.height(), placed, keep, line.notes());
  }

  /** Adds something that is never cut, at its place in the column. */
  void slug(double height, List<Placed> placed, boolean keep, List<NodeId> notes) {
    int cost = keep || together ? FlowItem.Slug.KEEP : 0;
    List<Placed> all = withLabel(placed);
    items.add(new FlowItem.Slug(height, all, cost, notes, anchors, FlowItem.Kind.TEXT));
    anchors.clear();
  }

  /** Adds a slug as it is, with the label of an item that begins with it, and where nodes begin. */
  void addSlug(FlowItem.Slug slug) {
    anchors.addAll(slug.anchors());
    List<Placed> all = withLabel(slug.items());
    items.add(
        new FlowItem.Slug(
            slug.height(), all, slug.breakCost(), slug.notes(), anchors, slug.kind()));
    anchors.clear();
  }

  /** What begins an item that begins with something else than a line, after its label. */
  private List<Placed> withLabel(List<Placed> placed) {
    if (labels.isEmpty()) {
      return placed;
    }
    double leading = styles.leading(labels.get(0).label().style());
    // Level with the first words, unless they stand below a picture.
    double baseline =
        placed.stream()
            .filter(Placed.Glyphs.class::isInstance)
            .mapToDouble(item -> ((Placed.Glyphs) item).baseline())
            .findFirst()
            .orElse(0);
    List<Placed> all = new ArrayList<>();
    placeLabels(all, baseline > 0 && baseline < 2 * leading ? baseline : leading * 0.75);
    all.addAll(placed);
    return all;
  }

  /** Places all labels that wait: those of an item that begins with a list stand side by side. */
  private void placeLabels(List<Placed> placed, double baseline) {
    for (Waiting waiting : labels) {
      Label label = waiting.label();
      Piece piece =
          Piece.linked(label.text() + " ", label.style(), Origin.label(label.node()), label.link());
      Line line = setter.line(piece, styles.leading(label.style()));
      double room = label.indent() - line.width() - label.style().size() * LABEL_ROOM;
      double x =
          Math.min(waiting.left(), left - label.indent())
              + (label.ranged() ? Math.max(0, room) : 0);
      for (Placed item : line.items()) {
        placed.add(item.shifted(x, baseline - line.baseline()));
      }
    }
    labels.clear();
  }
}
