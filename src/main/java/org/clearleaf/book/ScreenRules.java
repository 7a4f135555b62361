package org.clearleaf.book;

import java.util.Arrays;
import java.util.Optional;

/** The versions of EPUB Accessibility; the second is a draft. */
public enum ScreenRules {
  FIRST("1.1"),
  SECOND("1.2");

  private final String word;

  ScreenRules(String word) {
    this.word = word;
  }

  /** Its number. */
  public String word() {
    return word;
  }

  /** The version of a number. */
  public static Optional<ScreenRules> named(String word) {
    return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
  }
}
