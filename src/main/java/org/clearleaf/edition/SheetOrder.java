package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearleaf.book.Block;

/**
 * The order in which a sheet is read: how much or the table to tick, when to stop, what to take
 * care of, when to get help, what to know, and then the steps, whose pictures are seen first all
 * the same.
 */
final class SheetOrder {
  private SheetOrder() {}

  /** The blocks in that order, under each heading; a heading stays where it is. */
  static List<Block> of(List<Block> blocks) {
    boolean steps = blocks.stream().anyMatch(Block.Steps.class::isInstance);
    List<Block> ordered = new ArrayList<>();
    List<Block> under = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Heading) {
        ordered.addAll(sorted(under, steps));
        under.clear();
        ordered.add(block);
      } else {
        under.add(block);
      }
    }
    ordered.addAll(sorted(under, steps));
    return ordered;
  }

  private static List<Block> sorted(List<Block> blocks, boolean steps) {
    return blocks.stream().sorted(Comparator.comparingInt(block -> place(block, steps))).toList();
  }

  private static int place(Block block, boolean steps) {
    if (block instanceof Block.Dose || block.id().equals(StretchWeek.TABLE)) {
      return 0;
    } else if (block instanceof Block.Callout box && box.kind() == Block.Callout.Kind.STOP) {
      return 1;
    } else if (block instanceof Block.Callout box && box.warns()) {
      return 2;
    } else if (steps && block instanceof Block.DoctorCard) {
      return 3;
    }
    return block instanceof Block.Steps ? 5 : 4;
  }
}
