package org.clearleaf.check;

import java.util.List;

/** The label of a page and the first words of its body. */
public record PageStart(String label, List<String> words) {
  private static final int WORDS = 8;

  /** Copies the words. */
  public PageStart {
    words = List.copyOf(words);
  }

  static PageStart of(String label, String text) {
    List<String> all = Words.of(text).words();
    return new PageStart(label, all.subList(0, Math.min(WORDS, all.size())));
  }

  @Override
  public String toString() {
    return label + ": " + String.join(" ", words);
  }
}
