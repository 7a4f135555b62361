package org.clearleaf.thread;

import java.io.IOException;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * Threads that outlive a title, for a library that keeps for a thread what is costly to make. One
 * on which something went wrong is not used again; one that is idle for a minute ends.
 */
public final class WarmThreads {
  private final String name;

  /** Those that nobody uses, each one thread; the warmest first. */
  private final Deque<ThreadPoolExecutor> idle = new ConcurrentLinkedDeque<>();

  public WarmThreads(String name) {
    this.name = name;
  }

  /**
   * Does work on one of the threads and waits for it, whoever interrupts: what the work holds is
   * held by the caller.
   *
   * @throws IOException as the work threw it
   */
  public <T> T call(Callable<T> work) throws IOException {
    ThreadPoolExecutor free = idle.pollFirst();
    ThreadPoolExecutor thread = free == null ? Threads.pool(name, 1) : free;
    try {
      T result = get(thread.submit(work));
      idle.addFirst(thread);
      return result;
    } catch (ExecutionException e) {
      thread.shutdown();
      throw Threads.thrown(e);
    }
  }

  private static <T> T get(Future<T> result) throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
