package org.clearleaf.edition;

import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Direction;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Alternative;
import org.clearleaf.edited.Mark;
import org.clearleaf.edited.Run;
import org.clearleaf.edited.Text;

/**
 * What an edition adds to what its author wrote, each text with the language that it is in.
 *
 * @param direction of the title
 */
record OwnWords(Words words, Direction direction) {

  /** The words for a title by its language. */
  static OwnWords of(String language) {
    return new OwnWords(Words.of(language), Direction.of(language));
  }

  String say(String key, Object... values) {
    return words.say(key, values);
  }

  /** The language of these words, where it is not that of the title. */
  Optional<String> language() {
    return words.foreign();
  }

  /** The direction of these words, where it is not that of the title. */
  private Optional<Direction> turned() {
    return language().map(Direction::of).filter(own -> own != direction);
  }

  /** A text of these words alone. */
  Text text(NodeId id, String key) {
    List<Mark> marks =
        language().isEmpty() ? List.of() : List.of(new Mark.Spoken(0, language(), turned()));
    return new Text(id, List.of(new Run.Characters(0, say(key), marks)));
  }

  /** The text in the place of a picture, where its author may have forgotten it. */
  Alternative alternative(String written, boolean decorative) {
    if (decorative) {
      return Alternative.decorative();
    }
    return written.isEmpty()
        ? new Alternative(Alternative.State.MISSING, say("alt-missing"), language())
        : Alternative.of(written);
  }
}
