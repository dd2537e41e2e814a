package org.partnersegments.evaluation;

import jakarta.ejb.ApplicationException;

/** A search was cancelled because it exceeded its time limit. */
@ApplicationException(rollback = true)
public class SearchTimeoutException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SearchTimeoutException() {
    super("The search took too long. Simplify the condition and try again.");
  }

  public SearchTimeoutException(Throwable cause) {
    this();
    initCause(cause);
  }
}
