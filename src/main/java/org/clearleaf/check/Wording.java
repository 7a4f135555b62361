package org.clearleaf.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words of an edition's body in reading order, as read back from its file. */
public record Wording(List<String> words) {

  /** Copies the words. */
  public Wording {
    words = List.copyOf(words);
  }

  /**
   * The words of a text. Soft hyphens say where a word was broken, and are no part of it;
   * characters for private use say nothing, and a PDF may not hold them (PDF/UA-2 8.4.3).
   */
  static Wording of(CharSequence text) {
    List<String> words = new ArrayList<>();
    String plain = text.toString().replace("\u00AD", "").replaceAll("\\p{Co}", "\uFFFD");
    for (String word : plain.split("[\\s\\u2028\\u2029\u200B]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return new Wording(words);
  }

  /** A place where two texts part: the words from there on in each. */
  record Difference(String here, String there) {}

  /** The first place where these words and others part. */
  Optional<Difference> difference(Wording other) {
    int length = Math.min(words.size(), other.words.size());
    int at = 0;
    while (at < length && words.get(at).equals(other.words.get(at))) {
      at++;
    }
    return at == words.size() && at == other.words.size()
        ? Optional.empty()
        : Optional.of(new Difference(around(at), other.around(at)));
  }

  private String around(int at) {
    int from = Math.max(0, at - 3);
    int to = Math.min(words.size(), at + 6);
    return String.join(" ", words.subList(Math.min(from, to), to));
  }

  @Override
  public String toString() {
    return Arrays.toString(words.toArray());
  }
}
