package org.partnersegments.evaluation;

import java.time.Duration;
import org.partnersegments.settings.Setting;

/**
 * One time limit shared by all queries of a request, so that no condition holds a connection for
 * long.
 */
public final class Deadline {

  /** More seconds than a query takes, and few enough for drivers to count their milliseconds. */
  private static final int LONGEST_SECONDS = 86_400;

  private final long end;

  private Deadline(Duration fromNow) {
    this.end = System.nanoTime() + fromNow.toNanos();
  }

  /** Starts the time that the server allows for all searches of a request. */
  public static Deadline fromNow() {
    return in(Duration.ofSeconds(Long.parseLong(Setting.QUERY_TIMEOUT.value())));
  }

  /** A deadline that does not pass while the server runs, for work that nobody waits for. */
  public static Deadline never() {
    return in(Duration.ofDays(36_500));
  }

  /** A time of this length, which begins now. */
  static Deadline in(Duration time) {
    return new Deadline(time);
  }

  /**
   * The time that is left for a query: at least one second, because databases count whole seconds.
   *
   * @throws SearchTimeoutException if no time is left
   */
  public int secondsLeft() {
    check();
    long left = Math.max(end - System.nanoTime(), 1);
    return (int) Math.min(Duration.ofNanos(left).plusMillis(999).toSeconds(), LONGEST_SECONDS);
  }

  /**
   * Checks the time between the steps of work in memory.
   *
   * @throws SearchTimeoutException if no time is left
   */
  public void check() {
    if (end - System.nanoTime() <= 0) {
      throw new SearchTimeoutException();
    }
  }
}
