package org.clearleaf.book;

import java.util.List;

/** A chapter or a piece of front or back matter. */
public record Chapter(NodeId id, Role role, List<Block> blocks) {

  /** Copies the blocks. */
  public Chapter {
    blocks = List.copyOf(blocks);
  }

  /** What a chapter is to the book. */
  public enum Role {
    TITLE_PAGE,
    COLOPHON,
    CONTENTS,
    BODY,
    DOCTOR,
    SOURCES,
    /** What stands on the back of the covers. */
    BACK_COVER
  }

  /** The text of its first heading; empty without one. */
  public String title() {
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        return heading.text().label();
      }
    }
    return "";
  }

  /** The same chapter with other blocks. */
  public Chapter withBlocks(List<Block> changed) {
    return new Chapter(id, role, changed);
  }
}
