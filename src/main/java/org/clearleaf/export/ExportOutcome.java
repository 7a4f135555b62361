package org.clearleaf.export;

import java.util.List;

/** What became of a run. */
public record ExportOutcome(List<TitleOutcome> titles, double seconds) {

  /** Copies the titles. */
  public ExportOutcome {
    titles = List.copyOf(titles);
  }

  /** Whether every title was published. */
  public boolean isComplete() {
    return titles.stream().allMatch(TitleOutcome::published);
  }
}
