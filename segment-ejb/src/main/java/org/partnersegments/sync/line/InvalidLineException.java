package org.partnersegments.sync.line;

import java.util.List;
import org.partnersegments.vocabulary.Fault;

/**
 * A line is not valid; the exception has its errors. It has no stack trace, because thousands of
 * lines may be wrong.
 */
public final class InvalidLineException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> errors;

  /** An exception with at least one error. */
  public InvalidLineException(List<Fault> errors) {
    super("the line has errors", null, false, false);
    this.errors = List.copyOf(errors);
  }

  /** At least one error. */
  public List<Fault> errors() {
    return errors;
  }
}
