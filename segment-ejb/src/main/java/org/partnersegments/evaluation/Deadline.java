package org.partnersegments.evaluation;

import java.time.Duration;
import org.partnersegments.settings.Setting;

/**
 * One time limit shared by all queries of a request, so that no condition holds a connection for
 * long.
 */
public final class Deadline {

  private final long end;

  private Deadline(Duration fromNow) {
    this.end = System.nanoTime() + fromNow.toNanos();
  }

  /** Starts the time that the server allows for all searches of a request. */
  public static Deadline fromNow() {
    return new Deadline(Duration.ofSeconds(Long.parseLong(Setting.QUERY_TIMEOUT.value())));
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
