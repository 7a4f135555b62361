package org.clearleaf.export;

import java.io.IOException;
import java.time.Duration;

/**
 * A worker's leave to publish. It ends when the work takes longer than it may; then the worker is
 * given up, and whatever it still does reaches no output.
 */
final class Lease {
  private final Duration limit;
  private long end;
  private boolean revoked;

  Lease(Duration limit) {
    this.limit = limit;
    renew(1);
  }

  /** Something that a worker does to the output. */
  interface Writing {
    void run() throws IOException;
  }

  /** Gives time for so many files from now on. */
  synchronized void renew(int files) {
    end = System.nanoTime() + limit.multipliedBy(Math.max(1, files)).toNanos();
  }

  /** Nanoseconds left; none when it is over. */
  synchronized long left() {
    return Math.max(0, end - System.nanoTime());
  }

  /** Writes to the output, or publishes there, unless the worker was given up. */
  synchronized void write(Writing writing) throws IOException {
    if (revoked) {
      throw new IOException("given up");
    }
    writing.run();
  }

  /** Ends it, if its time is over. */
  synchronized boolean revokeIfOver() {
    revoked |= left() == 0;
    return revoked;
  }
}
