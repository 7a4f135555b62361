package org.clearleaf.paper.layout.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Hyphenation patterns of one language, as TeX's hyph-utf8 files give them: letters with digits
 * between them that say how good (odd) or bad (even) a break there is, and exceptions with their
 * hyphens. Kept as a tree of letters in arrays: a node is an index.
 */
final class Patterns {
  private static final byte[] NONE = new byte[0];

  private char[] letters = new char[1 << 12];
  private int[] child = new int[1 << 12];
  private int[] sibling = new int[1 << 12];
  private byte[][] levels = new byte[1 << 12][];
  private int nodes = 1;
  private final Map<String, int[]> exceptions = new HashMap<>();

  private Patterns() {}

  /** Reads the file of a language. */
  static Patterns read(String name) {
    Patterns patterns = new Patterns();
    try (InputStream in = Patterns.class.getResourceAsStream("hyphens/" + name + ".tex")) {
      if (in == null) {
        throw new IllegalArgumentException("no patterns for " + name);
      }
      patterns.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return patterns;
  }

  private void read(BufferedReader lines) throws IOException {
    boolean exception = false;
    boolean inside = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int comment = line.indexOf('%');
      String text = comment < 0 ? line : line.substring(0, comment);
      for (String word : text.strip().split("\\s+", -1)) {
        if (word.startsWith("\\patterns") || word.startsWith("\\hyphenation")) {
          exception = word.startsWith("\\h");
          inside = true;
        } else if (word.startsWith("}")) {
          inside = false;
        } else if (inside && !word.isEmpty() && word.charAt(0) != '{') {
          add(word, exception);
        }
      }
    }
  }

  private void add(String word, boolean exception) {
    if (exception) {
      String[] parts = word.split("-", -1);
      int[] points = new int[parts.length - 1];
      int at = 0;
      for (int i = 0; i < points.length; i++) {
        at += parts[i].length();
        points[i] = at;
      }
      exceptions.put(String.join("", parts), points);
      return;
    }
    byte[] found = new byte[word.length() + 1];
    int length = 0;
    int node = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= '0' && c <= '9') {
        found[length] = (byte) (c - '0');
      } else {
        node = grow(node, c);
        length++;
      }
    }
    levels[node] = Arrays.copyOf(found, length + 1);
  }

  private int grow(int parent, char letter) {
    int known = find(parent, letter);
    if (known != 0) {
      return known;
    }
    if (nodes == letters.length) {
      letters = Arrays.copyOf(letters, 2 * nodes);
      child = Arrays.copyOf(child, 2 * nodes);
      sibling = Arrays.copyOf(sibling, 2 * nodes);
      levels = Arrays.copyOf(levels, 2 * nodes);
    }
    letters[nodes] = letter;
    sibling[nodes] = child[parent];
    child[parent] = nodes;
    return nodes++;
  }

  private int find(int parent, char letter) {
    int node = child[parent];
    while (node != 0 && letters[node] != letter) {
      node = sibling[node];
    }
    return node;
  }

  /** Where a word in lower case may be broken: indices of characters. */
  int[] points(String word) {
    int[] listed = exceptions.get(word);
    if (listed != null) {
      return listed;
    }
    String dotted = "." + word + ".";
    byte[] best = new byte[dotted.length() + 1];
    for (int from = 0; from < dotted.length(); from++) {
      int node = 0;
      for (int i = from; i < dotted.length(); i++) {
        node = find(node, dotted.charAt(i));
        if (node == 0) {
          break;
        }
        byte[] found = levels[node] == null ? NONE : levels[node];
        for (int k = 0; k < found.length; k++) {
          best[from + k] = (byte) Math.max(best[from + k], found[k]);
        }
      }
    }
    int count = 0;
    int[] points = new int[word.length()];
    for (int i = 1; i < word.length(); i++) {
      if (best[i + 1] % 2 == 1) {
        points[count++] = i;
      }
    }
    return Arrays.copyOf(points, count);
  }
}
