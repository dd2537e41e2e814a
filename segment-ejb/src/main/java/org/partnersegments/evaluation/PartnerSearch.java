package org.partnersegments.evaluation;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.paging.Page;
import org.partnersegments.partner.PartnerRow;

/**
 * Finds the partners of the current program that a condition selects. Every implementation gives
 * the same answers.
 */
public interface PartnerSearch {

  /** Prepares a condition, with a deadline that begins now. */
  default PreparedCondition prepare(Condition condition, LocalDate today) {
    return prepare(condition, today, Deadline.fromNow());
  }

  /**
   * Prepares a condition for its queries. Call it before the transaction's first query: it may
   * write, in a transaction of its own.
   *
   * @param today the day in the program's time zone
   * @param deadline when all queries of the answer must be done
   */
  PreparedCondition prepare(Condition condition, LocalDate today, Deadline deadline);

  /** How many partners the program has. */
  long countAll(Deadline deadline);

  /** How many partners the condition selects, exactly. */
  long count(PreparedCondition condition);

  /**
   * The same, if you know already how many partners the program has at the same revision.
   *
   * @param total what {@link #countAll} answers
   */
  long count(PreparedCondition condition, long total);

  /**
   * A page of the partners that the condition selects.
   *
   * @param bound what the page tokens are bound to: program and condition
   * @param after the token of the page before
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
   * All partners that the condition selects, read from the database as you consume the stream.
   * Close the stream, and read it inside one transaction.
   */
  Stream<PartnerRow> all(PreparedCondition condition, PartnerSort sort);
}
