package org.clearleaf.export.work;

import java.io.IOException;
import java.util.List;
import org.clearleaf.export.output.Lease;
import org.clearleaf.export.plan.OutcomeStore.Remembered;
import org.clearleaf.export.plan.TitlePlan;

/** Has titles made, each once, here or elsewhere. */
public interface TitleRunner {

  /** What is to be done for a title. */
  interface Work {
    void on(TitlePlan plan, Lease lease, Results results) throws IOException;
  }

  /** Hears of each unit when it is done. */
  interface Results {
    void take(Remembered outcome) throws IOException;
  }

  /**
   * Works on all titles; the results are taken one at a time.
   *
   * @throws IOException when the output folder cannot be written
   */
  void run(List<TitlePlan> plans, Work work, Results results) throws IOException;
}
