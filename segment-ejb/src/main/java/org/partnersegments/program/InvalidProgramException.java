package org.partnersegments.program;

import jakarta.ejb.ApplicationException;
import org.partnersegments.vocabulary.Fault;

/** The data of a program, or of a grant in it, is not valid. */
@ApplicationException(rollback = true)
public class InvalidProgramException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  InvalidProgramException(Fault fault) {
    super(fault.detail());
    this.fault = fault;
  }

  /** The error. Its pointer is empty for the key, which is part of the URL. */
  public Fault fault() {
    return fault;
  }
}
