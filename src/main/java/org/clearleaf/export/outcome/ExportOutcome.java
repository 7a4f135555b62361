package org.clearleaf.export.outcome;

import java.util.List;
import org.clearleaf.export.outcome.TitleOutcome.State;

/**
 * What became of a run.
 *
 * @param batch what the run is called
 * @param titles its units, in the order of its manuscripts
 * @param pruned files that were removed
 */
public record ExportOutcome(
    String batch, List<TitleOutcome> titles, List<String> pruned, double seconds) {

  /** Copies the lists. */
  public ExportOutcome {
    titles = List.copyOf(titles);
    pruned = List.copyOf(pruned);
  }

  /** Whether what is in the output is what every manuscript says now. */
  public boolean isComplete() {
    return titles.stream().allMatch(TitleOutcome::isWhole);
  }

  /** How many units ended so. */
  public long count(State state) {
    return titles.stream().filter(title -> title.state() == state).count();
  }
}
