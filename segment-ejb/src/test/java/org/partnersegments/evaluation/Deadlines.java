package org.partnersegments.evaluation;

import java.time.Duration;

/** Deadlines for tests of other packages. */
public final class Deadlines {

  private Deadlines() {}

  /** A deadline that has passed. */
  public static Deadline passed() {
    return Deadline.in(Duration.ZERO);
  }
}
