package org.partnersegments.program;

import jakarta.ejb.ApplicationException;

/** The program does not exist, or the caller has no role in it. Callers cannot tell which. */
@ApplicationException(rollback = true)
public class UnknownProgramException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownProgramException(String key) {
    super("There is no program \"" + key + "\".");
  }
}
