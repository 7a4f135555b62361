package org.clearleaf.check;

import java.util.List;

/** The label of a page and the first words of its body. */
public record PageStart(String label, List<String> words) {
  private static final int WORDS = 8;
  private static final int REACH = 1000;

  /** Copies the words. */
  public PageStart {
    words = List.copyOf(words);
  }

  /**
   * The beginning of a page.
   *
   * @param text what stands there, or the first 1,000 characters of it
   */
  static PageStart of(String label, String text) {
    List<String> all = Words.of(text).words();
    // The last word of a text that was cut is cut.
    int whole = text.length() < REACH ? all.size() : Math.max(0, all.size() - 1);
    return new PageStart(label, all.subList(0, Math.min(WORDS, whole)));
  }

  @Override
  public String toString() {
    return label + ": " + String.join(" ", words);
  }
}
