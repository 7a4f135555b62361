package org.clearleaf.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.book.NodeId;

/** Collects findings on one made file; a broken one can break a rule at every word. */
public final class FileFindings {
  /** Findings of one rule that are told. */
  private static final int MOST = 10;

  /** Words that are quoted, in characters. */
  private static final int QUOTED = 40;

  private final String name;
  private final List<Finding> found = new ArrayList<>();
  private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);

  /**
   * Nothing found yet.
   *
   * @param name what findings call the file
   */
  public FileFindings(String name) {
    this.name = name;
  }

  /** Notes a finding about the file. */
  public void report(Rule rule, Object... values) {
    report("", rule, values);
  }

  /** Notes what is wrong with an element; an id that is a node's leads to its Markdown. */
  public void report(String id, Rule rule, Object... values) {
    if (counts.merge(rule, 1, Integer::sum) <= MOST) {
      found.add(
          NodeId.isValid(id)
              ? Finding.in(name, new NodeId(id), rule, values)
              : Finding.about(name, rule, values));
    }
  }

  /** What was found, in the order it was found, and how much more there is. */
  public List<Finding> list() {
    List<Finding> all = new ArrayList<>(found);
    counts.forEach(
        (rule, count) -> {
          if (count > MOST) {
            all.add(Finding.about(name, Rule.MORE, count - MOST, rule.id()));
          }
        });
    return all;
  }

  /** Words short enough to be quoted. */
  public static String quoted(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return line.length() <= QUOTED ? line : line.substring(0, QUOTED).stripTrailing() + "…";
  }
}
