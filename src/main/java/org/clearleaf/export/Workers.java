package org.clearleaf.export;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.clearleaf.export.OutcomeStore.Remembered;
import org.clearleaf.export.TitleOutcome.State;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Works on titles in this process, some at a time, each on a thread of its own that ends with it:
 * so nothing that a library keeps for a thread outlives its title. A title that takes too long is
 * given up; one that ran out of memory is tried once more, alone.
 */
final class Workers implements TitleRunner {
  private final BatchSettings settings;
  private final HeapShare heap = new HeapShare();
  private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
  private final Set<Running> running = new HashSet<>();
  private final Deque<TitlePlan> alone = new ArrayDeque<>();
  private final List<IOException> broken = new ArrayList<>();

  Workers(BatchSettings settings) {
    this.settings = settings;
  }

  /** A title in work. */
  private record Running(TitlePlan plan, Lease lease, long heap, boolean again, Thread thread) {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** A title whose thread is done: with outcomes, or with what it threw. */
  private record Ended(Thread thread, List<Remembered> outcomes, Optional<Throwable> thrown) {}

  @Override
  public void run(List<TitlePlan> plans, Work work, Results results) throws IOException {
    Deque<TitlePlan> waiting = new ArrayDeque<>(plans);
    while (!waiting.isEmpty() || !alone.isEmpty() || !running.isEmpty()) {
      // The disk that failed one title fails them all.
      if (!broken.isEmpty()) {
        waiting.clear();
        alone.clear();
      }
      while (!waiting.isEmpty() && running.size() < settings.jobs() && starts(waiting, work)) {
        waiting.removeFirst();
      }
      if (running.isEmpty() && !alone.isEmpty()) {
        start(alone.removeFirst(), 0, true, work);
      }
      await(results);
    }
    if (!broken.isEmpty()) {
      throw broken.get(0);
    }
  }

  private boolean starts(Deque<TitlePlan> waiting, Work work) {
    TitlePlan plan = waiting.getFirst();
    long need = heap.need(plan);
    // What is needed is a guess: one title can always go.
    boolean goes = heap.take(need);
    if (goes || running.isEmpty()) {
      start(plan, goes ? need : 0, false, work);
      return true;
    }
    return false;
  }

  private void start(TitlePlan plan, long need, boolean again, Work work) {
    Lease lease = new Lease(settings.limit());
    Thread thread =
        new Thread(null, () -> work(plan, lease, work), "export " + plan.name(), settings.stack());
    // A thread that was given up must not keep the process.
    thread.setDaemon(true);
    running.add(new Running(plan, lease, need, again, thread));
    thread.start();
  }

  /** What a thread does. It always ends with a message, or nobody would know of its end. */
  private void work(TitlePlan plan, Lease lease, Work work) {
    Thread self = Thread.currentThread();
    try {
      ended.add(new Ended(self, work.on(plan, lease), Optional.empty()));
    } catch (Throwable e) {
      ended.add(new Ended(self, List.of(), Optional.of(e)));
    }
  }

  private void await(Results results) throws IOException {
    if (running.isEmpty()) {
      return;
    }
    long next = running.stream().mapToLong(title -> title.lease().left()).min().orElse(0);
    try {
      // Never for long: a lease may be renewed for less time than the last.
      long wait = Math.min(next, TimeUnit.SECONDS.toNanos(1));
      Ended done = ended.poll(wait + 1, TimeUnit.NANOSECONDS);
      if (done != null) {
        take(done, results);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    for (Running title : List.copyOf(running)) {
      if (!title.thread().isAlive() && ended.isEmpty()) {
        died(title, results);
      } else if (title.lease().revokeIfOver()) {
        title.thread().interrupt();
        end(title);
        fail(title, about(title, Rule.TITLE_OVERTIME), results);
      }
    }
  }

  private void take(Ended done, Results results) throws IOException {
    Optional<Running> found =
        running.stream().filter(title -> title.thread() == done.thread()).findFirst();
    if (found.isEmpty()) {
      // It was given up, and has come to an end after all.
      return;
    }
    Running title = found.get();
    end(title);
    Optional<Throwable> thrown = done.thrown();
    boolean memory =
        thrown.filter(e -> e instanceof OutOfMemoryError).isPresent()
            || done.outcomes().stream().anyMatch(Workers::isUnchecked);
    if (memory && !title.again()) {
      alone.add(title.plan());
    } else if (thrown.filter(e -> e instanceof IOException).isPresent()) {
      broken.add((IOException) thrown.get());
    } else if (thrown.isPresent()) {
      fail(title, TitleExport.failure(title.plan().source(), thrown.get()), results);
    } else {
      results.take(retried(title, done.outcomes()));
    }
  }

  private static List<Remembered> retried(Running title, List<Remembered> outcomes) {
    return title.again() ? outcomes.stream().map(Remembered::retried).toList() : outcomes;
  }

  /** A thread that could not even say that it failed, for want of memory. */
  private void died(Running title, Results results) throws IOException {
    end(title);
    if (title.again()) {
      fail(title, about(title, Rule.TITLE_TOO_BIG), results);
    } else {
      alone.add(title.plan());
    }
  }

  private void end(Running title) {
    running.remove(title);
    heap.give(title.heap());
  }

  private Finding about(Running title, Rule rule) {
    return Finding.about(title.plan().source().toString(), rule, settings.limit().toSeconds());
  }

  private static void fail(Running title, Finding why, Results results) throws IOException {
    results.take(
        retried(title, List.of(TitleExport.nothing(title.plan(), State.FAILED, List.of(why)))));
  }

  /** Whether a validator gave up on a file, which it does when memory is short. */
  private static boolean isUnchecked(Remembered outcome) {
    return outcome.outcome().findings().stream().anyMatch(f -> f.rule() == Rule.CHECK_FAILED);
  }
}
