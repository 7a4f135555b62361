package org.clearleaf.paper.font;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Divides a text among faces. The letters of a word that are of one script are set in one face
 * where one has them all: a word half in another face is hard to read.
 */
final class FaceChoice {
  /** Asks for a sign as a picture (Unicode Technical Standard 51). */
  private static final char PICTURE = '\uFE0F';

  private final FontLibrary library;
  private final Typeface typeface;
  private final Hand hand;
  private final String text;
  private final Face first;
  private final List<FontLibrary.FontRun> runs = new ArrayList<>();

  /** What is gathered for a face, and not yet a run. */
  private int start;

  private Optional<Face> current = Optional.empty();

  /** The face of letters of another script than the typeface is made for: marks go with them. */
  private Optional<Face> letters = Optional.empty();

  FaceChoice(FontLibrary library, Face first, Typeface typeface, Hand hand, String text) {
    this.library = library;
    this.typeface = typeface;
    this.hand = hand;
    this.text = text;
    this.first = first;
  }

  /** The runs of the text in its order. */
  List<FontLibrary.FontRun> runs() {
    BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    clusters.setText(text);
    letters = ahead();
    int from = 0;
    while (from < text.length()) {
      UnicodeScript script = script(from);
      int to = clusters.following(from);
      if (ScriptFaces.isCommon(script)) {
        cluster(from, to, script);
      } else {
        while (to < text.length() && script(to) == script) {
          to = clusters.following(to);
        }
        word(clusters, from, to, script);
      }
      from = to;
    }
    flush(text.length());
    return runs;
  }

  /** The face of the first letters, before which marks may stand. */
  private Optional<Face> ahead() {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!ScriptFaces.isCommon(script(i))) {
        return own(find(i, i + Character.charCount(text.codePointAt(i)), script(i)), script(i));
      }
    }
    return Optional.empty();
  }

  private Optional<Face> own(Optional<Face> face, UnicodeScript script) {
    return ScriptFaces.isUpright(script) ? face : Optional.empty();
  }

  private UnicodeScript script(int index) {
    return UnicodeScript.of(text.codePointAt(index));
  }

  /** Letters of one script. */
  private void word(BreakIterator clusters, int from, int to, UnicodeScript script) {
    Optional<Face> whole = find(from, to, script);
    letters = own(whole, script);
    if (whole.isPresent()) {
      set(from, whole.get());
      return;
    }
    for (int at = from; at < to; ) {
      int next = Math.min(to, clusters.following(at));
      cluster(at, next, script);
      at = next;
    }
  }

  /** One letter or sign with what belongs to it. */
  private void cluster(int from, int to, UnicodeScript script) {
    if (isUnseen(from, to)) {
      set(from, current.or(() -> letters).orElse(first));
      return;
    }
    Optional<Face> found = isPicture(from, to) ? picture(from, to) : Optional.empty();
    if (found.isEmpty()) {
      found = letters.filter(face -> has(face, from, to));
    }
    if (found.isEmpty() && !has(first, from, to)) {
      found = current.filter(face -> has(face, from, to));
    }
    if (found.isEmpty()) {
      found = find(from, to, script);
    }
    if (found.isPresent()) {
      set(from, found.get());
    } else {
      parts(from, to, script);
    }
  }

  /** A cluster that no face has all of: each character by itself. */
  private void parts(int from, int to, UnicodeScript script) {
    for (int at = from; at < to; ) {
      int next = at + Character.charCount(text.codePointAt(at));
      Optional<Face> found = find(at, next, script);
      if (found.isPresent()) {
        set(at, found.get());
      } else {
        flush(at);
        runs.add(new FontLibrary.MissingRun(text.substring(at, next)));
        start = next;
        current = Optional.empty();
      }
      at = next;
    }
  }

  private Optional<Face> find(int from, int to, UnicodeScript script) {
    for (Face face : library.order(typeface, hand, script)) {
      if (has(face, from, to)) {
        return Optional.of(face);
      }
    }
    return Optional.empty();
  }

  private boolean has(Face face, int from, int to) {
    for (int i = from; i < to; ) {
      int codePoint = text.codePointAt(i);
      if (!face.has(codePoint) && !(i > from && attaches(codePoint))) {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return true;
  }

  /** Whether nothing is seen of a cluster: marks of direction, and joiners by themselves. */
  private boolean isUnseen(int from, int to) {
    return text.substring(from, to).codePoints().allMatch(FaceChoice::attaches);
  }

  /** Joiners and selectors belong to the character before them, and need not be seen. */
  private static boolean attaches(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || Character.UnicodeBlock.VARIATION_SELECTORS.equals(Character.UnicodeBlock.of(codePoint));
  }

  /** Whether a sign is to be a picture: it is by itself, or is asked to be. */
  private boolean isPicture(int from, int to) {
    return text.substring(from, to).indexOf(PICTURE) > 0
        || UCharacter.hasBinaryProperty(text.codePointAt(from), UProperty.EMOJI_PRESENTATION);
  }

  private Optional<Face> picture(int from, int to) {
    return library.emoji().filter(face -> has(face, from, to));
  }

  /** Goes on in a face. */
  private void set(int from, Face face) {
    if (current.isEmpty() || current.get() != face) {
      flush(from);
      start = from;
      current = Optional.of(face);
    }
  }

  private void flush(int end) {
    if (start < end && current.isPresent()) {
      runs.add(new FontLibrary.FaceRun(current.get(), text.substring(start, end)));
    }
    start = end;
  }
}
