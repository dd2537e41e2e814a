package org.partnersegments.segment;

import jakarta.ejb.ApplicationException;

/**
 * Somebody else created a segment with the same key or name while this one was created. A second
 * try sees that segment.
 */
@ApplicationException(rollback = true)
public class CreatedMeanwhileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CreatedMeanwhileException() {
    super("Somebody else created a segment with this key or name at the same time.");
  }
}
