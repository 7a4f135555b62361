package org.clearleaf.thread;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Where threads come from. None of them keeps the process: what is given up may go on for long. */
public final class Threads {
  private static final int IDLE_SECONDS = 60;

  private Threads() {}

  /** A thread for one piece of work, not yet started. */
  public static Thread of(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Threads for what comes in; idle ones end after a minute.
   *
   * @param most so many at once
   * @param waiting so many pieces of work wait for one; any more is refused
   */
  public static ThreadPoolExecutor pool(String name, int most, int waiting) {
    return pool(name, most, new ArrayBlockingQueue<>(waiting));
  }

  /** The same, where all work waits. */
  static ThreadPoolExecutor pool(String name, int most) {
    return pool(name, most, new LinkedBlockingQueue<>());
  }

  private static ThreadPoolExecutor pool(String name, int most, BlockingQueue<Runnable> waiting) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            most, most, IDLE_SECONDS, TimeUnit.SECONDS, waiting, work -> of(name, work));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** A thread that does what is due. */
  public static ScheduledExecutorService clock(String name) {
    return Executors.newSingleThreadScheduledExecutor(work -> of(name, work));
  }

  /** Short work that waits for nothing, on threads of which there are as many as cores. */
  public static <T> ForkJoinTask<T> onCores(Callable<T> work) {
    return ForkJoinPool.commonPool().submit(work);
  }

  /**
   * What work threw, thrown again where its result is asked for.
   *
   * @throws IOException as the work threw it
   */
  static AssertionError thrown(ExecutionException e) throws IOException {
    if (e.getCause() instanceof IOException cause) {
      throw cause;
    } else if (e.getCause() instanceof RuntimeException cause) {
      throw cause;
    } else if (e.getCause() instanceof Error cause) {
      throw cause;
    }
    return new AssertionError(e);
  }

  /** Work to do when the process is stopped; whoever asks for it can take it back. */
  public static Thread atExit(String name, Runnable work) {
    Thread hook = of(name, work);
    Runtime.getRuntime().addShutdownHook(hook);
    return hook;
  }
}
