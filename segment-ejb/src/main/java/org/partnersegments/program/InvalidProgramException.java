package org.partnersegments.program;

import jakarta.ejb.ApplicationException;
import org.partnersegments.vocabulary.Fault;

/** A program's description was refused. */
@ApplicationException(rollback = true)
public class InvalidProgramException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  InvalidProgramException(Fault fault) {
    super(fault.detail());
    this.fault = fault;
  }

  /** What is wrong; the pointer is empty for the key, which stands in the address. */
  public Fault fault() {
    return fault;
  }
}
