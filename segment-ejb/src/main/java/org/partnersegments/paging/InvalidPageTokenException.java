package org.partnersegments.paging;

import jakarta.ejb.ApplicationException;

/** A page token is not valid, or belongs to another query. */
@ApplicationException(rollback = true)
public class InvalidPageTokenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidPageTokenException() {
    super("The page token belongs to another request. Start again without it.");
  }
}
