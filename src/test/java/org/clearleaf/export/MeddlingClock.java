package org.clearleaf.export;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A clock that meddles whenever threads of some name ask it: a worker does once a title is read.
 */
public final class MeddlingClock extends Clock {
  private final String threads;
  private final Meddling meddling;
  private final AtomicInteger questions = new AtomicInteger();

  /** What happens when the time is asked for, or the plan is made. */
  public interface Meddling {
    void at(int question) throws IOException;
  }

  /**
   * A clock.
   *
   * @param threads what the names of the threads begin with
   */
  public MeddlingClock(String threads, Meddling meddling) {
    this.threads = threads;
    this.meddling = meddling;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    if (Thread.currentThread().getName().startsWith(threads)) {
      try {
        meddling.at(questions.incrementAndGet());
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    return Instant.parse("2026-11-25T00:00:00Z");
  }
}
