package org.partnersegments.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.paging.Page;
import org.partnersegments.partner.PartnerRow;

/**
 * Finds the partners of a program that conditions select, at one revision. Use it in the
 * transaction that {@linkplain PartnerSearches#snapshot began} it. All implementations return the
 * same results. Each method throws {@link SearchTimeoutException} if a deadline passes.
 */
public interface PartnerSearch {

  /** The revision of all results. */
  long revision();

  /** How many partners the program has. */
  long countAll(Deadline deadline);

  /** How many partners the condition selects, exactly. */
  long count(PreparedCondition condition);

  /**
   * How many partners each node of a tree selects by itself, by the node's JSON Pointer, in the
   * order of {@link org.partnersegments.condition.Node#of}. A condition of a same-contract group
   * counts the partners with at least one contract that meets it.
   */
  Map<String, Long> nodeCounts(PreparedCondition root);

  /** Which values the partners have that the condition selects, against the whole program. */
  Composition composition(PreparedCondition condition);

  /**
   * How many partners the conditions share.
   *
   * @param conditions {@value Overlap#FEWEST} to {@value Overlap#MOST}
   */
  Overlap overlap(List<PreparedCondition> conditions);

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

  /** The IDs of all partners that the condition selects, all at once. */
  Set<String> partnerIds(PreparedCondition condition);

  /**
   * All partners that the condition selects, read from the database as you consume the stream.
   * Close it before the transaction ends.
   */
  Stream<PartnerRow> all(PreparedCondition condition, PartnerSort sort);
}
