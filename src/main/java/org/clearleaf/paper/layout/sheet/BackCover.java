package org.clearleaf.paper.layout.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.edited.Image;
import org.clearleaf.edited.Matter;
import org.clearleaf.edited.Section;
import org.clearleaf.edited.Tone;
import org.clearleaf.edition.Length;
import org.clearleaf.edition.PageSize;
import org.clearleaf.illustration.Drawing;
import org.clearleaf.paper.layout.flow.ColumnFlow;
import org.clearleaf.paper.placed.Origin;
import org.clearleaf.paper.placed.Pages;
import org.clearleaf.paper.placed.Placed;

/**
 * The back of the covers: words on the ground of the front, boxes on their own, a code in white.
 */
public final class BackCover {
  private static final double MARGIN = 12.0 / 148;

  /** Leadings from the best one down to the least that is read well. */
  private static final double[] LEADINGS = {1.3, 1.25, 1.2};

  /** Room around a code, without which no phone reads it. */
  private static final double QUIET = 4;

  private static final double MODULE = 1.7;

  /** The title and what it is about stand above, with the card; all else at the lower edge. */
  private static final int OPENING = 2;

  private final Section section;
  private final PageSize page;
  private final ColumnFlow.Setup plain;
  private final ColumnFlow.Setup onGround;

  private BackCover(
      Section section, PageSize page, ColumnFlow.Setup plain, ColumnFlow.Setup onGround) {
    this.section = section;
    this.page = page;
    this.plain = plain;
    this.onGround = onGround;
  }

  /**
   * The page, or nothing where it does not hold all that it should.
   *
   * @param plain what boxes are set with
   * @param onGround what other words are set with
   * @param index of the page, from the first that is numbered 1
   */
  public static Optional<Pages> of(
      Section section,
      PageSize page,
      ColumnFlow.Setup plain,
      ColumnFlow.Setup onGround,
      int index,
      String label) {
    for (double leading : LEADINGS) {
      BackCover cover =
          new BackCover(section, page, plain.leaded(leading), onGround.leaded(leading));
      Optional<Pages> made = cover.page(index, label);
      if (made.isPresent()) {
        return made;
      }
    }
    return Optional.empty();
  }

  private Optional<Pages> page(int index, String label) {
    double margin = MARGIN * page.width().pt();
    double width = page.width().pt() - 2 * margin;
    List<Zone> zones = new ArrayList<>();
    int above = 0;
    for (Matter block : blocks()) {
      int rank = zones.size();
      if (block instanceof Matter.Figure figure && figure.image() instanceof Image.Code code) {
        // The words before it stand beside it.
        Code beside = new Code(rank, figure, code.drawing(), plain);
        Matter words = blocks().get(rank - 1);
        zones.set(rank - 1, beside.with(stack(words, onGround, width - beside.room(), rank - 1)));
      } else {
        boolean box = block instanceof Matter.Box;
        zones.add(stack(block, box ? plain : onGround, width, rank));
        above = box || rank < OPENING ? rank + 1 : above;
      }
    }
    double height = page.height().pt() - 2 * margin;
    Pile upper = new Pile(zones.subList(0, above));
    Pile lower = new Pile(zones.subList(above, zones.size()));
    return Fit.of(new Pile(zones), height, 0, 0)
        .map(
            fit -> {
              Side side = new Side(index);
              side.anchor(section.id(), 0);
              section.blocks().forEach(block -> side.anchor(block.id(), 0));
              side.add(
                  -1,
                  Placed.Panel.filled(
                      new Placed.Spot(Origin.Artifact.BACKGROUND, 0, 0),
                      page.width().pt(),
                      page.height().pt(),
                      onGround.styles().profile().colour(Tone.PAPER)));
              upper.place(side, margin, margin, fit);
              lower.place(side, margin, margin + height - lower.height(fit), fit);
              Pages.Page made =
                  Pages.Page.of(page.width().pt(), page.height().pt(), label, side.items());
              return new Pages(List.of(made), side.anchors());
            });
  }

  private static Stack stack(Matter block, ColumnFlow.Setup setup, double width, int rank) {
    return new Stack(rank, ColumnFlow.parts(List.of(block), setup.narrowed(width)));
  }

  /** What stands on it, out of the box that says in which editions. */
  private List<Matter> blocks() {
    return section.blocks().stream()
        .flatMap(b -> b instanceof Matter.Box only ? only.blocks().stream() : List.of(b).stream())
        .toList();
  }

  /** A code to scan on a white square, and words beside it. */
  private record Code(
      int rank,
      Matter.Figure figure,
      Drawing drawing,
      ColumnFlow.Setup setup,
      Optional<Stack> words)
      implements Zone {
    private static final double LEAST = Length.mm(22).pt();
    private static final double GUTTER = Length.mm(4).pt();

    Code(int rank, Matter.Figure figure, Drawing drawing, ColumnFlow.Setup setup) {
      this(rank, figure, drawing, setup, Optional.empty());
    }

    Code with(Stack beside) {
      return new Code(rank, figure, drawing, setup, Optional.of(beside));
    }

    private double side() {
      return Math.max(LEAST, (drawing.width() + 2 * QUIET) * MODULE);
    }

    /** What it takes of the width. */
    double room() {
      return side() + GUTTER;
    }

    @Override
    public double height(Fit fit) {
      return Math.max(side(), words.map(stack -> stack.height(fit)).orElse(0.0));
    }

    @Override
    public void place(Side to, double x, double y, Fit fit) {
      double inner = side() * drawing.width() / (drawing.width() + 2 * QUIET);
      double quiet = (side() - inner) / 2;
      double bottom = y + height(fit);
      words.ifPresent(stack -> stack.place(to, x + room(), bottom - stack.height(fit), fit));
      double top = bottom - side();
      to.anchor(figure.id(), top);
      to.add(
          rank,
          Placed.Panel.filled(
              new Placed.Spot(Origin.Artifact.BACKGROUND, x, top),
              side(),
              side(),
              setup.styles().profile().colour(Tone.PAPER)));
      to.add(
          rank,
          new Placed.DrawingBox(
              new Placed.Spot(new Origin.Content(figure.id(), 0, 0), x + quiet, top + quiet),
              inner,
              inner,
              drawing));
    }
  }
}
