package org.partnersegments.program;

import jakarta.ejb.ApplicationException;

/** A program or a grant exists, or does not, against the expectation of the caller. */
@ApplicationException(rollback = true)
public class ProgramStateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ProgramStateException(String message) {
    super(message);
  }
}
