package org.partnersegments.segment;

import jakarta.ejb.ApplicationException;

/** The segment was changed after the caller read it. */
@ApplicationException(rollback = true)
public class VersionMismatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long current;

  VersionMismatchException(long current) {
    super(
        "Somebody else changed the segment after you read it. Its current version is "
            + current
            + ".");
    this.current = current;
  }

  /** The current version of the segment. */
  public long current() {
    return current;
  }
}
