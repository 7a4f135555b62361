package org.clearleaf.check.tagged;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;

/**
 * A PDF as it was read back.
 *
 * @param root of the structure elements; none where they cannot be followed
 * @param outline the titles of its items of all levels, in order
 * @param faults what is wrong with the tree itself
 */
public record TaggedPdf(
    ClaimedStandards claims,
    List<Page> pages,
    Optional<Node> root,
    ParentTree parents,
    List<String> outline,
    List<String> faults) {

  /** Copies the collections. */
  public TaggedPdf {
    pages = List.copyOf(pages);
    outline = List.copyOf(outline);
    faults = List.copyOf(faults);
  }

  /**
   * A page.
   *
   * @param label as readers show it
   * @param parentKey its key in the parent tree; -1 when it has none
   * @param content what is painted, by marked-content id
   * @param untagged words that are neither tagged nor artifacts
   * @param faint words that stand out too little from their ground
   * @param opaque whether some of it stands in forms with ids of their own, which are not followed
   */
  public record Page(
      COSDictionary identity,
      String label,
      int parentKey,
      Map<Integer, Content> content,
      List<String> untagged,
      List<Faint> faint,
      boolean opaque) {
    /** Copies the collections. */
    public Page {
      content = Map.copyOf(content);
      untagged = List.copyOf(untagged);
      faint = List.copyOf(faint);
    }
  }

  /** A marked-content sequence: its words, and the box of what it paints, if it paints. */
  public record Content(String text, Optional<Area> area) {}

  /** A rectangle in points from the bottom left corner of a page. */
  public record Area(double left, double bottom, double right, double top) {
    Area with(Area other) {
      return new Area(
          Math.min(left, other.left),
          Math.min(bottom, other.bottom),
          Math.max(right, other.right),
          Math.max(top, other.top));
    }
  }

  /**
   * Words, how much they stand out from their ground (WCAG 2.2, contrast ratio), and how much they
   * should.
   */
  public record Faint(String text, double contrast, double least) {}

  /** Whether the structure tree can be followed. */
  public boolean isSound() {
    return root.isPresent();
  }

  /** The words of an element, without those of notes in it when they are not wanted. */
  public String text(Node node, boolean notes) {
    StringBuilder out = new StringBuilder();
    text(node, notes, out);
    return out.toString();
  }

  private void text(Node node, boolean notes, StringBuilder out) {
    if (!notes && node.is("Note", "FENote")) {
      return;
    }
    for (Kid kid : node.kids()) {
      if (kid instanceof Kid.Mark mark) {
        content(mark).map(Content::text).ifPresent(out::append);
      } else if (kid instanceof Node inner) {
        text(inner, notes, out);
      }
    }
  }

  /** What is painted for a mark, if anything is. */
  public Optional<Content> content(Kid.Mark mark) {
    return Optional.ofNullable(pages.get(mark.page()).content().get(mark.mcid()));
  }

  /** The page that an element begins on. */
  Optional<Page> page(Node node) {
    for (Kid kid : node.kids()) {
      if (kid instanceof Kid.Mark mark) {
        return Optional.of(pages.get(mark.page()));
      } else if (kid instanceof Node inner) {
        Optional<Page> found = page(inner);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
