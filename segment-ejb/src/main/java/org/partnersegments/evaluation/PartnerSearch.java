package org.partnersegments.evaluation;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.paging.Page;
import org.partnersegments.partner.PartnerRow;

/**
 * Finds the partners of the current program that a condition selects. All implementations return
 * the same results.
 */
public interface PartnerSearch {

  /** Prepares a condition, with a deadline that begins now. */
  default PreparedCondition prepare(Condition condition, LocalDate today) {
    return prepare(condition, today, Deadline.fromNow());
  }

  /**
   * Prepares a condition for its queries. Call it before the transaction's first query, because it
   * may write in its own transaction.
   *
   * @param today the day in the program's time zone
   * @param deadline when all queries for the condition must be done
   */
  PreparedCondition prepare(Condition condition, LocalDate today, Deadline deadline);

  /** How many partners the program has. */
  long countAll(Deadline deadline);

  /** How many partners the condition selects, exactly. */
  long count(PreparedCondition condition);

  /**
   * The same, if you already know how many partners the program has at the same revision.
   *
   * @param total the result of {@link #countAll}
   */
  long count(PreparedCondition condition, long total);

  /**
   * One page of the partners that the condition selects.
   *
   * @param bound the program and condition that page tokens are bound to
   * @param after the token of the previous page
   * @throws org.partnersegments.paging.InvalidPageTokenException if the token belongs to another
   *     list
   */
  Page<PartnerRow> page(
      PreparedCondition condition,
      PartnerSort sort,
      int limit,
      String bound,
      @Nullable String after);

  /**
   * All partners that the condition selects, read from the database as you consume the stream. Read
   * it inside one transaction, and close it.
   */
  Stream<PartnerRow> all(PreparedCondition condition, PartnerSort sort);
}
