package org.clearleaf.export.request;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a run goes about its work; no byte of an edition follows from it.
 *
 * @param jobs titles in work at a time
 * @param limit time that one file may take to make and check
 * @param address where the download page will be found, with a slash at its end; empty where that
 *     is not known
 * @param clock what review dates are held against, and what the report shows
 */
public record BatchSettings(int jobs, Duration limit, Set<Way> ways, String address, Clock clock) {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  /** What a run may do otherwise than usual. */
  public enum Way {
    /** Makes again what is there already. */
    ANEW,
    /** Removes files that no plan makes any more. */
    PRUNING,
    /** Waits while another run holds the output folder. */
    WAITING,
    /** Puts what has errors into the folder all the same: it is for its author alone. */
    TOLERANT,
    /** Gives drafts a download page, as what was checked has one. */
    SITE
  }

  /** Rejects a run that could do nothing. */
  public BatchSettings {
    if (jobs < 1 || limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException(jobs + " jobs, " + limit);
    }
    ways = Set.copyOf(ways);
  }

  /** As many titles at a time as there are cores. */
  public static BatchSettings usual() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new BatchSettings(cores, TEN_MINUTES, Set.of(), "", Clock.systemUTC());
  }

  /** Whether the run does something otherwise. */
  public boolean is(Way way) {
    return ways.contains(way);
  }

  /** The same, otherwise in these ways too. */
  public BatchSettings with(Way... more) {
    Set<Way> all = EnumSet.noneOf(Way.class);
    all.addAll(ways);
    all.addAll(List.of(more));
    return new BatchSettings(jobs, limit, all, address, clock);
  }

  /** The same with this many titles at a time. */
  public BatchSettings withJobs(int number) {
    return new BatchSettings(number, limit, ways, address, clock);
  }

  /** The same with a limit for each file. */
  public BatchSettings withLimit(Duration time) {
    return new BatchSettings(jobs, time, ways, address, clock);
  }

  /** The same for a download page that will be found at an address. */
  public BatchSettings withAddress(String place) {
    String whole = place.isEmpty() || place.endsWith("/") ? place : place + "/";
    return new BatchSettings(jobs, limit, ways, whole, clock);
  }

  /** The same by another clock. */
  public BatchSettings withClock(Clock other) {
    return new BatchSettings(jobs, limit, ways, address, other);
  }
}
