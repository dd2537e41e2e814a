package org.partnersegments.rest.body;

import java.util.HashMap;
import java.util.Map;

/**
 * The memory that bodies take together, from their first byte until their request is answered. One
 * caller can take only a part of it. The first bytes of each body are free, so that large bodies
 * never keep out small ones.
 */
final class BodyMemory {

  /** The most bytes of all bodies together. */
  static final long MOST_BYTES = 64L * 1024 * 1024;

  /** The most bytes of one caller's bodies: three of the largest. */
  static final long MOST_BYTES_OF_A_CALLER = 32L * 1024 * 1024;

  /** The bytes of each body that do not count. */
  static final int FREE = 64 * 1024;

  private long taken;
  private final Map<String, Long> takenBy = new HashMap<>();

  /** Takes memory, if there is enough. */
  synchronized boolean take(String caller, long bytes) {
    long own = takenBy.getOrDefault(caller, 0L) + bytes;
    if (taken + bytes > MOST_BYTES || own > MOST_BYTES_OF_A_CALLER) {
      return false;
    }
    taken += bytes;
    takenBy.put(caller, own);
    return true;
  }

  synchronized void giveBack(String caller, long bytes) {
    taken -= bytes;
    takenBy.computeIfPresent(caller, (c, own) -> own == bytes ? null : Long.valueOf(own - bytes));
  }
}
