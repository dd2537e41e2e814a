package org.partnersegments.segment;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.partnersegments.vocabulary.Fault;

/** A segment or condition that came in was refused, or what is to be asked of it. */
@ApplicationException(rollback = true)
public class InvalidSegmentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> errors;

  /**
   * @param errors at least one; pointers lead into what came in, where a condition is below {@code
   *     /condition}
   */
  public InvalidSegmentException(List<Fault> errors) {
    super(errors.size() + " errors, the first: " + errors.get(0));
    this.errors = List.copyOf(errors);
  }

  /** At least one. */
  public List<Fault> errors() {
    return errors;
  }
}
