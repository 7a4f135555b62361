package org.clearleaf.paper.layout.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Text;
import org.clearleaf.edition.Colour;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.layout.line.LineStyle;
import org.clearleaf.paper.layout.line.ParagraphSetter;
import org.clearleaf.paper.layout.line.TextStyle;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;

/**
 * Sets the blocks of a cell as lines, for a row is put together line by line. Most cells are one
 * paragraph; what else stands in one is set as a narrow column.
 */
final class CellLayout {
  /** A box to tick that is all there is in a cell, beside words: hands are not always steady. */
  private static final double TICK = 2.2;

  /** By which its middle stands on that of the words. */
  private static final double TICK_DROP = 0.42;

  private final Galley galley;
  private final Styles styles;
  private final double pageHeight;

  CellLayout(Galley galley, Styles styles, double pageHeight) {
    this.galley = galley;
    this.styles = styles;
    this.pageHeight = pageHeight;
  }

  /** What the texts of a cell need; those further in, with the room before them. */
  ParagraphSetter.Widths widths(List<Matter> blocks, TextStyle style) {
    ParagraphSetter.Widths all = ParagraphSetter.Widths.NONE;
    for (Matter block : blocks) {
      double indent = block instanceof Matter.Paragraph ? 0 : 2 * style.size();
      for (Text text : block.texts()) {
        TextStyle own = isTicked(text) ? style.shifted(TICK, 0) : style;
        all = all.with(galley.setter().widths(galley.pieces(text, own)), 0);
      }
      all = all.with(widths(block.children(), style), indent);
    }
    return all;
  }

  /** The lines of a cell, in its own style where they are running text. */
  List<Line> lines(List<Matter> blocks, TextStyle style, double width) {
    LineStyle look = styles.ragged(width, styles.body());
    Optional<Text> only = Matter.only(blocks);
    if (only.filter(CellLayout::isTicked).isPresent()) {
      TextStyle box = style.shifted(TICK, -TICK_DROP);
      LineStyle high = LineStyle.ragged(width, box.size());
      return galley.setter().set(galley.pieces(only.get(), box), high);
    }
    if (only.isPresent()) {
      return galley.setter().set(galley.pieces(only.get(), style), look);
    }
    List<Line> lines = new ArrayList<>();
    for (Matter block : blocks) {
      List<Line> set =
          block instanceof Matter.Paragraph paragraph
              ? galley.setter().set(galley.pieces(paragraph.text(), style), look)
              : column(block, width);
      for (int i = 0; i < set.size(); i++) {
        boolean gap = i == 0 && !lines.isEmpty();
        lines.add(gap ? lowered(set.get(i), styles.paragraphGap()) : set.get(i));
      }
    }
    return lines;
  }

  private static boolean isTicked(Text text) {
    return text.plain().strip().equals("☐");
  }

  private static Line lowered(Line line, double by) {
    return new Line(
        line.width(),
        line.height() + by,
        line.baseline() + by,
        line.items().stream().map(item -> item.shifted(0, by)).toList(),
        line.notes(),
        line.hyphenated());
  }

  /** A block as a column of its own, each part of it that is never cut as a line. */
  private List<Line> column(Matter block, double width) {
    Galley inner = new Galley(galley.setting(), galley.setter(), styles, width, galley.line(), 0);
    new ColumnFlow(inner, pageHeight).blocks(List.of(block));
    Strips strips = new Strips(width, styles.leading(styles.body()));
    inner.items().forEach(strips::add);
    return strips.lines();
  }

  /** The parts of a column as lines, with the panels that they stand in behind each. */
  private static final class Strips {
    private final double width;
    private final double least;
    private final List<Line> lines = new ArrayList<>();
    private final Deque<FlowItem.OpenPanel> panels = new ArrayDeque<>();

    /** How far above the next line each panel begins that has begun since the last. */
    private final Map<FlowItem.OpenPanel, Double> begun = new HashMap<>();

    private double gap;
    private double above;

    Strips(double width, double least) {
      this.width = width;
      this.least = least;
    }

    void add(FlowItem item) {
      if (item instanceof FlowItem.Gap room) {
        gap = Math.max(gap, room.height());
      } else if (item instanceof FlowItem.OpenPanel panel) {
        settleGap();
        panels.addLast(panel);
        begun.put(panel, above);
      } else if (item instanceof FlowItem.ClosePanel) {
        close(panels.removeLast());
      } else if (item instanceof FlowItem.Slug slug) {
        settleGap();
        if (slug.items().isEmpty()) {
          above += slug.height();
        } else {
          lines.add(line(slug));
          above = 0;
          begun.clear();
        }
      }
    }

    private void settleGap() {
      above += lines.isEmpty() && above == 0 ? 0 : gap;
      gap = 0;
    }

    private Line line(FlowItem.Slug slug) {
      double height = above + (panels.isEmpty() ? slug.height() : Math.max(least, slug.height()));
      List<Placed> placed = new ArrayList<>();
      for (FlowItem.OpenPanel panel : panels) {
        double from = begun.getOrDefault(panel, 0.0);
        placed.addAll(ground(panel, from, height - from));
      }
      slug.items().forEach(item -> placed.add(item.shifted(0, above)));
      double baseline =
          placed.stream()
              .filter(Placed.Glyphs.class::isInstance)
              .mapToDouble(item -> ((Placed.Glyphs) item).baseline())
              .findFirst()
              .orElse(height);
      return new Line(width, height, baseline, placed, slug.notes(), false);
    }

    /** A panel ends below its last line. */
    private void close(FlowItem.OpenPanel panel) {
      if (!lines.isEmpty() && above > 0) {
        Line last = lines.remove(lines.size() - 1);
        List<Placed> placed = new ArrayList<>(ground(panel, last.height(), above));
        placed.addAll(last.items());
        lines.add(
            new Line(width, last.height() + above, last.baseline(), placed, last.notes(), false));
        above = 0;
      }
    }

    private static List<Placed> ground(FlowItem.OpenPanel panel, double y, double height) {
      FlowItem.PanelLook look = panel.look();
      List<Placed> ground = new ArrayList<>();
      look.fill().ifPresent(fill -> ground.add(box(panel.x(), y, panel.width(), height, fill)));
      look.bar().ifPresent(bar -> ground.add(box(panel.x(), y, look.barWidth(), height, bar)));
      return ground;
    }

    private static Placed box(double x, double y, double width, double height, Colour fill) {
      return Placed.Panel.filled(
          new Placed.Spot(Origin.Artifact.BACKGROUND, x, y), width, height, fill);
    }

    List<Line> lines() {
      return lines;
    }
  }
}
