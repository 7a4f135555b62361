package org.clearleaf.finding;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.SourceSpan;

/** Collects findings during one call; not shared between threads. */
public final class Findings {
  private final List<Finding> found = new ArrayList<>();

  /** Notes a finding at a place of the manuscript. */
  public void at(SourceSpan span, Rule rule, Object... values) {
    found.add(Finding.at(span, rule, values));
  }

  /** Notes a finding about a whole file. */
  public void about(String file, Rule rule, Object... values) {
    found.add(Finding.about(file, rule, values));
  }

  /** Notes a finding. */
  public void add(Finding finding) {
    found.add(finding);
  }

  /** Notes findings. */
  public void addAll(List<Finding> findings) {
    found.addAll(findings);
  }

  /** What was found so far, in the order it was found. */
  public List<Finding> list() {
    return List.copyOf(found);
  }
}
