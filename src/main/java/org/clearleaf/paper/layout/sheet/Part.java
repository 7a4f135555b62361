package org.clearleaf.paper.layout.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clearleaf.edited.Matter;

/**
 * Blocks of a sheet that stay together.
 *
 * @param rank of its place in the text
 */
record Part(int rank, PartKind kind, List<Matter> blocks) {
  /** What belongs to no heading on a sheet: it has a zone for itself. */
  private static final Set<PartKind> APART =
      EnumSet.of(PartKind.PICTURES, PartKind.WRITE_IN, PartKind.FOOT);

  Part {
    blocks = List.copyOf(blocks);
  }

  /**
   * The parts of a text: a heading and the words under it are one, and behind the foot all that is
   * under it.
   */
  static List<Part> of(List<Matter> text) {
    List<Part> parts = new ArrayList<>();
    List<Matter> group = new ArrayList<>();
    boolean footed = false;
    boolean behind = false;
    for (Matter block : text) {
      PartKind kind = PartKind.of(block);
      behind |= footed && kind != PartKind.FOOT;
      footed |= kind == PartKind.FOOT;
      boolean opens = block instanceof Matter.Heading && kind != PartKind.TITLE;
      boolean under = block instanceof Matter.Listing && !group.isEmpty();
      boolean led = !group.isEmpty() && group.get(0) instanceof Matter.Heading;
      boolean joins = behind || kind == PartKind.TEXT || under || (led && !APART.contains(kind));
      if (opens || !joins) {
        close(behind, group, parts);
      }
      if (joins) {
        group.add(block);
      } else {
        parts.add(new Part(parts.size(), kind, List.of(block)));
      }
    }
    close(behind, group, parts);
    return parts;
  }

  private static void close(boolean behind, List<Matter> group, List<Part> parts) {
    if (!group.isEmpty()) {
      PartKind kind = behind ? PartKind.OVERLEAF : PartKind.TEXT;
      parts.add(new Part(parts.size(), kind, group));
      group.clear();
    }
  }

  static Set<PartKind> kinds(List<Part> parts) {
    Set<PartKind> kinds = EnumSet.noneOf(PartKind.class);
    parts.forEach(part -> kinds.add(part.kind()));
    return kinds;
  }
}
