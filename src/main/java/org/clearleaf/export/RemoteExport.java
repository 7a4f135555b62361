package org.clearleaf.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.output.OutputFolder;
import org.clearleaf.export.plan.ExportPlan;
import org.clearleaf.export.plan.OutcomeStore;
import org.clearleaf.export.plan.OutcomeStore.Remembered;
import org.clearleaf.export.plan.TitlePlan;
import org.clearleaf.export.request.ExportRequest;
import org.clearleaf.export.title.TitleExport;
import org.clearleaf.export.work.Workers;

/**
 * An export whose titles are made by other processes, which see the same files. They stage and
 * check; this one holds the output folder, and alone moves into place what is ready.
 */
public final class RemoteExport {
  private RemoteExport() {}

  /** Processes that make titles. */
  public interface Cluster {
    /**
     * Has titles made.
     *
     * @param tasks each for one call of {@link #make}
     * @return what each call gave, in any order, as it comes; an UncheckedIOException of it ends
     *     the run
     * @throws IOException when they cannot be made for reasons that are not the manuscripts'
     */
    Iterator<String> make(List<String> tasks) throws IOException;
  }

  /** A manuscript and the units that are wanted of it, each on a line. */
  private static String task(TitlePlan plan) {
    StringBuilder task = new StringBuilder(plan.source().toString());
    plan.units().forEach(unit -> task.append('\n').append(unit.unit()));
    return task.toString();
  }

  /** Runs an export. */
  public static ExportOutcome run(ExportRequest request, Progress progress, Cluster cluster)
      throws IOException {
    return Exporter.run(
        request,
        progress,
        (plans, work, results) -> {
          Iterator<String> made = cluster.make(plans.stream().map(RemoteExport::task).toList());
          try {
            while (made.hasNext()) {
              for (Remembered outcome : OutcomeStore.parse(made.next())) {
                results.take(outcome);
              }
            }
          } catch (UncheckedIOException e) {
            throw e.getCause();
          }
        });
  }

  /**
   * Makes what a task asks for, in a process that works for a run.
   *
   * @param request of the whole run
   * @param attempt unlike that of any other call
   * @return what became of it, for {@link Cluster#make}
   * @throws IOException when files cannot be written: it may be tried again, here or elsewhere
   */
  public static String make(ExportRequest request, String task, String attempt) throws IOException {
    List<String> lines = task.lines().toList();
    Path source = Path.of(lines.get(0));
    Path folder = source.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new IOException(folder + " is not seen by this worker");
    }
    ExportRequest one = request.of(source).with(request.batch().withJobs(1));
    List<Remembered> outcomes = new ArrayList<>();
    try (OutputFolder output = OutputFolder.shared(request.output(), attempt)) {
      new Workers(one.batch())
          .run(
              ExportPlan.of(one, output).stream().map(plan -> plan.of(lines)).toList(),
              (plan, lease, results) -> TitleExport.run(one, output, plan, lease, results),
              outcomes::add);
    }
    return OutcomeStore.json(outcomes);
  }
}
