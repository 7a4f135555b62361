package org.clearleaf.export.request;

import java.time.Clock;
import java.time.Duration;

/**
 * How a run goes about its work; no byte of an edition follows from it.
 *
 * @param jobs titles in work at a time
 * @param limit time that one file may take to make and check
 * @param force whether what is there already is made again
 * @param prune whether files are removed that no plan makes any more
 * @param patient whether to wait while another run holds the output folder
 * @param tolerant whether what has errors is put into the folder all the same: it is for its author
 *     alone
 * @param site whether drafts get a download page, as what was checked does
 * @param address where the download page will be found, with a slash at its end; empty where that
 *     is not known
 * @param clock what review dates are held against, and what the report shows
 */
public record BatchSettings(
    int jobs,
    Duration limit,
    boolean force,
    boolean prune,
    boolean patient,
    boolean tolerant,
    boolean site,
    String address,
    Clock clock) {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  /** Rejects a run that could do nothing. */
  public BatchSettings {
    if (jobs < 1 || limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException(jobs + " jobs, " + limit);
    }
  }

  /** As many titles at a time as there are cores. */
  public static BatchSettings usual() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new BatchSettings(
        cores, TEN_MINUTES, false, false, false, false, false, "", Clock.systemUTC());
  }

  /** The same with this many titles at a time. */
  public BatchSettings withJobs(int number) {
    return new BatchSettings(number, limit, force, prune, patient, tolerant, site, address, clock);
  }

  /** The same with a limit for each file. */
  public BatchSettings withLimit(Duration time) {
    return new BatchSettings(jobs, time, force, prune, patient, tolerant, site, address, clock);
  }

  /** The same for an author who looks at drafts. */
  public BatchSettings withTolerance() {
    return new BatchSettings(jobs, limit, force, prune, patient, true, site, address, clock);
  }

  /** The same with a download page of drafts too. */
  public BatchSettings withSite() {
    return new BatchSettings(jobs, limit, force, prune, patient, tolerant, true, address, clock);
  }

  /** The same for a download page that will be found at an address. */
  public BatchSettings withAddress(String place) {
    String whole = place.isEmpty() || place.endsWith("/") ? place : place + "/";
    return new BatchSettings(jobs, limit, force, prune, patient, tolerant, site, whole, clock);
  }

  /** The same by another clock. */
  public BatchSettings withClock(Clock other) {
    return new BatchSettings(jobs, limit, force, prune, patient, tolerant, site, address, other);
  }

  /** The same, making anew, pruning or waiting. */
  public BatchSettings with(boolean anew, boolean pruning, boolean waiting) {
    return new BatchSettings(jobs, limit, anew, pruning, waiting, tolerant, site, address, clock);
  }
}
