package org.partnersegments.evaluation.sql;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.evaluation.Composition;
import org.partnersegments.evaluation.Composition.Share;
import org.partnersegments.evaluation.set.PartnerSelection;
import org.partnersegments.evaluation.set.PartnerSet;
import org.partnersegments.partner.Contract;
import org.partnersegments.partner.Contract_;
import org.partnersegments.partner.GroupMembership;
import org.partnersegments.partner.GroupMembership_;
import org.partnersegments.partner.Partner;
import org.partnersegments.partner.Partner_;

/** Counts the partners with each value of a property, in a set and in the program. */
final class ValueCounts {

  /**
   * A property of partners.
   *
   * @param value the attribute with the value, which may be null
   * @param partner the attribute with the partner's key
   */
  private record Property<R>(Class<R> row, String value, String partner) {}

  private static final Property<Contract> CONTRACT_STAGES =
      new Property<>(Contract.class, Contract_.STAGE, Contract_.PARTNER_KEY);
  private static final Property<Contract> TERMS =
      new Property<>(Contract.class, Contract_.TEMPLATE_TERM_ID, Contract_.PARTNER_KEY);
  private static final Property<Partner> PROSPECTING_STAGES =
      new Property<>(Partner.class, Partner_.PROSPECTING_STAGE, Partner_.KEY);
  private static final Property<GroupMembership> GROUPS =
      new Property<>(
          GroupMembership.class, GroupMembership_.GROUP_ID, GroupMembership_.PARTNER_KEY);

  private final TimedQueries queries;
  private final HibernateCriteriaBuilder builder;

  ValueCounts(TimedQueries queries) {
    this.queries = queries;
    this.builder = queries.builder();
  }

  /**
   * Which values the members have.
   *
   * @param members how many partners the condition selects
   * @param total how many partners the program has
   */
  Composition composition(Condition condition, long members, long total) {
    PartnerSelection selection = PartnerSelection.of(condition);
    return new Composition(
        members,
        total,
        values(CONTRACT_STAGES, selection, members, total),
        values(PROSPECTING_STAGES, selection, members, total),
        values(GROUPS, selection, members, total),
        values(TERMS, selection, members, total));
  }

  private Composition.Values values(
      Property<?> property, PartnerSelection selection, long members, long total) {
    Map<String, Long> all = byValue(property, null);
    Map<String, Long> found = byValue(property, selection.set());
    Map<String, Share> shares = new HashMap<>();
    all.forEach(
        (value, count) -> {
          long in = found.getOrDefault(value, 0L);
          shares.put(value, new Share(selection.complement() ? count - in : in, count));
        });
    long allSet = partners(property, null);
    long foundSet = partners(property, selection.set());
    long membersSet = selection.complement() ? allSet - foundSet : foundSet;
    return new Composition.Values(shares, new Share(members - membersSet, total - allSet));
  }

  /** How many partners of a set have each value. */
  private <R> Map<String, Long> byValue(Property<R> property, @Nullable PartnerSet set) {
    JpaCriteriaQuery<Object[]> query = builder.createQuery(Object[].class);
    Rows rows = rows(property, set, query);
    query
        .multiselect(rows.value(), builder.countDistinct(rows.partner()))
        .where(rows.where())
        .groupBy(rows.value());
    return queries.answer(query, TypedQuery::getResultList).stream()
        .collect(toMap(ValueCounts::code, row -> (Long) row[1]));
  }

  private static String code(Object[] row) {
    return row[0] instanceof Enum<?> stage ? stage.name() : (String) row[0];
  }

  /** How many partners of a set have any value. */
  private long partners(Property<?> property, @Nullable PartnerSet set) {
    JpaCriteriaQuery<Long> query = builder.createQuery(Long.class);
    Rows rows = rows(property, set, query);
    query.select(builder.countDistinct(rows.partner())).where(rows.where());
    return queries.answer(query, TypedQuery::getSingleResult);
  }

  private record Rows(Expression<?> value, Expression<Long> partner, Predicate where) {}

  /**
   * Adds the rows with a value to a query.
   *
   * @param set null for the rows of all partners
   */
  private <R> Rows rows(Property<R> property, @Nullable PartnerSet set, JpaCriteriaQuery<?> query) {
    List<Predicate> where = new ArrayList<>();
    Expression<Long> members =
        set == null
            ? null
            : query.from(new Joins(new RowPredicates(queries)).keys(set, query)).get(Joins.KEY);
    Root<R> row = query.from(property.row());
    Expression<Long> partner = row.get(property.partner());
    where.add(builder.isNotNull(row.get(property.value())));
    if (members != null) {
      where.add(builder.equal(partner, members));
    }
    return new Rows(
        row.get(property.value()), partner, builder.and(where.toArray(Predicate[]::new)));
  }
}
