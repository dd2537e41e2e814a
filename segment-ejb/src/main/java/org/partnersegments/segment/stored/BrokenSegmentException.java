package org.partnersegments.segment.stored;

import jakarta.ejb.ApplicationException;

/**
 * A stored condition is no longer valid, because a field, operator or code that it uses no longer
 * exists. It selects nobody until somebody repairs it.
 */
@ApplicationException(rollback = true)
public class BrokenSegmentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BrokenSegmentException(long id) {
    super("The condition of segment " + id + " is no longer valid. Edit the segment and save it.");
  }
}
