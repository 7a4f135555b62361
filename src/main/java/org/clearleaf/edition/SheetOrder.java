package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearleaf.book.Block;

/**
 * The order in which a sheet is read: how much or the table to tick, when to stop, what to take
 * care of, when to get help, what to know, and then the steps, whose pictures are seen first all
 * the same. Where a sheet says in words what to do, when to get help comes after that: it has a
 * side of its own.
 */
final class SheetOrder {
  private SheetOrder() {}

  /** The blocks in that order, under each heading; a heading stays where it is. */
  static List<Block> of(List<Block> blocks) {
    return of(blocks, List.of(), false);
  }

  /**
   * The blocks in that order, with lines to write on.
   *
   * @param besideTable whether they belong to a table to fill in at home, and not behind the signs
   *     that follow it
   */
  static List<Block> of(List<Block> blocks, List<Block> writeIn, boolean besideTable) {
    boolean steps = blocks.stream().anyMatch(Block.Steps.class::isInstance);
    boolean dose = blocks.stream().anyMatch(Block.Dose.class::isInstance);
    List<Block> ordered = new ArrayList<>();
    List<Block> under = new ArrayList<>();
    List<Block> last = new ArrayList<>();
    for (Block block : blocks) {
      if (steps && !dose && block instanceof Block.DoctorCard) {
        last.add(block);
      } else if (block instanceof Block.Heading) {
        ordered.addAll(sorted(under, steps));
        under.clear();
        ordered.add(block);
      } else {
        under.add(block);
      }
    }
    ordered.addAll(sorted(under, steps));
    int table = besideTable ? lastTable(ordered) : -1;
    ordered.addAll(table < 0 ? ordered.size() : table + 1, writeIn);
    ordered.addAll(last);
    return ordered;
  }

  private static int lastTable(List<Block> blocks) {
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      last = blocks.get(i) instanceof Block.Table ? i : last;
    }
    return last;
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
