package org.clearleaf.paper.layout.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.edited.Matter;
import org.clearleaf.paper.layout.flow.ColumnFlow;
import org.clearleaf.paper.layout.flow.FlowItem;
import org.clearleaf.paper.layout.flow.OwnPages;
import org.clearleaf.paper.placed.Placed;

/**
 * Sets something to do on a spread: on the left what to know, on the right its pictures, and its
 * name on both; where the left is too small, when to stop stands on the right.
 */
public final class SpreadMaker implements OwnPages {
  private static final double MOST_BODY = 20;

  /** The leading of a spread that is too full otherwise. */
  private static final double CLOSE = 1.25;

  /** Blocks that may stand above the pictures. */
  private static final int MOST_MOVED = 1;

  /** In ems. */
  private static final double LEAST_COLUMN = 9;

  /** In points: lines are 1 pt wide then. */
  private static final double LEAST_BODY = 96;

  @Override
  public List<FlowItem.Slug> set(Matter.Box box, ColumnFlow.Setup setup) {
    boolean mayClose = setup.styles().profile().leading() > CLOSE;
    for (int moved = 0; moved <= MOST_MOVED; moved++) {
      List<FlowItem.Slug> pages = pages(box, moved, setup);
      pages = pages.isEmpty() && mayClose ? pages(box, moved, setup.leaded(CLOSE)) : pages;
      if (!pages.isEmpty()) {
        return pages;
      }
    }
    return List.of();
  }

  private static List<FlowItem.Slug> pages(Matter.Box box, int moved, ColumnFlow.Setup setup) {
    List<Matter> words = new ArrayList<>(box.blocks());
    List<Matter.PictureRow> rows =
        words.stream()
            .filter(Matter.PictureRow.class::isInstance)
            .map(Matter.PictureRow.class::cast)
            .toList();
    boolean usual =
        rows.size() == 1
            && words.get(0) instanceof Matter.Heading
            && words.get(words.size() - 1) == rows.get(0);
    if (!usual) {
      return List.of();
    }
    words.remove(words.size() - 1);
    List<Stack> left = new ArrayList<>();
    for (Matter block : words) {
      left.add(new Stack(left.size(), ColumnFlow.parts(List.of(block), setup)));
    }
    if (left.stream().anyMatch(Stack::hasNotes) || moved >= left.size()) {
      return List.of();
    }
    List<Stack> here = left.subList(0, left.size() - moved);
    List<Zone> ahead = new ArrayList<>(List.of(new Again(left.get(0))));
    ahead.addAll(left.subList(left.size() - moved, left.size()));
    Optional<FlowItem.Slug> facts = page(new Pile(List.copyOf(here)), setup);
    Optional<FlowItem.Slug> pictures = pictures(rows.get(0), ahead, left.size(), setup);
    return facts.isPresent() && pictures.isPresent()
        ? List.of(facts.get(), pictures.get())
        : List.of();
  }

  private static Optional<FlowItem.Slug> pictures(
      Matter.PictureRow row, List<Zone> ahead, int rank, ColumnFlow.Setup setup) {
    Optional<Fit> best = Optional.empty();
    Optional<FlowItem.Slug> page = Optional.empty();
    for (int across : across(row, setup)) {
      List<Zone> zones = new ArrayList<>(ahead);
      zones.add(new Strip(rank, row, setup, Strip.Grid.of(across, true), true));
      Pile pile = new Pile(zones);
      Optional<Fit> fit = fit(pile, setup);
      if (fit.isPresent() && best.filter(it -> it.body() >= fit.get().body()).isEmpty()) {
        best = fit;
        page = page(pile, setup);
      }
    }
    return page;
  }

  /** How many pictures may stand in a row: words below them need a column of some width. */
  private static List<Integer> across(Matter.PictureRow row, ColumnFlow.Setup setup) {
    double most = setup.width() / (LEAST_COLUMN * setup.styles().profile().bodySize());
    int count = Strip.count(row);
    List<Integer> all = count == 2 ? List.of(2, 1) : SheetFitter.across(count);
    List<Integer> wide = all.stream().filter(across -> across <= most).toList();
    return wide.isEmpty() ? List.of(Math.min(2, count)) : wide;
  }

  private static Optional<Fit> fit(Pile pile, ColumnFlow.Setup setup) {
    double most = MOST_BODY * setup.styles().profile().bodySize();
    return Fit.of(pile, setup.height(), LEAST_BODY, most);
  }

  private static Optional<FlowItem.Slug> page(Pile pile, ColumnFlow.Setup setup) {
    return fit(pile, setup)
        .map(
            fit -> {
              Side side = new Side(0);
              pile.place(side, 0, 0, fit);
              List<Placed> items = side.items();
              return FlowItem.Slug.page(setup.height(), items, List.copyOf(side.nodes()));
            });
  }
}
