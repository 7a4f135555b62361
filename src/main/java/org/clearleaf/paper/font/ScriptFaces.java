package org.clearleaf.paper.font;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which faces have the letters of a script that the faces of a text lack, the best first. */
final class ScriptFaces {
  /** Where the faces of single scripts lie. */
  private static final String FOLDER = "scripts/";

  /** Scripts that have slanted letters; in others bold stands for italics. */
  private static final Set<UnicodeScript> SLANTED =
      Set.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARMENIAN,
          UnicodeScript.GEORGIAN);

  /** What the names of faces have in them whose letters hang together, or pile up. */
  private static final Set<String> JOINED =
      Set.of(
          "Bengali",
          "Devanagari",
          "Gujarati",
          "Gurmukhi",
          "Kannada",
          "Khmer",
          "Lao",
          "Malayalam",
          "Myanmar",
          "Naskh",
          "Nastaliq",
          "Oriya",
          "Sinhala",
          "Tamil",
          "Telugu",
          "Thaana",
          "Thai",
          "Tibetan");

  /** Scripts with a face of their own, which is called after them. */
  private static final Map<UnicodeScript, String> FAMILIES = new EnumMap<>(UnicodeScript.class);

  static {
    for (UnicodeScript script :
        List.of(
            UnicodeScript.ARMENIAN,
            UnicodeScript.BENGALI,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.ETHIOPIC,
            UnicodeScript.GEORGIAN,
            UnicodeScript.GUJARATI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.KANNADA,
            UnicodeScript.KHMER,
            UnicodeScript.LAO,
            UnicodeScript.MALAYALAM,
            UnicodeScript.MYANMAR,
            UnicodeScript.ORIYA,
            UnicodeScript.SINHALA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.THAANA,
            UnicodeScript.THAI)) {
      String name = script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT);
      FAMILIES.put(script, FOLDER + "NotoSans" + name);
    }
  }

  private final boolean bold;
  private final boolean serif;
  private final Hand hand;
  private final List<String> names = new ArrayList<>();

  private ScriptFaces(boolean bold, boolean serif, Hand hand) {
    this.bold = bold;
    this.serif = serif;
    this.hand = hand;
  }

  /** Whether the letters of a face may stand apart; those of many scripts hang together. */
  static boolean isSpaced(String file) {
    return JOINED.stream().noneMatch(file::contains);
  }

  /**
   * How far apart lines of a face must stand at least, in ems, where letters carry marks above and
   * below, or fill their squares. What faces ask for themselves is made for the highest pile of
   * letters there is, or, in Khmer, for none.
   */
  static float room(String file, boolean han) {
    return file.contains("Nastaliq")
        ? 2.2f
        : file.contains("Myanmar") || file.contains("Tibetan")
            ? 1.9f
            : file.contains("Khmer")
                ? 1.7f
                : han || file.contains("Arabic") ? 1.6f : isSpaced(file) ? 0 : 1.55f;
  }

  /** Whether letters of a script stay upright where others are italic. */
  static boolean isUpright(UnicodeScript script) {
    return !SLANTED.contains(script) && !isCommon(script);
  }

  /** Whether signs and marks are meant, which all scripts share. */
  static boolean isCommon(UnicodeScript script) {
    return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
  }

  /** The names of the files of a script's faces; not each copy of Clearleaf has all of them. */
  static List<String> of(UnicodeScript script, boolean bold, boolean serif, Hand hand) {
    ScriptFaces faces = new ScriptFaces(bold, serif, hand);
    faces.add(script);
    return faces.names;
  }

  private void add(UnicodeScript script) {
    switch (script) {
      case COMMON, INHERITED -> signs();
      case ARABIC -> arabic();
      case HEBREW -> both("NotoSansHebrew");
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> eastAsian(script);
      case LATIN, GREEK, CYRILLIC -> both(FOLDER + "NotoSans");
      case TIBETAN -> both(FOLDER + "NotoSerifTibetan");
      default -> {
        String family = FAMILIES.get(script);
        if (family != null) {
          both(family);
        }
      }
    }
  }

  private void both(String family) {
    if (bold) {
      names.add(family + "-Bold");
    }
    names.add(family + "-Regular");
  }

  private void arabic() {
    if (hand == Hand.NASTALIQ) {
      both(FOLDER + "NotoNastaliqUrdu");
    }
    if (serif) {
      both(FOLDER + "NotoNaskhArabic");
    }
    both("IBMPlexSansArabic");
    // More letters than Plex has.
    names.add("NotoSansArabic-Regular");
  }

  /** The marks of Chinese and Japanese are wide; what remains is in the faces of other scripts. */
  private void signs() {
    if (hand.isEastAsian()) {
      eastAsian(UnicodeScript.COMMON);
    }
    both("IBMPlexSansArabic");
    both("NotoSansHebrew");
    names.add("NotoSansArabic-Regular");
  }

  private void eastAsian(UnicodeScript script) {
    String own =
        switch (hand) {
          case SIMPLIFIED -> "SC";
          case TRADITIONAL -> "TC";
          case JAPANESE -> "JP";
          case KOREAN -> "KR";
          case COMMON, WIDE, NASTALIQ ->
              switch (script) {
                case HIRAGANA, KATAKANA -> "JP";
                case HANGUL -> "KR";
                case BOPOMOFO -> "TC";
                default -> "SC";
              };
        };
    both(FOLDER + "NotoSans" + own);
    for (String other : List.of("SC", "TC", "JP", "KR")) {
      if (!other.equals(own)) {
        both(FOLDER + "NotoSans" + other);
      }
    }
  }
}
