package org.partnersegments.program;

import jakarta.ejb.ApplicationException;

/** There is no such program, or the caller has no role in it: the two are not told apart. */
@ApplicationException(rollback = true)
public class UnknownProgramException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownProgramException(String key) {
    super("There is no program \"" + key + "\".");
  }
}
