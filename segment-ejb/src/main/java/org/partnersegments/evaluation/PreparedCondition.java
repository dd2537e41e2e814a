package org.partnersegments.evaluation;

import java.time.LocalDate;
import org.partnersegments.condition.Condition;

/**
 * A condition, as a whole or in parts, with the day and the deadline of all its searches.
 *
 * @param today the day in the program's time zone from which conditions on days count
 * @param deadline when all its searches, and those of its parts, must be done; later ones fail with
 *     {@link SearchTimeoutException}
 */
public record PreparedCondition(Condition condition, LocalDate today, Deadline deadline) {

  /** Gives a condition a deadline that begins now. */
  public static PreparedCondition of(Condition condition, LocalDate today) {
    return new PreparedCondition(condition, today, Deadline.fromNow());
  }

  /**
   * Applies the same day and deadline to a part of this condition, or to another condition made of
   * its field conditions.
   */
  public PreparedCondition part(Condition part) {
    return new PreparedCondition(part, today, deadline);
  }
}
