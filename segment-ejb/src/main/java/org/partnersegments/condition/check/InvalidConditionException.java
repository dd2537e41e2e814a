package org.partnersegments.condition.check;

import java.util.List;
import org.partnersegments.vocabulary.Fault;

/** A condition that was refused, with every reason (the first {@value #MOST_ERRORS}). */
public final class InvalidConditionException extends Exception {

  /** A pasted list may be wrong in each of its 100,000 lines; so many are told. */
  public static final int MOST_ERRORS = 100;

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> errors;

  InvalidConditionException(List<Fault> errors) {
    super(errors.size() + " errors, the first: " + errors.get(0));
    this.errors = List.copyOf(errors);
  }

  /** At least one, in the order of the tree. */
  public List<Fault> errors() {
    return errors;
  }
}
