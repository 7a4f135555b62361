package org.clearleaf.paper.layout.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearleaf.edited.Image;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Colour;
import org.clearleaf.edition.Length;
import org.clearleaf.illustration.Drawing;
import org.clearleaf.paper.layout.flow.ColumnFlow;
import org.clearleaf.paper.layout.line.Line;
import org.clearleaf.paper.layout.line.Piece;
import org.clearleaf.paper.layout.line.TextStyle;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Placed;

/** Pictures of steps in rows, all at one scale, each row on one ground line. */
final class Strip implements Zone {
  /** The round plate of a number. */
  private static final double BADGE = Length.mm(8).pt();

  private static final double GUTTER = Length.mm(5).pt();

  /** Where no words stand below. */
  private static final double CLOSE = Length.mm(2).pt();

  /** Words in a narrower column than this read badly. */
  private static final double LEAST_COLUMN = Length.mm(30).pt();

  /** A picture in a narrower column has a smaller plate. */
  private static final double WIDE = Length.mm(36).pt();

  private static final double SMALL_BADGE = Length.mm(6).pt();

  private static final double CORNER = 3;

  /** How much of its plate stands above. */
  private static final double RAISED = 0.8;

  /** From the ground to the words. */
  private static final double ROOM = 4;

  private final int rank;
  private final ColumnFlow.Setup setup;
  private final List<Step> steps = new ArrayList<>();
  private final int columns;
  private final double tallest;
  private final double raised;
  private final double gutter;
  private final double[] widths;
  private final boolean captioned;

  /**
   * Columns of pictures.
   *
   * @param even whether all are as wide; else each as its picture is
   * @param tallest in body heights, of pictures beside it that stand on the same ground
   * @param raised whether numbers stand above pictures, which they would cover in narrow columns
   */
  record Grid(int columns, boolean even, double tallest, boolean raised) {
    /** Columns of pictures that stand beside no others. */
    static Grid of(int columns, boolean even) {
      return new Grid(columns, even, 0, false);
    }
  }

  /** A picture and the words below it. */
  private record Step(Matter.Step step, Drawing drawing, Optional<Stack> words) {}

  /**
   * A strip across a column.
   *
   * @param captioned whether words stand below each picture; else a list of them follows
   */
  Strip(int rank, Matter.PictureRow row, ColumnFlow.Setup setup, Grid grid, boolean captioned) {
    this.rank = rank;
    this.setup = setup;
    this.columns = grid.columns();
    this.tallest = grid.tallest();
    this.raised = grid.raised() ? SMALL_BADGE * RAISED : 0;
    this.captioned = captioned;
    this.gutter = captioned ? GUTTER : CLOSE;
    List<Matter.Step> drawn =
        row.steps().stream().filter(step -> step.figure().image() instanceof Image.Drawn).toList();
    this.widths = widths(drawn, grid.even());
    for (int i = 0; i < drawn.size(); i++) {
      Matter.Step step = drawn.get(i);
      ColumnFlow.Setup narrow = setup.narrowed(widths[i % columns]);
      Optional<Stack> words =
          captioned
              ? Optional.of(new Stack(rank, ColumnFlow.caption(step, narrow)))
              : Optional.empty();
      steps.add(new Step(step, drawing(step), words));
    }
  }

  /** The height of the tallest picture of a row, in body heights. */
  static double tallest(Matter.PictureRow row) {
    return row.steps().stream()
        .filter(step -> step.figure().image() instanceof Image.Drawn)
        .mapToDouble(step -> drawing(step).height())
        .max()
        .orElse(0);
  }

  private static Drawing drawing(Matter.Step step) {
    return ((Image.Drawn) step.figure().image()).drawing();
  }

  /** The width of each column: in one row as its picture is wide, where words have room. */
  private double[] widths(List<Matter.Step> drawn, boolean even) {
    double room = setup.width() - gutter * (columns - 1);
    double[] all = new double[columns];
    Arrays.fill(all, room / columns);
    double sum = drawn.stream().mapToDouble(step -> drawing(step).width()).sum();
    double least = drawn.stream().mapToDouble(step -> drawing(step).width()).min().orElse(1);
    if (!even && drawn.size() == columns && captioned && room * least / sum >= LEAST_COLUMN) {
      for (int i = 0; i < columns; i++) {
        all[i] = room * drawing(drawn.get(i)).width() / sum;
      }
    }
    return all;
  }

