package org.clearleaf.paper.layout.line;

import java.util.Optional;
import org.clearleaf.book.Direction;
import org.clearleaf.edited.Image;
import org.clearleaf.edited.Target;
import org.clearleaf.paper.placed.Origin;

/**
 * Characters of one run in one style.
 *
 * @param text what is set
 * @param link the link it belongs to
 * @param picture a picture in the line; then the text is one U+FFFC
 * @param language where it is not that of the book
 * @param direction where it was given for this run
 */
public record Piece(
    String text,
    TextStyle style,
    Origin origin,
    Optional<Link> link,
    Optional<Image.File> picture,
    Optional<String> language,
    Optional<Direction> direction) {

  /** Characters in the language of the book, in no link. */
  public static Piece plain(String text, TextStyle style, Origin origin) {
    return linked(text, style, origin, Optional.empty());
  }

  /** The same in a language. */
  public Piece in(String tag) {
    return new Piece(
        text, style, origin, link, picture, Optional.of(tag), Optional.of(Direction.of(tag)));
  }

  /** The same for looks alone: it is in no structure. */
  Piece unread() {
    return new Piece(text, style, Origin.Artifact.LAYOUT, link, picture, language, direction);
  }

  /** Characters in the language of the book. */
  public static Piece linked(String text, TextStyle style, Origin origin, Optional<Link> link) {
    return new Piece(
        text, style, origin, link, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * A link over one or more pieces.
   *
   * @param origin of its first character, which names it
   * @param words what a screen reader says of it
   */
  public record Link(Origin origin, Target target, String words) {}

  /** The origin of the characters from an offset on. */
  Origin originAt(int offset) {
    return origin instanceof Origin.Content content
        ? new Origin.Content(content.node(), content.leaf(), content.start() + offset)
        : origin;
  }
}
