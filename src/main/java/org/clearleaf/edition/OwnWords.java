package org.clearleaf.edition;

import java.util.List;
import java.util.Optional;
import org.clearleaf.book.NodeId;
import org.clearleaf.edited.Alternative;
import org.clearleaf.edited.Mark;
import org.clearleaf.edited.Run;
import org.clearleaf.edited.Text;

/** The words that an edition adds to what its author wrote, each with the language it is in. */
record OwnWords(Words words, Optional<String> language) {

  /** The words for a title in a language; English, and marked as that, where we have none. */
  static OwnWords of(String title) {
    Words words = Words.of(title);
    boolean own = words.language().equals(title.split("-", 2)[0]);
    return new OwnWords(words, own ? Optional.empty() : Optional.of(words.language()));
  }

  String say(String key, Object... values) {
    return words.say(key, values);
  }

  /** A text of these words alone. */
  Text text(NodeId id, String key) {
    List<Mark> marks =
        language
            .<List<Mark>>map(tag -> List.of(new Mark.Spoken(0, language, Optional.empty())))
            .orElse(List.of());
    return new Text(id, List.of(new Run.Characters(0, say(key), marks)));
  }

  /** The text in the place of a picture, where its author may have forgotten it. */
  Alternative alternative(String written, boolean decorative) {
    if (decorative) {
      return Alternative.decorative();
    }
    return written.isEmpty()
        ? new Alternative(Alternative.State.MISSING, say("alt-missing"), language)
        : Alternative.of(written);
  }
}
