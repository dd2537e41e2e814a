package org.partnersegments.evaluation.sql;

import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.function.LongSupplier;
import org.partnersegments.condition.Condition;
import org.partnersegments.evaluation.set.PartnerSelection;
import org.partnersegments.partner.Partner;

/** Counts the partners that a condition selects, with the query shape chosen in ADR 7. */
final class PartnerCounts {

  private final TimedQueries queries;

  PartnerCounts(TimedQueries queries) {
    this.queries = queries;
  }

  /** How many partners the program has. */
  long countAll() {
    CriteriaQuery<Long> query = queries.builder().createQuery(Long.class);
    query.from(Partner.class);
    query.select(queries.builder().count());
    return queries.answer(query, TypedQuery::getSingleResult);
  }

  /**
   * How many partners the condition selects, exactly.
   *
   * @param total how many partners the program has; called only if needed
   */
  long count(Condition condition, LongSupplier total) {
    PartnerSelection selection = PartnerSelection.of(condition);
    CriteriaQuery<Long> query = queries.builder().createQuery(Long.class);
    Joins.Source source = new Joins(new RowPredicates(queries)).source(selection.set(), query);
    query
        .select(
            source.once()
                ? queries.builder().count()
                : queries.builder().countDistinct(source.key()))
        .where(source.where());
    long count = queries.answer(query, TypedQuery::getSingleResult);
    return selection.complement() ? total.getAsLong() - count : count;
  }
}
