package org.clearleaf.check;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Threads that outlive a title, for a library that keeps for a thread what is costly to make. One
 * on which something went wrong is not used again; one that is idle for a minute ends.
 */
final class WarmThreads {
  /** Bytes, as a title's own thread has: what is deeply nested recurses. */
  private static final long STACK = 512L << 20;

  private final ExecutorService threads;

  WarmThreads(String name) {
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(null, work, name, STACK);
              thread.setDaemon(true);
              // Whoever waits has heard of it.
              thread.setUncaughtExceptionHandler((dying, thrown) -> {});
              return thread;
            });
  }

  /** Something that went wrong, which ends the thread. */
  private static final class RetiredException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Does work on one of the threads and waits for it, whoever interrupts: what the work holds is
   * held by the caller.
   *
   * @throws IOException as the work threw it
   */
  <T> T call(Callable<T> work) throws IOException {
    CompletableFuture<T> result = new CompletableFuture<>();
    threads.execute(
        () -> {
          try {
            result.complete(work.call());
          } catch (Throwable e) {
            result.completeExceptionally(e);
            throw new RetiredException();
          }
        });
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      } else if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      } else if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
