package org.clearleaf.check;

import java.util.List;

/** The label of a page and the first words of its body; none where it has no words of its own. */
public record PageStart(String label, List<String> words) {
  private static final int WORDS = 8;

  /** Characters that are read for them; more where words are long. */
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
    int reach = Math.min(REACH, text.length());
    List<String> all = Wording.of(text.subSequence(0, reach)).words();
    // The last word of a text that was cut is cut.
    while (all.size() <= WORDS && reach < text.length()) {
      reach = (int) Math.min(4L * reach, text.length());
      all = Wording.of(text.subSequence(0, reach)).words();
    }
    return new PageStart(label, all.subList(0, Math.min(WORDS, all.size())));
  }

  @Override
  public String toString() {
    return label + ": " + String.join(" ", words);
  }
}
