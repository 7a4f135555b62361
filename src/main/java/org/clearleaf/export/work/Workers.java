package org.clearleaf.export.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.clearleaf.export.outcome.Fault;
import org.clearleaf.export.output.Lease;
import org.clearleaf.export.plan.OutcomeStore.Remembered;
import org.clearleaf.export.plan.TitlePlan;
import org.clearleaf.export.request.BatchSettings;
import org.clearleaf.finding.Finding;
import org.clearleaf.finding.Rule;
import org.clearleaf.thread.Threads;
import org.jspecify.annotations.Nullable;

/**
 * Works on titles in this process, some at a time, each on a thread of its own that ends with it:
 * so nothing that a library keeps for a thread outlives its title. A title that takes too long is
 * given up; one that ran out of memory, or met a file that could not be written, is tried once
 * more, alone.
 */
public final class Workers implements TitleRunner {
  private static final Duration SHORT = Duration.ofMillis(10);
  private static final Duration LONG = Duration.ofSeconds(1);

  /** How long the end of a run waits for a worker that is writing just then. */
  private static final Duration LAST_WRITE = Duration.ofSeconds(10);

  /** After so many turns without memory, and with no title in work, a run is given up. */
  private static final int MOST_SHORTAGES = 100;

  private final BatchSettings settings;
  private final HeapShare heap = new HeapShare();
  private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
  private final Deque<TitlePlan> waiting = new ArrayDeque<>();
  private final Deque<TitlePlan> alone = new ArrayDeque<>();
  private final List<Running> running = new ArrayList<>();
  private final List<Running> givenUp = new ArrayList<>();
  private final List<IOException> broken = new ArrayList<>();

  /** How often in a row this thread lacked memory. */
  private int shortages;

  /** What was heard and is not yet done with. */
  private @Nullable Message heard;

  public Workers(BatchSettings settings) {
    this.settings = settings;
  }

  /** A title in work. */
  private static final class Running {
    final TitlePlan plan;
    final Lease lease;
    final long heap;
    final boolean again;
    final Thread thread;

    /** The units of which nothing was heard yet, in the order of the work. */
    final Set<String> left;

    /** Those that are to be made once more. */
    final Set<String> unchecked = new LinkedHashSet<>();

    Running(TitlePlan plan, Lease lease, long heap, boolean again, Thread thread) {
      this.plan = plan;
      this.lease = lease;
      this.heap = heap;
      this.again = again;
      this.thread = thread;
      this.left = new LinkedHashSet<>(plan.names());
    }
  }

  /** What a thread has to say: what became of a unit, or that it ends, and of what. */
  private record Message(Thread thread, Optional<Remembered> outcome, Optional<Throwable> thrown) {}

