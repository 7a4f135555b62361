package org.clearleaf.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the hyphen of a word that is broken over two lines is to whoever listens. Readers differ,
 * and no choice suits them all (src/docs/listening.md).
 */
public enum Hyphens {
  /** A soft hyphen, U+00AD, as ISO 32000-1, 14.8.2.2.3, has it. */
  SOFT,
  /** An artifact: no reader hears it, and the halves of the word join. */
  ARTIFACT,
  /** No word is broken, whatever the profile says. */
  NONE;

  /** As a title and the command line name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A choice by its word. */
  public static Optional<Hyphens> named(String word) {
    return Arrays.stream(values()).filter(choice -> choice.word().equals(word)).findFirst();
  }

  /** The words of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Hyphens::word).toList();
  }
}
