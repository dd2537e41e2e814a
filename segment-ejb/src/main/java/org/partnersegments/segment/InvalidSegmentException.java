package org.partnersegments.segment;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A segment or condition that came in was refused, or what is to be asked of it. */
@ApplicationException(rollback = true)
public class InvalidSegmentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<InputError> errors;

  /**
   * One thing that is wrong.
   *
   * @param pointer JSON Pointer into what came in; the condition stands below {@code /condition}
   * @param code what is wrong, for programs
   * @param detail what is wrong, a sentence for people
   */
  public record InputError(String pointer, String code, String detail) {}

  public InvalidSegmentException(List<InputError> errors) {
    super(errors.size() + " errors, the first: " + errors.get(0));
    this.errors = List.copyOf(errors);
  }

  /** At least one. */
  public List<InputError> errors() {
    return errors;
  }
}
