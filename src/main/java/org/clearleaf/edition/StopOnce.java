package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.book.Block;
import org.clearleaf.book.NodeId;

/**
 * Says once for several stretches of a sheet when to stop: a list read three times is read by
 * nobody.
 */
final class StopOnce {
  private StopOnce() {}

  /**
   * The blocks with one box for all reasons to stop at their head; as they are with one or none.
   */
  static List<Block> in(List<Block> blocks, NodeId id) {
    List<Block.Callout> boxes = new ArrayList<>();
    List<Block> rest = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Callout box && box.kind() == Block.Callout.Kind.STOP) {
        boxes.add(box);
      } else {
        rest.add(block);
      }
    }
    if (boxes.size() < 2) {
      return blocks;
    }
    Map<String, Block.Item> reasons = new LinkedHashMap<>();
    List<String> scope = new ArrayList<>();
    for (Block.Callout box : boxes) {
      scope.addAll(box.scope());
      box.blocks().stream()
          .filter(Block.Listing.class::isInstance)
          .flatMap(list -> ((Block.Listing) list).items().stream())
          .forEach(item -> reasons.putIfAbsent(said(item), item));
    }
    Block.Callout first = boxes.get(0);
    Block list =
        new Block.Listing(
            id.part("list"), Optional.empty(), true, List.copyOf(reasons.values()), first.span());
    rest.add(
        0, new Block.Callout(id, first.kind(), first.title(), scope, List.of(list), first.span()));
    return rest;
  }

  /** What a reason says, whatever stands at its end. */
  private static String said(Block.Item item) {
    StringBuilder text = new StringBuilder();
    item.blocks().forEach(b -> b.walk(x -> x.phrases().forEach(p -> text.append(p.text()))));
    return text.toString().strip().replaceFirst("[.;,]$", "").toLowerCase(Locale.ROOT);
  }
}
