package org.clearleaf.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Fault;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome;
import org.clearleaf.export.outcome.TitleOutcome.State;
import org.clearleaf.export.output.Lease;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.export.plan.ExportPlan;
import org.clearleaf.export.plan.OutcomeStore;
import org.clearleaf.export.plan.OutcomeStore.Remembered;
import org.clearleaf.export.plan.TitlePlan;
import org.clearleaf.export.request.BatchSettings.Way;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.export.site.SiteExport;
import org.clearleaf.export.title.TitleExport;
import org.clearleaf.export.work.TitleRunner;
import org.clearleaf.export.work.Workers;
import org.clearleaf.finding.Finding;
import org.clearleaf.paper.layout.LayoutEngine;

/** Exports manuscripts: plan, then each title that has something to make, then the report. */
public final class Exporter {
  private final ExportRequest request;
  private final Progress progress;
  private final OutputFolder output;
  private final OutcomeStore store;
  private final List<TitleOutcome> done = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private final AtomicInteger published = new AtomicInteger();

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
  public static ExportOutcome run(ExportRequest request, Progress progress, TitleRunner runner)
      throws IOException {
    try (OutputFolder output =
        OutputFolder.open(request.output(), request.batch().is(Way.WAITING))) {
      Exporter exporter = new Exporter(request, progress, output);
      Interruption stop =
          new Interruption(output, () -> progress.stopped(exporter.published.get()));
      try {
        return exporter.run(runner);
      } finally {
        stop.over();
      }
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
    if (!lacking.isEmpty() && !request.wishes().editions().equals(List.of("epub"))) {
      // Meanwhile the first title is read.
      LayoutEngine.start(request.wishes().profile());
    }
    Optional<IOException> broken = Optional.empty();
    try {
      runner.run(lacking, this::make, this::take);
      output.finish();
    } catch (IOException e) {
      broken = Optional.of(e);
    } finally {
      progress.ends();
    }
    nameTheRest(lacking, broken);
    try {
      List<String> pruned =
          request.batch().is(Way.PRUNING) && broken.isEmpty()
              ? new Pruning(request, output).run(plans, done)
              : List.of();
      if (broken.isEmpty() && hasSite()) {
        Map<String, Finding> lost =
            SiteExport.write(output, request.batch().address(), request.batch().limit());
        done.replaceAll(o -> lost.containsKey(o.name()) ? o.with(lost.get(o.name())) : o);
      }
      ExportOutcome outcome =
          new ExportOutcome(batch, inOrder(plans), pruned, (System.nanoTime() - start) / 1e9);
      BatchReport.write(outcome, request.batch().clock(), output);
      if (broken.isPresent()) {
        throw broken.get();
      }
      return outcome;
    } catch (IOException e) {
      // What came first is what was wrong.
      throw broken.orElse(e);
    }
  }

  /**
   * Whether the folder has a download page. It offers what was checked; that of drafts is made
   * where it is wished for, and where there is one it goes on telling what is there.
   */
  private boolean hasSite() {
    return request.check() || request.batch().is(Way.SITE) || SiteExport.isIn(output);
  }

  /** Makes a title. A file that cannot be written ends it alone, unless none can. */
  private void make(TitlePlan plan, Lease lease, TitleRunner.Results results) throws IOException {
    try {
      TitleExport.run(request, output, plan, lease, results);
    } catch (IOException e) {
      if (output.isWritable()) {
        throw new UncheckedIOException(e);
      }
      throw e;
    }
  }

  private void take(Remembered result) throws IOException {
    TitleOutcome outcome = result.outcome();
    try {
      // What others made waits to be put into place.
      output.finish(outcome.unit());
      if (outcome.state() == State.PUBLISHED && !outcome.isIn(output.record(outcome.unit()))) {
        throw new IOException("what was made is not in " + output.place(outcome.unit()));
      }
      if (!result.key().isEmpty()) {
        store.add(result);
      }
      say(outcome);
    } catch (IOException e) {
      if (!output.isWritable()) {
        throw e;
      }
      say(outcome.failed(Fault.unwritten(outcome.source(), e)));
    }
  }

  private void say(TitleOutcome outcome) {
    // Where memory was short, a worker's step is taken twice.
    if (said.contains(outcome.unit()) && done.contains(outcome)) {
      return;
    }
    said.add(outcome.unit());
    published.addAndGet(outcome.state() == State.PUBLISHED ? 1 : 0);
    progress.done(outcome);
    if (outcome.state() != State.NOT_MEANT) {
      done.add(outcome);
    }
  }

  /** Names what no worker told of. */
  private void nameTheRest(List<TitlePlan> lacking, Optional<IOException> broken) {
    IOException why = broken.orElse(new IOException("no worker told what became of it"));
    for (TitlePlan plan : lacking) {
      Finding finding = Fault.unwritten(plan.source(), why);
      plan.without(said)
          .names()
          .forEach(unit -> say(Remembered.failed(plan, unit, finding).outcome()));
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
