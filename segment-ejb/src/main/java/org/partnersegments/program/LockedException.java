package org.partnersegments.program;

import jakarta.ejb.ApplicationException;

/** What was to be changed was being changed by others for too long. */
@ApplicationException(rollback = true)
public class LockedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LockedException(Throwable cause) {
    super("Others are changing the same now.", cause);
  }
}
