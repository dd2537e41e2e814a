package org.partnersegments.evaluation.index;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The state of a program's index on this server.
 *
 * @param revision the revision that the index was last brought to; null without an index
 * @param bytes about how much of the heap it takes
 * @param buildTime how long its last build took; null without an index
 */
public record IndexState(
    Kind kind, @Nullable Long revision, long bytes, @Nullable Duration buildTime) {

  /** What there is. */
  public enum Kind {
    /** Nobody has asked since it was dropped, or since the server started. */
    ABSENT,
    /** A build is on its way; the database answers. */
    BUILDING,
    /** It answers. */
    READY,
    /** The memory for indexes is taken, or a build failed; the next attempt must wait. */
    NO_ROOM,
    /** The operator allows no memory for indexes. */
    OFF
  }
}
