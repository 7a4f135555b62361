package org.clearleaf.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.cli.ParseException;
import org.clearleaf.export.DryRun;
import org.clearleaf.export.Superseded;
import org.clearleaf.export.Watch;
import org.clearleaf.export.outcome.ExportOutcome;
import org.clearleaf.export.outcome.Progress;
import org.clearleaf.export.outcome.TitleOutcome.State;
import org.clearleaf.export.request.ExportRequest;

/** `clearleaf export`. */
final class ExportCommand {
  private final PrintStream out;
  private final PrintStream err;
  private final Runner runner;

  ExportCommand(PrintStream out, PrintStream err, Runner runner) {
    this.out = out;
    this.err = err;
    this.runner = runner;
  }

  /** What a request is run by. */
  interface Runner {
    ExportOutcome run(ExportRequest request, Progress progress) throws IOException;
  }

  int run(String[] words) {
    try {
      var parsed = ExportOptions.line().parse(words, out);
      if (parsed.isEmpty()) {
        return Main.OK;
      }
      ExportRequest request = ExportOptions.request(parsed.get());
      String report = parsed.get().getOptionValue("report", "");
      ExportOptions.require(report.isEmpty() || report.equals("superseded"), "report", report);
      if (!report.isEmpty()) {
        return superseded(request);
      } else if (parsed.get().hasOption("dry-run")) {
        return dryRun(request);
      }
      return parsed.get().hasOption("watch") ? watch(request) : run(request);
    } catch (ParseException e) {
      err.println("clearleaf export: " + e.getMessage());
      return Main.USAGE;
    } catch (IOException | UncheckedIOException e) {
      err.println("clearleaf export: " + reason(e));
      return Main.ENVIRONMENT;
    }
  }

  /** Names the clinics that should get their handouts anew. */
  private int superseded(ExportRequest request) throws IOException {
    List<Superseded.Holder> holders = Superseded.find(request.manuscripts(), request.output());
    for (Superseded.Holder holder : holders) {
      out.printf(
          Locale.ROOT,
          "%s: %s holds version %s; current is %s%n",
          holder.title(),
          holder.clinic(),
          holder.held(),
          holder.current());
    }
    out.println(
        holders.isEmpty()
            ? "No clinic holds an older version."
            : holders.size() + " clinics hold an older version.");
    return Main.OK;
  }

  private static String reason(Exception thrown) {
    Throwable e =
        thrown instanceof UncheckedIOException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    String message = String.valueOf(e.getMessage());
    return e.getClass() == IOException.class
        ? message
        : e.getClass().getSimpleName() + ": " + message;
  }

  /** Whether someone watches. From JDK 22 on a console need not be a terminal, and can be asked. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      // Before JDK 22: there is a console only where there is a terminal.
      return true;
    }
  }

  private int run(ExportRequest request) throws IOException {
    return say(runner.run(request, progress(request)), request);
  }

  private Progress progress(ExportRequest request) {
    return isTerminal()
        ? new BarProgress(request.output(), out)
        : new LineProgress(request.output(), out);
  }

  private int say(ExportOutcome outcome, ExportRequest request) {
    outcome.pruned().forEach(file -> out.println(request.output().resolve(file) + " removed"));
    String counts =
        Arrays.stream(State.values())
            .filter(state -> outcome.count(state) > 0)
            .map(state -> outcome.count(state) + " " + state.word())
            .collect(Collectors.joining(", "));
    out.printf(
        Locale.ROOT,
        "Batch %s: %s in %.1f s; see %s%n",
        outcome.batch(),
        counts.isEmpty() ? "nothing to do" : counts,
        outcome.seconds(),
        request.output().resolve("report.html"));
    return outcome.isComplete() ? Main.OK : Main.REJECTED;
  }

  /** Lists the jobs of a run. */
  private int dryRun(ExportRequest request) throws IOException {
    Map<DryRun.Action, Integer> counts = new EnumMap<>(DryRun.Action.class);
    for (DryRun.Planned job : DryRun.of(request)) {
      counts.merge(job.action(), 1, Integer::sum);
      String action = job.action().name().toLowerCase(Locale.ROOT);
      out.println(action + "  " + request.output().resolve(job.path()) + "  " + job.reason());
    }
    out.printf(
        Locale.ROOT,
        "%d to make, %d to keep, %d to skip%n",
        counts.getOrDefault(DryRun.Action.MAKE, 0),
        counts.getOrDefault(DryRun.Action.KEEP, 0),
        counts.getOrDefault(DryRun.Action.SKIP, 0));
    return Main.OK;
  }

  /** Runs whenever a file of a manuscript was saved, until the process is stopped. */
  private int watch(ExportRequest request) throws IOException {
    try (Watch watch = Watch.of(request)) {
      run(request);
      out.println("Watching; Ctrl-C ends it.");
      while (true) {
        watch.awaitChange();
        try {
          run(request);
        } catch (IOException | UncheckedIOException e) {
          // The disk may be full now and not after the next change.
          err.println("clearleaf export: " + reason(e));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Main.OK;
    }
  }
}
