package org.partnersegments.condition.check;

import java.util.List;
import org.partnersegments.vocabulary.Fault;

/** A condition is not valid. The exception has the first {@value #MOST_ERRORS} errors. */
public final class InvalidConditionException extends Exception {

  /** At most this many errors are reported: all 100,000 lines of a pasted list may be wrong. */
  public static final int MOST_ERRORS = 100;

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> errors;

  InvalidConditionException(List<Fault> errors) {
    super(errors.size() + " errors, the first: " + errors.get(0));
    this.errors = List.copyOf(errors);
  }

  /** At least one error, in the order of the tree. */
  public List<Fault> errors() {
    return errors;
  }
}
