package org.partnersegments.evaluation;

import java.time.Duration;
import java.util.Objects;

/**
 * One time limit shared by all queries of a request, so that no condition holds a connection for
 * long.
 */
public final class Deadline {

  /** A number of seconds; may change while the server runs. */
  private static final String PROPERTY = "segment.query.timeout";

  private static final String VARIABLE = "SEGMENT_QUERY_TIMEOUT";
  private static final String DEFAULT_SECONDS = "30";

  private final long end;

  private Deadline(Duration fromNow) {
    this.end = System.nanoTime() + fromNow.toNanos();
  }

  /** Starts the time that the server allows for all searches of a request. */
  public static Deadline fromNow() {
    String seconds =
        System.getProperty(
            PROPERTY, Objects.requireNonNullElse(System.getenv(VARIABLE), DEFAULT_SECONDS));
    return new Deadline(Duration.ofSeconds(Long.parseLong(seconds)));
  }

  /**
   * The time that is left for a query: at least one second, because databases count whole seconds.
   *
   * @throws SearchTimeoutException if no time is left
   */
  public int secondsLeft() {
    long left = end - System.nanoTime();
    if (left <= 0) {
      throw new SearchTimeoutException();
    }
    return (int) Duration.ofNanos(left).plusMillis(999).toSeconds();
  }
}
