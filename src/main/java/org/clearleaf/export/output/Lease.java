package org.clearleaf.export.output;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A worker's leave to publish. It ends when the work takes longer than it may; then the worker is
 * given up, and whatever it still does reaches no output.
 */
public final class Lease {
  private final Duration limit;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile long end;
  private volatile boolean renewed;
  private boolean revoked;

  public Lease(Duration limit) {
    this.limit = limit;
    this.end = System.nanoTime() + limit.toNanos();
  }

  /** Something that a worker does to the output. */
  public interface Writing {
    void run() throws IOException;
  }

  /** Gives time for so many files from now on. */
  public void renew(int files) {
    end = System.nanoTime() + limit.multipliedBy(Math.max(1, files)).toNanos();
    renewed = true;
  }

  /** Whether the worker has got as far as making files. */
  public boolean isRenewed() {
    return renewed;
  }

  /** Nanoseconds left; none when it is over. */
  public long left() {
    return Math.max(0, end - System.nanoTime());
  }

  /** Writes to the output, or publishes there, unless the worker was given up. */
  public void write(Writing work) throws IOException {
    writing.lock();
    try {
      if (revoked) {
        throw new IOException("given up");
      }
      work.run();
    } finally {
      writing.unlock();
    }
  }

  /**
   * Ends it, unless the worker is writing just now.
   *
   * @param patience time to wait for that
   * @return whether it has ended
   */
  public boolean revoke(Duration patience) throws InterruptedException {
    if (!writing.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    try {
      revoked = true;
      return true;
    } finally {
      writing.unlock();
    }
  }
}
