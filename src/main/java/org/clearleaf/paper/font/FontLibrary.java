package org.clearleaf.paper.font;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clearleaf.book.FaceFile;

/** The faces there are and which is tried after which. */
public final class FontLibrary {
  private static final char NARROW_SPACE = '\u202F';

  private static final FontLibrary STANDARD = new FontLibrary(List.of());

  /** Faces by the name of their file; none where this copy of Clearleaf lacks one. */
  private final Map<String, Optional<Face>> read = new ConcurrentHashMap<>();

  private final Map<Wish, List<Face>> orders = new ConcurrentHashMap<>();

  private final List<FaceFile> own;

  private FontLibrary(List<FaceFile> own) {
    this.own = own;
  }

  /** The faces that come with Clearleaf. */
  public static FontLibrary standard() {
    return STANDARD;
  }

  /** The same with faces of a title's own, which are tried before ours but for the first. */
  public static FontLibrary with(List<FaceFile> own) {
    return own.isEmpty() ? STANDARD : new FontLibrary(own);
  }

  /** Why a file of a title's own is of no use; empty where it is. */
  public static String fault(FaceFile file) {
    return OwnFaces.of(file).fault();
  }

  /** The face that a typeface is mostly set in. */
  public Face first(Typeface typeface) {
    String file = typeface.file();
    return face(file).orElseThrow(() -> new AssertionError("no face " + file));
  }

  /** A face, read when it is first wanted. */
  private Optional<Face> face(String name) {
    return STANDARD.read.computeIfAbsent(name, Face::resource);
  }

  /** What a face is looked for. */
  private record Wish(Typeface typeface, Hand hand, UnicodeScript script) {}

  /** The faces to try, the first to be tried first. */
  List<Face> order(Typeface typeface, Hand hand, UnicodeScript script) {
    return orders.computeIfAbsent(new Wish(typeface, hand, script), this::ordered);
  }

  private List<Face> ordered(Wish wish) {
    Typeface typeface = wish.typeface();
    UnicodeScript script = wish.script();
    boolean bold = typeface.isBold() || (typeface.isItalic() && ScriptFaces.isUpright(script));
    List<String> names = new ArrayList<>();
    if (wish.hand() == Hand.WIDE && !typeface.isSerif() && !typeface.isMono()) {
      // A word with a letter of another face here and there is hard to read, a book more so.
      names.addAll(ScriptFaces.of(UnicodeScript.LATIN, bold, false, wish.hand()));
    }
    names.add(typeface.file());
    if (typeface.isMono()) {
      names.add("DejaVuSansMono");
    }
    names.addAll(ScriptFaces.of(script, bold, typeface.isSerif(), wish.hand()));
    if (bold) {
      names.add("DejaVuSans-Bold");
    }
    names.add("DejaVuSans");
    if (ScriptFaces.isCommon(script)) {
      names.add("scripts/NotoSansMath-Regular");
      names.add("scripts/NotoEmoji-Regular");
      names.addAll(ScriptFaces.of(UnicodeScript.HAN, bold, typeface.isSerif(), wish.hand()));
    }
    List<Face> faces =
        new ArrayList<>(
            names.stream().distinct().map(this::face).flatMap(Optional::stream).toList());
    faces.addAll(1, OwnFaces.usable(own, false, wish.hand()));
    faces.addAll(1, bold ? OwnFaces.usable(own, true, wish.hand()) : List.of());
    return faces;
  }

  /** The face that shows signs as pictures. */
  Optional<Face> emoji() {
    return face("scripts/NotoEmoji-Regular");
  }

  /** Text that one face has glyphs for, or one character that no face has. */
  public sealed interface FontRun {
    /** The characters. */
    String text();
  }

  /** Text for one face. */
  public record FaceRun(Face face, String text) implements FontRun {}

  /** A character that no face has. */
  public record MissingRun(String text) implements FontRun {}

  /** Divides a text among the faces of a typeface. */
  public List<FontRun> runs(Typeface typeface, Hand hand, String text) {
    Face first =
        hand == Hand.WIDE ? order(typeface, hand, UnicodeScript.LATIN).get(0) : first(typeface);
    int narrow = text.indexOf(NARROW_SPACE);
    if (narrow >= 0 && text.length() > 1) {
      // A run of its own, whatever face has it: it is made of the first face's space.
      List<FontRun> runs = new ArrayList<>();
      if (narrow > 0) {
        runs.addAll(runs(typeface, hand, text.substring(0, narrow)));
      }
      runs.add(new FaceRun(first, text.substring(narrow, narrow + 1)));
      if (narrow + 1 < text.length()) {
        runs.addAll(runs(typeface, hand, text.substring(narrow + 1)));
      }
      return runs;
    }
    return first.hasAll(text)
        ? List.of(new FaceRun(first, text))
        : new FaceChoice(this, first, typeface, hand, text).runs();
  }
}
