package org.clearleaf.thread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls on all cores, none of which may hold up the rest: one that takes too long is given up, and
 * its thread with it.
 */
public final class Limited {
  private Limited() {}

  /**
   * What some calls give, in their order; nothing for one that takes longer than a limit.
   *
   * @param work what threads are named after
   * @throws UncheckedIOException when a file could not be read or written
   * @throws IllegalStateException when this thread is interrupted
   */
  public static <T> List<Optional<T>> all(String work, List<Callable<T>> calls, Duration limit) {
    ThreadPoolExecutor pool = Threads.pool(work, Runtime.getRuntime().availableProcessors());
    try {
      List<Future<T>> asked = calls.stream().map(pool::submit).toList();
      List<Optional<T>> given = new ArrayList<>();
      for (Future<T> one : asked) {
        given.add(await(one, limit, pool));
      }
      return given;
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> Optional<T> await(Future<T> one, Duration limit, ThreadPoolExecutor pool) {
    try {
      return Optional.of(one.get(limit.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      // In the place of the thread that does not come back.
      pool.setMaximumPoolSize(pool.getMaximumPoolSize() + 1);
      pool.setCorePoolSize(pool.getMaximumPoolSize());
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      } else if (e.getCause() instanceof IOException broken) {
        throw new UncheckedIOException(broken);
      }
      throw e.getCause() instanceof RuntimeException thrown
          ? thrown
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
