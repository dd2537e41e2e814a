package org.partnersegments.evaluation.sql;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaDerivedRoot;
import org.hibernate.query.criteria.JpaSelectCriteria;
import org.hibernate.query.criteria.JpaSubQuery;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.set.PartnerSet;
import org.partnersegments.evaluation.set.PartnerSet.InAllGroups;
import org.partnersegments.evaluation.set.PartnerSet.Intersection;
import org.partnersegments.evaluation.set.PartnerSet.Union;
import org.partnersegments.evaluation.set.PartnerSet.WithRow;
import org.partnersegments.evaluation.sql.RowPredicates.Rows;

/**
 * Finds the keys of all partners of a set at once: an index finds each fact, and the results are
 * joined. The query reads a partner's own row only if a condition tests it.
 */
final class Joins {

  static final String KEY = "member"; // "key" is a keyword in H2

  private final RowPredicates rows;
  private final HibernateCriteriaBuilder builder;

  Joins(RowPredicates rows) {
    this.rows = rows;
    this.builder = rows.builder();
  }

  /**
   * The part of a query that yields the partners of a set.
   *
   * @param partner their own rows, if the query reads them
   * @param where what the rows must satisfy
   * @param once whether each partner occurs at most once
   */
  record Source(
      Expression<Long> key, @Nullable PartnerColumns partner, Predicate where, boolean once) {}

  /** Adds the partners of a set to the query's {@code from}. */
  Source source(PartnerSet set, AbstractQuery<?> query) {
    return set.fold(
        new PartnerSet.Cases<>(
            row -> source(row, query),
            groups -> derived(groups, query),
            intersection -> source(intersection, query),
            union -> derived(union, query)));
  }

  private Source derived(PartnerSet set, AbstractQuery<?> query) {
    JpaDerivedRoot<Long> found = ((JpaSelectCriteria<?>) query).from(keys(set, query));
    return new Source(found.get(KEY), null, builder.conjunction(), true);
  }

  private Source source(WithRow set, AbstractQuery<?> query) {
    Rows row = rows.rows(set.table(), query);
    boolean once = set.isOfPartnerRow();
    return new Source(
        row.partnerKey(),
        once ? new PartnerColumns(row.row(), row.partnerKey()) : null,
        rows.where(set, row, query),
        once);
  }

  /**
   * Starts from one of the sets and keeps the partners that are also in the others. The first set
   * need not be the smallest: PostgreSQL may start with any set that {@code exists} tests.
   */
  private Source source(Intersection intersection, AbstractQuery<?> query) {
    List<PartnerSet> others = new ArrayList<>(intersection.in());
    PartnerSet first = first(others);
    others.remove(first);
    Source start = source(first, query);
    List<Predicate> where = new ArrayList<>();
    where.add(start.where());
    Probes probes =
        new Probes(rows, query, start.key(), start.partner(), Probes.Style.FACT_BY_FACT);
    others.forEach(set -> where.add(probes.isIn(set)));
    intersection.notIn().forEach(set -> where.add(probes.isNotIn(set)));
    return new Source(
        start.key(), start.partner(), builder.and(where.toArray(Predicate[]::new)), start.once());
  }

  /**
   * Prefers the partners' own rows if they are needed, then the rows of another table, then a
   * subquery.
   */
  private static PartnerSet first(List<PartnerSet> sets) {
    return sets.stream()
        .filter(PartnerSet::isOfPartnerRow)
        .findFirst()
        .or(() -> sets.stream().filter(Joins::isOfRows).findFirst())
        .orElse(sets.get(0));
  }

  private static boolean isOfRows(PartnerSet set) {
    return set.fold(
        new PartnerSet.Cases<>(
            row -> true, groups -> false, intersection -> false, union -> false));
  }

  /** The keys of a set's partners, each once. */
  JpaSubQuery<Long> keys(PartnerSet set, AbstractQuery<?> query) {
    return set.fold(
        new PartnerSet.Cases<>(
            row -> selectOnce(row, query),
            groups -> inAll(groups, query),
            intersection -> selectOnce(intersection, query),
            union -> union(union, query)));
  }

  private JpaSubQuery<Long> union(Union union, AbstractQuery<?> query) {
    List<JpaSubQuery<Long>> parts =
        union.of().stream()
            .map(
                part ->
                    part.fold(
                        new PartnerSet.Cases<>(
                            row -> select(row, query),
                            groups -> inAll(groups, query),
                            intersection -> select(intersection, query),
                            inner -> union(inner, query))))
            .toList();
    return builder.union(parts.get(0), parts.subList(1, parts.size()).toArray(Subquery<?>[]::new));
  }

  private JpaSubQuery<Long> selectOnce(PartnerSet set, AbstractQuery<?> query) {
    JpaSubQuery<Long> keys = subquery(query);
    Source source = source(set, keys);
    return select(keys, source).distinct(!source.once());
  }

  /** The keys of a set's partners, possibly with duplicates. */
  private JpaSubQuery<Long> select(PartnerSet set, AbstractQuery<?> query) {
    JpaSubQuery<Long> keys = subquery(query);
    return select(keys, source(set, keys));
  }

  private static JpaSubQuery<Long> subquery(AbstractQuery<?> query) {
    return (JpaSubQuery<Long>) query.subquery(Long.class);
  }

  private static JpaSubQuery<Long> select(JpaSubQuery<Long> keys, Source source) {
    Expression<Long> key = source.key();
    key.alias(KEY);
    keys.select(key).where(source.where());
    return keys;
  }

  /**
   * A partner has at most one membership per group, so it is in all groups if it has as many
   * memberships as there are groups.
   */
  private JpaSubQuery<Long> inAll(InAllGroups set, AbstractQuery<?> query) {
    JpaSubQuery<Long> keys = subquery(query);
    Source memberships = source(set.memberships(), keys);
    return select(keys, memberships)
        .groupBy(memberships.key())
        .having(
            builder.equal(builder.count(memberships.key()), (long) set.groups().distinct().size()));
  }
}
