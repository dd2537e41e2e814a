package org.partnersegments.program;

import jakarta.ejb.ApplicationException;

/** A program's description was refused. */
@ApplicationException(rollback = true)
public class InvalidProgramException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pointer;
  private final String code;

  /**
   * @param pointer JSON Pointer to the property; empty for the key, which stands in the address
   * @param code what is wrong, for programs
   * @param detail what is wrong, a sentence for people
   */
  InvalidProgramException(String pointer, String code, String detail) {
    super(detail);
    this.pointer = pointer;
    this.code = code;
  }

  public String pointer() {
    return pointer;
  }

  public String code() {
    return code;
  }
}
