package org.partnersegments.evaluation;

import java.time.Duration;
import org.partnersegments.settings.Setting;

/**
 * Until when the queries that a condition is asked by must have answered, all of them together: no
 * condition may hold a connection for as long as it likes.
 */
public final class Deadline {

  private final long end;

  private Deadline(Duration fromNow) {
    this.end = System.nanoTime() + fromNow.toNanos();
  }

  /** The time that the server gives all searches of a request, beginning now. */
  public static Deadline fromNow() {
    return new Deadline(Duration.ofSeconds(Long.parseLong(Setting.QUERY_TIMEOUT.value())));
  }

  /**
   * How long a query may take from now on: at least one second, because databases count in whole
   * ones.
   *
   * @throws SearchTimeoutException where the time is over
   */
  public int secondsLeft() {
    long left = end - System.nanoTime();
    if (left <= 0) {
      throw new SearchTimeoutException();
    }
    return (int) Duration.ofNanos(left).plusMillis(999).toSeconds();
  }
}
