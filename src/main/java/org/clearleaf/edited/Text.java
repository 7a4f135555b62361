package org.clearleaf.edited;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearleaf.book.NodeId;

/**
 * Runs that are read as one: the text of a paragraph, a heading or a term. Places in it are counted
 * in UTF-16 units of what {@link #plain} gives.
 */
public record Text(NodeId id, List<Run> runs) {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Copies the runs. */
  public Text {
    runs = List.copyOf(runs);
  }

  /** Whether it holds nothing, not even a mark. */
  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /**
   * The characters alone: a forced line end is one line feed, a picture one U+FFFC, marks of notes
   * and numbers of pages have no width.
   */
  public String plain() {
    if (runs.size() == 1 && runs.get(0) instanceof Run.Characters only) {
      return only.text();
    }
    StringBuilder out = new StringBuilder();
    runs.forEach(run -> out.append(run.plain()));
    return out.toString();
  }

  /** The language that all of it is in, where that is said and not that of the whole. */
  public Optional<String> language() {
    Optional<String> first = runs.isEmpty() ? Optional.empty() : runs.get(0).language();
    return runs.stream().allMatch(run -> run.language().equals(first)) ? first : Optional.empty();
  }

  /** The outermost mark of all runs, where that says what they are spoken in. */
  public Optional<Mark.Spoken> spoken() {
    if (runs.isEmpty()
        || runs.get(0).marks().isEmpty()
        || !(runs.get(0).marks().get(0) instanceof Mark.Spoken first)) {
      return Optional.empty();
    }
    boolean all =
        runs.stream().allMatch(it -> !it.marks().isEmpty() && it.marks().get(0).equals(first));
    return all ? Optional.of(first) : Optional.empty();
  }

  /** The text on one line, pictures by what they say: for contents lists and outlines. */
  public String label() {
    StringBuilder out = new StringBuilder();
    for (Run run : runs) {
      if (run instanceof Run.Inset picture) {
        out.append(picture.alternative().text());
      } else {
        out.append(run.plain());
      }
    }
    return SPACES.matcher(out).replaceAll(" ").strip();
  }
}
