package org.clearleaf.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.export.OutcomeStore.Remembered;
import org.clearleaf.export.TitleOutcome.State;

/** Exports manuscripts: plan, then each title that has something to make, then the report. */
public final class Exporter {
  private final ExportRequest request;
  private final Progress progress;
  private final OutputFolder output;
  private final OutcomeStore store;
  private final List<TitleOutcome> done = new ArrayList<>();

  private Exporter(ExportRequest request, Progress progress, OutputFolder output) {
    this.request = request;
    this.progress = progress;
    this.output = output;
    this.store = new OutcomeStore(output);
  }

  /**
   * Runs an export. What authors did wrong is in the outcome.
   *
   * @throws IOException when the output folder cannot be written or another run holds it
   */
  public static ExportOutcome run(ExportRequest request, Progress progress) throws IOException {
    return run(request, progress, new Workers(request.batch()));
  }

  /** The same with titles made by others, such as the executors of a cluster. */
  static ExportOutcome run(ExportRequest request, Progress progress, TitleRunner runner)
      throws IOException {
    try (OutputFolder output = OutputFolder.open(request.output(), request.batch().patient())) {
      return new Exporter(request, progress, output).run(runner);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private ExportOutcome run(TitleRunner runner) throws IOException {
    long start = System.nanoTime();
    String batch = BatchReport.id(request.batch().clock());
    List<TitlePlan> plans = ExportPlan.of(request, output);
    List<TitlePlan> lacking =
        plans.stream().filter(TitlePlan::isToDo).flatMap(plan -> plan.parts().stream()).toList();
    progress.begins(lacking.stream().mapToInt(plan -> plan.units().size()).sum());
    plans.forEach(plan -> plan.known().forEach(this::say));
    try {
      runner.run(
          lacking, (plan, lease) -> TitleExport.run(request, output, plan, lease), this::take);
      output.finish();
    } finally {
      progress.ends();
    }
    List<String> pruned =
        request.batch().prune() ? new Pruning(request, output).run(plans, done) : List.of();
    ExportOutcome outcome =
        new ExportOutcome(batch, inOrder(plans), pruned, (System.nanoTime() - start) / 1e9);
    BatchReport.write(outcome, request.batch().clock(), output);
    return outcome;
  }

  private void say(TitleOutcome outcome) {
    if (outcome.state() != State.NOT_MEANT) {
      done.add(outcome);
      progress.done(outcome);
    }
  }

  private void take(List<Remembered> results) throws IOException {
    for (Remembered result : results) {
      // What others made waits to be put into place.
      output.finish(result.outcome().unit());
      if (!result.key().isEmpty()) {
        store.add(result);
      }
      say(result.outcome());
    }
  }

  /** What is done in the order of the plan, whoever came first. */
  private List<TitleOutcome> inOrder(List<TitlePlan> plans) {
    Map<String, Integer> order = new HashMap<>();
    for (TitlePlan plan : plans) {
      order.putIfAbsent(plan.source() + "\n" + plan.name(), order.size());
      plan.units().forEach(u -> order.putIfAbsent(plan.source() + "\n" + u.unit(), order.size()));
    }
    return done.stream()
        .sorted(Comparator.comparing(o -> order.getOrDefault(o.source() + "\n" + o.unit(), 0)))
        .toList();
  }
}
