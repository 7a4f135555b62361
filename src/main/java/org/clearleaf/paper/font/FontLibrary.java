package org.clearleaf.paper.font;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The faces there are and which is tried after which. */
public final class FontLibrary {
  private static final char NARROW_SPACE = '\u202F';

  private static final FontLibrary STANDARD = new FontLibrary();

  /** For each typeface the names of its faces, the first to be tried first. */
  private final Map<Typeface, List<String>> chains = new EnumMap<>(Typeface.class);

  private final Map<String, Face> read = new ConcurrentHashMap<>();

  private FontLibrary() {
    for (Typeface typeface : Typeface.values()) {
      String file =
          switch (typeface) {
            case SANS -> "AtkinsonHyperlegibleNext-Regular";
            case SANS_BOLD -> "AtkinsonHyperlegibleNext-Bold";
            case SANS_ITALIC -> "AtkinsonHyperlegibleNext-Italic";
            case SANS_BOLD_ITALIC -> "AtkinsonHyperlegibleNext-BoldItalic";
            case SERIF -> "Literata-Regular";
            case SERIF_BOLD -> "Literata-Bold";
            case SERIF_ITALIC -> "Literata-Italic";
            case SERIF_BOLD_ITALIC -> "Literata-BoldItalic";
            case MONO -> "AtkinsonHyperlegibleMono-Regular";
            case MONO_BOLD -> "AtkinsonHyperlegibleMono-Bold";
          };
      List<String> chain = new ArrayList<>(List.of(file));
      if (typeface.isMono()) {
        chain.add("DejaVuSansMono");
      }
      if (typeface.isBold()) {
        chain.addAll(List.of("IBMPlexSansArabic-Bold", "NotoSansHebrew-Bold", "DejaVuSans-Bold"));
      }
      // Plex has a glyph for each letter with its dots; in Noto dots are glyphs of their own, of
      // which no reader can tell what they say. Noto has more letters.
      chain.addAll(
          List.of("IBMPlexSansArabic-Regular", "NotoSansHebrew-Regular", "NotoSansArabic-Regular"));
      chain.add("DejaVuSans");
      chains.put(typeface, List.copyOf(chain));
    }
  }

  /** The faces that come with Clearleaf. */
  public static FontLibrary standard() {
    return STANDARD;
  }

  /** The face that a typeface is mostly set in. */
  public Face first(Typeface typeface) {
    return face(chain(typeface).get(0));
  }

  /** A face, read when it is first wanted. */
  private Face face(String name) {
    return read.computeIfAbsent(name, Face::resource);
  }

  private List<String> chain(Typeface typeface) {
    List<String> chain = chains.get(typeface);
    if (chain == null) {
      throw new AssertionError(typeface);
    }
    return chain;
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
  public List<FontRun> runs(Typeface typeface, String text) {
    List<String> chain = chain(typeface);
    Face first = face(chain.get(0));
    int narrow = text.indexOf(NARROW_SPACE);
    if (narrow >= 0 && text.length() > 1) {
      // A run of its own, whatever face has it: it is made of the first face's space.
      List<FontRun> runs = new ArrayList<>();
      if (narrow > 0) {
        runs.addAll(runs(typeface, text.substring(0, narrow)));
      }
      runs.add(new FaceRun(first, text.substring(narrow, narrow + 1)));
      if (narrow + 1 < text.length()) {
        runs.addAll(runs(typeface, text.substring(narrow + 1)));
      }
      return runs;
    }
    if (hasAll(first, text)) {
      return List.of(new FaceRun(first, text));
    }
    List<FontRun> runs = new ArrayList<>();
    int start = 0;
    Face current = first;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      if (!has(current, codePoint) && !attaches(codePoint)) {
        int base = isMark(codePoint) ? base(text, start, i) : i;
        Face both = find(chain, text.substring(base, next));
        if (base < i && both != null) {
          // A letter and its mark are set in one face.
          if (start < base) {
            runs.add(new FaceRun(current, text.substring(start, base)));
          }
          start = base;
          current = both;
          i = next;
          continue;
        }
        if (start < i) {
          runs.add(new FaceRun(current, text.substring(start, i)));
        }
        start = i;
        Face found = find(chain, text.substring(i, next));
        if (found == null) {
          runs.add(new MissingRun(text.substring(i, next)));
          start = next;
          current = first;
        } else {
          current = found;
        }
      } else if (current != first
          && first.has(codePoint)
          && codePoint > ' '
          && !isMark(codePoint)) {
        // Back to the first face as soon as it can.
        runs.add(new FaceRun(current, text.substring(start, i)));
        start = i;
        current = first;
      }
      i = next;
    }
    if (start < text.length()) {
      runs.add(new FaceRun(current, text.substring(start)));
    }
    return runs;
  }

  // Not said with a lambda: each word is looked at here.
  private static boolean hasAll(Face face, String text) {
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (!has(face, codePoint)) {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return true;
  }

  private static boolean has(Face face, int codePoint) {
    return face.has(codePoint) && Character.getType(codePoint) != Character.PRIVATE_USE;
  }

  /** The first face that has all characters of a text. */
  private @Nullable Face find(List<String> chain, String text) {
    for (String name : chain) {
      Face face = face(name);
      // Whatever a face shows in private use, nobody can read it out (PDF/A-2 6.2.11.7.3).
      if (text.codePoints().allMatch(c -> has(face, c) || attaches(c))) {
        return face;
      }
    }
    return null;
  }

  /** Where the letter that a mark belongs to begins, at the earliest at a limit. */
  private static int base(String text, int limit, int mark) {
    int base = mark;
    while (base > limit && (base == mark || isMark(text.codePointAt(base)))) {
      base = text.offsetByCodePoints(base, -1);
    }
    return base;
  }

  /** Joiners and selectors belong to the character before them, and need not be seen. */
  private static boolean attaches(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || Character.UnicodeBlock.VARIATION_SELECTORS.equals(Character.UnicodeBlock.of(codePoint));
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
