package org.clearleaf.lint;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts texts into sentences and words. */
final class Sentences {
  private Sentences() {}

  static List<String> of(String text, Locale locale) {
    List<String> sentences = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      String sentence = text.substring(from, to);
      // Citations after the full stop are no sentence.
      if (sentence.codePoints().anyMatch(Character::isLetter)) {
        sentences.add(sentence.strip());
      }
      from = to;
    }
    return sentences;
  }

  /** The words of a sentence; numbers in figures are none. */
  static List<String> words(String sentence) {
    List<String> words = new ArrayList<>();
    for (String word : sentence.split("[^\\p{L}\\p{M}'’]+", -1)) {
      if (word.codePoints().anyMatch(Character::isLetter)) {
        words.add(word);
      }
    }
    return words;
  }
}
