package org.partnersegments.paging;

import jakarta.ejb.ApplicationException;

/** A page token that is none, or that belongs to another query. */
@ApplicationException(rollback = true)
public class InvalidPageTokenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidPageTokenException() {
    super("The page token is not one of this query; start again without it.");
  }
}
