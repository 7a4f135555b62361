package org.clearleaf.check;

import java.util.List;

/** The label of a page and the first words of its body; none where it has no words of its own. */
public record PageStart(String label, List<String> words) {
  private static final int WORDS = 8;

  /** Characters that are read for them. */
  private static final int REACH = 1000;

  /** Copies the words. */
  public PageStart {
    words = List.copyOf(words);
  }

  /**
   * The beginning of a page.
   *
   * @param text from the beginning of the page to the end of the book
   */
  static PageStart of(String label, CharSequence text) {
    boolean cut = text.length() > REACH;
    List<String> all = Words.of(cut ? text.subSequence(0, REACH) : text).words();
    // The last word of a text that was cut is cut.
    int whole = cut ? Math.max(0, all.size() - 1) : all.size();
    return new PageStart(label, all.subList(0, Math.min(WORDS, whole)));
  }

  @Override
  public String toString() {
    return label + ": " + String.join(" ", words);
  }
}
