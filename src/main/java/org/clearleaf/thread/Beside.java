package org.clearleaf.thread;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that goes on beside that of a title's own thread, on one that ends with it, as that one
 * does: so nothing that a library keeps for a thread stays.
 *
 * @param <T> what comes of it
 */
public final class Beside<T> {
  private final FutureTask<T> task;
  private final Thread thread;

  /** Starts work. */
  public Beside(Callable<T> work) {
    this.task = new FutureTask<>(work);
    String name = Thread.currentThread().getName() + ", beside";
    this.thread = Threads.of(name, task);
    thread.start();
  }

  /**
   * Waits for the end of it, whoever interrupts: until then it holds memory that is counted as the
   * title's.
   */
  public void await() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What came of it, once it has ended.
   *
   * @throws IOException as it was thrown
   */
  public T get() throws IOException {
    await();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw Threads.thrown(e);
    } catch (InterruptedException e) {
      // Of whoever waits, and there is nothing to wait for any more.
      throw new AssertionError(e);
    }
  }
}
