package org.partnersegments.segment.stored;

import jakarta.ejb.ApplicationException;

/** The segment does not exist in the program. */
@ApplicationException(rollback = true)
public class UnknownSegmentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownSegmentException(String key) {
    super("There is no segment with the key \"" + key + "\" in this program.");
  }

  public UnknownSegmentException(long id) {
    super("There is no segment " + id + " in this program.");
  }
}