  @Override
  public void run(List<TitlePlan> plans, Work work, Results results) throws IOException {
    waiting.addAll(plans);
    try {
      while (!waiting.isEmpty() || !alone.isEmpty() || !running.isEmpty()) {
        turn(work, results);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      revokeAll();
    }
    if (!broken.isEmpty()) {
      throw broken.get(0);
    }
  }

  /**
   * Starts what can be started and hears of what happened. Where a title holds all memory, this
   * thread may lack what it needs, too: it waits until the title lets go of it. What is half done
   * then is done once more, so each step forgets its cause last.
   */
  private void turn(Work work, Results results) throws IOException, InterruptedException {
    try {
      startMore(work);
      await(results);
      shortages = 0;
    } catch (OutOfMemoryError e) {
      rest(e);
    }
    try {
      giveUp(results);
      // The disk that failed one title fails them all.
      if (!broken.isEmpty()) {
        waiting.clear();
        alone.clear();
      }
    } catch (OutOfMemoryError e) {
      rest(e);
    }
  }

  /** Waits a moment for memory, unless nobody is left who could let go of any. */
  private void rest(OutOfMemoryError lack) throws InterruptedException {
    shortages++;
    if (shortages > MOST_SHORTAGES && running.stream().noneMatch(t -> t.thread.isAlive())) {
      throw lack;
    }
    Thread.sleep(SHORT.toMillis());
  }

  private void startMore(Work work) {
    while (!waiting.isEmpty() && running.size() < settings.jobs() && hasRoom()) {
      long need = heap.need(waiting.getFirst());
      start(waiting, heap.has(need) ? need : 0, false, work);
    }
    if (running.isEmpty() && !alone.isEmpty()) {
      start(alone, 0, true, work);
    }
  }

  /** Whether the next title may begin. What it needs is a guess: one can always go. */
  private boolean hasRoom() {
    return running.isEmpty() || heap.has(heap.need(waiting.getFirst()));
  }

  private void start(Deque<TitlePlan> queue, long need, boolean again, Work work) {
    TitlePlan plan = queue.getFirst();
    Lease lease = new Lease(settings.limit());
    Thread thread = Threads.of("export " + plan.name(), () -> work(plan, lease, work));
    running.add(new Running(plan, lease, need, again, thread));
    heap.take(need);
    queue.removeFirst();
    thread.start();
  }

  /** What a thread does. It always ends with a message, or nobody would know of its end. */
  private void work(TitlePlan plan, Lease lease, Work work) {
    Thread self = Thread.currentThread();
    try {
      work.on(
          plan,
          lease,
          outcome -> messages.add(new Message(self, Optional.of(outcome), Optional.empty())));
      messages.add(new Message(self, Optional.empty(), Optional.empty()));
    } catch (Throwable e) {
      messages.add(new Message(self, Optional.empty(), Optional.of(e)));
    }
  }

  /** Waits for something to happen, and hears of all that did. */
  private void await(Results results) throws IOException, InterruptedException {
    if (heard == null) {
      long next = running.stream().mapToLong(title -> title.lease.left()).min().orElse(0);
      // Never for long: a lease may be renewed for less time than the last.
      long wait = Math.max(SHORT.toNanos(), Math.min(next, LONG.toNanos()));
      heard = messages.poll(wait, TimeUnit.NANOSECONDS);
    }
    while (heard != null) {
      for (Running title : List.copyOf(running)) {
        // One that was given up is not heard any more.
        if (title.thread == heard.thread()) {
          take(title, heard, results);
        }
      }
      heard = messages.poll();
    }
  }

  private void take(Running title, Message message, Results results) throws IOException {
    if (message.outcome().isEmpty()) {
      end(title, message.thrown(), results);
      return;
    }
    Remembered outcome = message.outcome().get();
    title.left.remove(outcome.outcome().unit());
    if (isUnchecked(outcome) && !title.again) {
      title.unchecked.add(outcome.outcome().unit());
    } else {
      give(title, outcome, results);
    }
  }

  private void end(Running title, Optional<Throwable> thrown, Results results) throws IOException {
    List<String> more = new ArrayList<>(title.unchecked);
    if (thrown.isPresent()) {
      if (mayPass(thrown.get()) && !title.again) {
        more.addAll(title.left);
      } else if (thrown.get() instanceof IOException unwritable) {
        broken.add(unwritable);
      } else {
        more.addAll(fail(title, Fault.of(title.plan.source(), thrown.get()), results));
      }
    }
    if (!more.isEmpty()) {
      alone.add(title.plan.of(more));
    }
    running.remove(title);
    heap.give(title.heap);
  }

  /** Whether a fault may be another title's, or gone a moment later. */
  private static boolean mayPass(Throwable thrown) {
    return thrown instanceof UncheckedIOException || Fault.isOutOfMemory(thrown);
  }

  /** Whether a validator gave up on a file, which it does when memory is short. */
  private static boolean isUnchecked(Remembered outcome) {
    return outcome.outcome().findings().stream().anyMatch(f -> f.rule() == Rule.CHECK_FAILED);
  }

  /** Gives up what takes too long; the units of it that were not begun yet have another turn. */
  private void giveUp(Results results) throws IOException, InterruptedException {
    for (Running title : List.copyOf(running)) {
      if (!title.thread.isAlive() && messages.isEmpty()) {
        // It could not even say that it failed, for want of memory.
        end(title, Optional.of(new OutOfMemoryError()), results);
      } else if (title.lease.left() == 0 && title.lease.revoke(Duration.ZERO)) {
        title.thread.interrupt();
        Finding why =
            Finding.about(
                title.plan.source().toString(), Rule.TITLE_OVERTIME, settings.limit().toSeconds());
        List<String> more = new ArrayList<>(fail(title, why, results));
        more.addAll(title.unchecked);
        if (!more.isEmpty()) {
          (title.again ? alone : waiting).addFirst(title.plan.of(more));
        }
        givenUp.add(title);
        running.remove(title);
      }
    }
    for (Running title : List.copyOf(givenUp)) {
      // Until then it holds what it holds.
      if (!title.thread.isAlive()) {
        givenUp.remove(title);
        heap.give(title.heap);
      }
    }
  }

  private static void give(Running title, Remembered outcome, Results results) throws IOException {
    results.take(title.again ? outcome.retried() : outcome);
  }

  /**
   * Fails the unit that was in work, or all of a title that did not come so far.
   *
   * @return the units that are still to do
   */
  private static List<String> fail(Running title, Finding why, Results results) throws IOException {
    List<String> left = List.copyOf(title.left);
    int failed = title.lease.isRenewed() ? Math.min(1, left.size()) : left.size();
    for (String unit : left.subList(0, failed)) {
      give(title, Remembered.failed(title.plan, unit, why), results);
    }
    return left.subList(failed, left.size());
  }

  /** Whoever still works when a run ends must not publish into the next. */
  private void revokeAll() {
    for (Running title : running) {
      title.thread.interrupt();
      try {
        title.lease.revoke(LAST_WRITE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
