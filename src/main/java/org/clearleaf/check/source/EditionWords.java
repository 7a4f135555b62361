package org.clearleaf.check.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for the words of a source among those of an edition, in their order. What the edition adds
 * is passed over; where words are missing, the nearest place is looked for at which both go on
 * alike. The cost is linear in both for each word that is there.
 */
final class EditionWords {
  /** So many words in a row are hardly alike by chance. */
  private static final int RUN = 3;

  /** And so many hardly at a place that is near. */
  private static final int NEAR_RUN = 2;

  /** How far ahead in the source a place is looked for at which both go on alike. */
  private static final int REACH = 12;

  /** The most words that an edition puts before a block, such as what a box is. */
  private static final int GAP = 12;

  /** The most words of a note that stand in another, where its mark was. */
  private static final int INNER_NOTE = 500;

  /** How many blocks that begin alike are tried. */
  private static final int MOST_TRIED = 200;

  /** How many added words weigh as much as one lost. */
  private static final int LOST_WEIGHS = 1500;

  private final List<Said.Word> words;
  private final Map<String, int[]> places = new HashMap<>();

  EditionWords(List<Said.Word> words) {
    this.words = words;
    Map<String, List<Integer>> all = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      all.computeIfAbsent(words.get(i).text(), word -> new ArrayList<>()).add(i);
    }
    all.forEach((word, at) -> places.put(word, at.stream().mapToInt(i -> i).toArray()));
  }

  /** What may be wrong with words. */
  enum Kind {
    MISSING,
    /** They run together with what stands before them. */
    JOINED,
    /** A bar parts them from what stands before them, as in a row that became no table. */
    BARRED
  }

  /** What is wrong with some words. */
  record Fault(int line, String words, Kind kind) {}

  /**
   * What was found.
   *
   * @param end the word of the edition behind the last that was found
   */
  record Result(List<Fault> faults, int end) {}

  /** Looks for words that stand anywhere, such as those of a note. */
  Result find(List<Said.Word> source) {
    Result best = find(source, 0);
    if (source.isEmpty() || best.faults().isEmpty()) {
      return best;
    }
    // They may begin at any block that begins as they do.
    int seen = 0;
    for (int at : places.getOrDefault(source.get(0).text(), new int[0])) {
      if (words.get(at).parted()
          && run(source, 0, at) == Math.min(RUN, source.size())
          && seen++ < MOST_TRIED) {
        Result here = find(source, at);
        if (here.faults().size() < best.faults().size()) {
          best = here;
        }
      }
    }
    return best;
  }

  /** Looks for words from a word of the edition on. */
  Result find(List<Said.Word> source, int from) {
    List<Fault> faults = new ArrayList<>();
    int at = from;
    int i = 0;
    while (i < source.size()) {
      int taken = match(source, i, at);
      if (taken > 0 && source.get(i).parted() && !words.get(at).parted() && i > 0) {
        at = meant(source, i, at);
      }
      if (taken > 0) {
        at = found(source, i, at, taken, faults);
        i++;
        continue;
      }
      Go go = goOn(source, i, at);
      if (go.skipped() > 0) {
        faults.add(fault(source, i, i + go.skipped(), Kind.MISSING));
        i += go.skipped();
      }
      if (i < source.size()) {
        // The first word after a gap is parted by what was added.
        at = go.at() + match(source, i, go.at());
        i++;
      }
    }
    return new Result(oneOfEachTable(faults), at);
  }

  /** Where a block begins: not at a number, say, that the edition says before that of an item. */
  private int meant(List<Said.Word> source, int i, int at) {
    int wanted = Math.min(RUN, source.size() - i);
    for (int k = at + 1; k <= at + GAP && k < words.size(); k++) {
      if (words.get(k).parted() && run(source, i, k) >= wanted) {
        return k;
      }
    }
    return at;
  }

  /** One fault of each table that is printed as it is typed, for all of its rows. */
  private static List<Fault> oneOfEachTable(List<Fault> faults) {
    Set<Integer> tables = new HashSet<>();
    faults.stream().filter(f -> f.kind() == Kind.BARRED).forEach(f -> tables.add(f.line()));
    Set<Integer> told = new HashSet<>();
    return faults.stream()
        .filter(
            fault ->
                fault.kind() == Kind.MISSING
                    || !tables.contains(fault.line())
                    || (fault.kind() == Kind.BARRED && told.add(fault.line())))
        .toList();
  }

  private int found(List<Said.Word> source, int i, int at, int taken, List<Fault> faults) {
    if (source.get(i).parted() && !words.get(at).parted() && i > 0) {
      Kind kind = words.get(at).barred() ? Kind.BARRED : Kind.JOINED;
      faults.add(fault(source, i - 1, i + 1, kind));
    }
    return at + taken;
  }

  private static Fault fault(List<Said.Word> source, int from, int to, Kind kind) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < Math.min(to, from + 8); i++) {
      text.append(i == from ? "" : " ").append(source.get(i).text());
    }
    int place = kind == Kind.MISSING ? from : to - 1;
    return new Fault(source.get(place).line(), text.toString(), kind);
  }

  /** Where the two go on alike, and how many words of the source stand before that place. */
  private record Go(int skipped, int at) {}

  private Go goOn(List<Said.Word> source, int i, int at) {
    Go best = new Go(source.size() - i, at);
    long least = Long.MAX_VALUE;
    for (int skip = 0; skip <= REACH && i + skip < source.size(); skip++) {
      int there = next(source, i + skip, at);
      if (there >= 0) {
        long cost = (long) skip * LOST_WEIGHS + (there - at);
        if (cost < least) {
          least = cost;
          best = new Go(skip, there);
        }
      }
    }
    if (least == Long.MAX_VALUE && i + REACH + 1 < source.size()) {
      return new Go(REACH + 1, at);
    }
    return best;
  }

  /** The next place at which the edition says what the source says from a word on; -1 if none. */
  private int next(List<Said.Word> source, int i, int from) {
    int[] all = places.getOrDefault(source.get(i).text(), new int[0]);
    int found = Arrays.binarySearch(all, from);
    int wanted = Math.min(RUN, source.size() - i);
    int tried = 0;
    for (int k = found < 0 ? -found - 1 : found; k < all.length && tried < 200; k++) {
      tried++;
      // Nearby less is enough: two words, or a block of one.
      int enough = all[k] - from <= GAP ? Math.min(wanted, NEAR_RUN) : wanted;
      if (run(source, i, all[k]) >= enough || (tried == 1 && isBlock(source, i, all[k]))) {
        return all[k];
      }
    }
    return -1;
  }

  /** Whether a word is a block of its own in both. */
  private boolean isBlock(List<Said.Word> source, int i, int at) {
    int end = at + match(source, i, at);
    return source.get(i).parted()
        && words.get(at).parted()
        && (i + 1 == source.size() || source.get(i + 1).parted())
        && (end == words.size() || words.get(end).parted());
  }

  /**
   * How many words are alike from two places on, up to a few; all of them at the end of a block.
   */
  private int run(List<Said.Word> source, int i, int at) {
    int alike = 0;
    int here = at;
    while (alike < RUN && i + alike < source.size()) {
      int taken = match(source, i + alike, here);
      // Behind a gap the edition may say something first, and before a block what it is.
      Said.Word word = source.get(i + alike);
      int room = alike == 0 ? 0 : word.gap() ? INNER_NOTE : word.parted() ? GAP : 0;
      for (int skip = 1; taken == 0 && skip <= room; skip++) {
        here++;
        taken = match(source, i + alike, here);
      }
      if (taken == 0) {
        // The edition may say much between two blocks.
        return alike > 1 && word.parted() ? RUN : alike;
      }
      here += taken;
      alike++;
    }
    return alike;
  }

  /** How many words of the edition make up a word of the source: an edition may part a word. */
  private int match(List<Said.Word> source, int i, int at) {
    String wanted = source.get(i).text();
    if (at >= words.size()) {
      return 0;
    }
    // A sign may stand at the end of the line before in one of the two.
    if (words.get(at).text().equals(wanted) || Said.unsigned(words.get(at)).equals(wanted)) {
      return 1;
    }
    int length = 0;
    for (int k = at; k < words.size() && length < wanted.length(); k++) {
      // Where a number is parted its mark no longer stands between digits.
      length += k > at && ".,".indexOf(wanted.charAt(length)) >= 0 ? 1 : 0;
      if (!wanted.startsWith(words.get(k).text(), length)) {
        return 0;
      }
      length += words.get(k).text().length();
      if (length == wanted.length()) {
        return k - at + 1;
      }
    }
    return 0;
  }
}
