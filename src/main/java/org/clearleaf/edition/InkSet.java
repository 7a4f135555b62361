package org.clearleaf.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The inks that an edition is printed with. */
public enum InkSet {
  /** Those of the profile. */
  COLOUR,
  /** Black and its tints, and no large dark areas: any printer has it, and toner is dear. */
  BLACK;

  /** A set by its word. */
  public static Optional<InkSet> named(String word) {
    return Arrays.stream(values()).filter(set -> set.word().equals(word)).findFirst();
  }

  /** The words there are. */
  public static List<String> words() {
    return Arrays.stream(values()).map(InkSet::word).toList();
  }

  /** How authors write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