  /** How many pictures a row has. */
  static int count(Matter.PictureRow row) {
    return (int)
        row.steps().stream().filter(step -> step.figure().image() instanceof Image.Drawn).count();
  }

  @Override
  public double mostBody() {
    double most = Double.MAX_VALUE;
    for (int i = 0; i < steps.size(); i++) {
      most = Math.min(most, widths[i % columns] / steps.get(i).drawing().width());
    }
    return most;
  }

  private double pictures(List<Step> row, Fit fit) {
    double highest = row.stream().mapToDouble(s -> s.drawing().height()).max().orElse(0);
    return raised + Math.max(Math.max(tallest, highest) * fit.body(), plate());
  }

  private static double words(List<Step> row, Fit fit) {
    return row.stream()
        .flatMap(s -> s.words().stream())
        .mapToDouble(words -> words.height(fit) + ROOM)
        .max()
        .orElse(0);
  }

  private List<List<Step>> rows() {
    List<List<Step>> rows = new ArrayList<>();
    for (int from = 0; from < steps.size(); from += columns) {
      rows.add(steps.subList(from, Math.min(from + columns, steps.size())));
    }
    return rows;
  }

  @Override
  public double height(Fit fit) {
    List<List<Step>> rows = rows();
    double all = rows.stream().mapToDouble(r -> pictures(r, fit) + words(r, fit)).sum();
    return all + Math.max(0, rows.size() - 1) * GUTTER * fit.gaps();
  }

  @Override
  public void place(Side side, double x, double top, Fit fit) {
    double y = top;
    for (List<Step> row : rows()) {
      double ground = y + pictures(row, fit);
      double left = x;
      for (int i = 0; i < row.size(); i++) {
        step(row.get(i), side, new Cell(left, widths[i], y, ground), fit);
        left += widths[i] + gutter;
      }
      y = ground + words(row, fit) + GUTTER * fit.gaps();
    }
  }

  /** Where a picture stands. */
  private record Cell(double x, double width, double top, double ground) {}

  private void step(Step step, Side side, Cell cell, Fit fit) {
    Matter.Step matter = step.step();
    side.anchor(matter.id(), cell.top());
    side.anchor(matter.figure().id(), cell.top());
    double width = step.drawing().width() * fit.body();
    double height = step.drawing().height() * fit.body();
    // To the right of its number, as far as there is room.
    double free = cell.width() - width;
    double left = cell.x() + Math.min(free, Math.max(0, (free + plate()) / 2));
    Origin origin = new Origin.Content(matter.figure().id(), 0, 0);
    Placed.Spot spot = new Placed.Spot(origin, left, cell.ground() - height);
    badge(matter, cell.x(), cell.top()).forEach(item -> side.add(rank, item));
    side.add(rank, new Placed.DrawingBox(spot, width, height, step.drawing()));
    step.words().ifPresent(words -> words.place(side, cell.x(), cell.ground() + ROOM, fit));
  }

  private double plate() {
    return isNarrow(widths[0]) ? SMALL_BADGE : BADGE;
  }

  /** Whether a column is narrow for a number beside a picture. */
  static boolean isNarrow(double width) {
    return width < WIDE;
  }

  /** The number of a picture; where a list of words follows that bears it, it is for the eye. */
  private List<Placed> badge(Matter.Step step, double x, double y) {
    Colour accent = setup.styles().profile().colour(Tone.ACCENT);
    Origin origin = captioned ? Origin.label(step.id()) : Origin.Artifact.LAYOUT;
    TextStyle style = setup.styles().strong().with(Colour.WHITE);
    Line number = setup.setter().line(Piece.plain(step.label(), style, origin), style.size());
    double plate = plate();
    List<Placed> placed = new ArrayList<>();
    placed.add(
        new Placed.Panel(
            new Placed.Spot(Origin.Artifact.BACKGROUND, x, y),
            plate,
            plate,
            Optional.of(accent),
            Optional.empty(),
            0,
            // Letters stand apart from the numbers of a list beside them.
            step.isLettered() ? CORNER : plate / 2));
    double left = x + (plate - number.width()) / 2;
    // Figures are some 0.7 ems high.
    double top = y + (plate + 0.7 * style.size()) / 2 - number.baseline();
    for (Placed item : number.items()) {
      placed.add(item.shifted(left, top));
    }
    return placed;
  }
}
