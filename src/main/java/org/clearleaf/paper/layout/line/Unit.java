package org.clearleaf.paper.layout.line;

import java.util.List;
import java.util.Optional;
import org.clearleaf.picture.LoadedPicture;

/**
 * What stands between two places where a line may end: a word and the spaces after it.
 *
 * @param width without the spaces at its end
 * @param fullWidth with them
 * @param ends whether the line must end after it
 */
record Unit(List<Box> boxes, double width, double fullWidth, boolean ends) {

  /** Characters of one piece, or a picture. */
  record Box(Piece piece, int start, List<Shaper.Run> runs, double width, Optional<Image> image) {}

  /** A picture in a line, in points. */
  record Image(LoadedPicture picture, double width, double height) {}
}
