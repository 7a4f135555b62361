package org.clearleaf.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where whoever listens to a PDF hears a note; on paper it stands at the foot of the page. */
public enum Notes {
  /** At its mark, in the middle of a sentence: readers can skip it (PDF/UA-1 7.9). */
  MARK,
  /** Behind the paragraph, for those whose reader skips nothing. */
  AFTER;

  /** As a title names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A choice by its word. */
  public static Optional<Notes> named(String word) {
    return Arrays.stream(values()).filter(choice -> choice.word().equals(word)).findFirst();
  }

  /** The words of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Notes::word).toList();
  }
}
