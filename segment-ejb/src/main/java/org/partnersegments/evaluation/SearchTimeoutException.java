package org.partnersegments.evaluation;

import jakarta.ejb.ApplicationException;

/** A search took longer than it may, and was given up. */
@ApplicationException(rollback = true)
public class SearchTimeoutException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SearchTimeoutException() {
    super("The search took longer than a search may. A simpler condition takes less.");
  }

  public SearchTimeoutException(Throwable cause) {
    this();
    initCause(cause);
  }
}
