package org.clearleaf.export.work;

import org.clearleaf.export.plan.TitlePlan;

/**
 * Shares the heap out to titles in work, so that a large one is made alone rather than with others
 * that would leave it too little.
 */
final class HeapShare {
  private static final long MB = 1 << 20;

  /** What faces, validators and all that stays in memory take. */
  private static final long STANDING = 160 * MB;

  /** What a title takes however short it is. */
  private static final long LEAST = 48 * MB;

  /**
   * Heap a byte of text. A book of 1 MB was made and checked in 512 MB; pictures are not counted.
   */
  private static final long PER_BYTE = 320;

  private static final long MOST_BYTES = 4 * MB;

  private final long all = Math.max(LEAST, Runtime.getRuntime().maxMemory() - STANDING);
  private long given;

  /** Bytes that a title probably needs, never more than there are. */
  long need(TitlePlan plan) {
    return Math.min(all, LEAST + PER_BYTE * Math.min(MOST_BYTES, plan.texts().size()));
  }

  boolean has(long bytes) {
    return given + bytes <= all;
  }

  void take(long bytes) {
    given += bytes;
  }

  void give(long bytes) {
    given -= bytes;
  }
}
