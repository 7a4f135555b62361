package org.clearleaf.edited;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.clearleaf.book.NodeId;

/**
 * A chapter or a piece of front or back matter.
 *
 * @param name what lists of sections call it; may be empty
 */
public record Section(NodeId id, Role role, String name, List<Matter> blocks) {

  /** Copies the blocks. */
  public Section {
    blocks = List.copyOf(blocks);
  }

  /** What a section is to the whole. */
  public enum Role {
    TITLE_PAGE("titlepage", true, false),
    COLOPHON("colophon", true, false),
    CONTENTS("toc", true, false),
    BODY("chapter", false, false),
    SOURCES("bibliography", false, true),
    BACK_COVER("backmatter", false, false);

    private final String type;
    private final boolean front;
    private final boolean addresses;

    Role(String type, boolean front, boolean addresses) {
      this.type = type;
      this.front = front;
      this.addresses = addresses;
    }

    /** What it is called in EPUB 3 Structural Semantics, and after `doc-` in DPUB-ARIA. */
    public String type() {
      return type;
    }

    /** Whether it stands before the body and is numbered in roman. */
    public boolean isFrontMatter() {
      return front;
    }

    /** Whether it is full of addresses, which are too long for justified lines. */
    public boolean holdsAddresses() {
      return addresses;
    }
  }

  /** The text of its first heading; empty without one. */
  public String title() {
    return title(blocks);
  }

  /** The text of the first heading among some blocks; empty without one. */
  public static String title(List<Matter> blocks) {
    for (Matter block : blocks) {
      if (block instanceof Matter.Heading heading) {
        return heading.text().label();
      }
    }
    return "";
  }

  /** All its headings, in order. */
  public List<Matter.Heading> headings() {
    List<Matter.Heading> headings = new ArrayList<>();
    walk(
        block -> {
          if (block instanceof Matter.Heading heading) {
            headings.add(heading);
          }
        });
    return headings;
  }

  /** Calls the consumer with every block, in the order of reading. */
  public void walk(Consumer<Matter> consumer) {
    blocks.forEach(block -> block.walk(consumer));
  }
}
