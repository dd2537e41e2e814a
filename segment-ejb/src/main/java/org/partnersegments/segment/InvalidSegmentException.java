package org.partnersegments.segment;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.partnersegments.vocabulary.Fault;

/** A received segment or condition is not valid, or the rest of the request is not. */
@ApplicationException(rollback = true)
public class InvalidSegmentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> errors;

  /**
   * @param errors at least one; pointers lead into the request, with its condition below {@code
   *     /condition}
   */
  public InvalidSegmentException(List<Fault> errors) {
    super(errors.size() + " errors, the first: " + errors.get(0));
    this.errors = List.copyOf(errors);
  }

  /** At least one error. */
  public List<Fault> errors() {
    return errors;
  }
}
