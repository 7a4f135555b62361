package org.clearleaf.paper.layout.line;

import java.util.Optional;
import org.clearleaf.paper.layout.Origin;
import org.clearleaf.paper.layout.Placed;

/**
 * Characters of one inline in one style.
 *
 * @param text what is set
 * @param link the link it belongs to
 * @param picture a picture in the line; then the text is one U+FFFC
 */
public record Piece(
    String text, TextStyle style, Origin origin, Optional<Link> link, Optional<String> picture) {

  /**
   * A link over one or more pieces.
   *
   * @param origin of its first character, which names it
   * @param words what a screen reader says of it
   */
  public record Link(Origin origin, Placed.Target target, String words) {}

  /** The origin of the characters from an offset on. */
  Origin originAt(int offset) {
    return origin instanceof Origin.Content content
        ? new Origin.Content(content.node(), content.leaf(), content.start() + offset)
        : origin;
  }
}
