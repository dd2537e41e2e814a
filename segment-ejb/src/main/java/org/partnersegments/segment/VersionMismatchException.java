package org.partnersegments.segment;

import jakarta.ejb.ApplicationException;

/** The segment has been changed since the caller read it. */
@ApplicationException(rollback = true)
public class VersionMismatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long current;

  VersionMismatchException(long current) {
    super("The segment has been changed since you read it; it is in version " + current + " now.");
    this.current = current;
  }

  /** The version that the segment is in now. */
  public long current() {
    return current;
  }
}
