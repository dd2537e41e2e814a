package org.partnersegments.evaluation.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.QueryTimeoutException;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.hibernate.query.Query;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaSubQuery;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.PreparedCondition;
import org.partnersegments.evaluation.SearchTimeoutException;
import org.partnersegments.evaluation.set.Selection;
import org.partnersegments.partner.Partner;
import org.partnersegments.partner.PartnerRow;
import org.partnersegments.persistence.DatabaseProduct;

/**
 * The queries that answer a condition, each in the shape that its database answers best; ADR 7 says
 * how they were found.
 */
final class PartnerQueries {

  /** So many rows are walked first, a page's length times this, to see how many of them match. */
  private static final int FIRST_WALK = 12;

  /** A further walk is longer by this than it would have to be if those before were typical. */
  private static final double RESERVE = 1.5;

  /** Where more rows would have to be walked, all members are found first and then sorted. */
  private static final int LONGEST_WALK = 10_000;

  private static final int FETCH_SIZE = 2_000;

  private final EntityManager entityManager;
  private final Deadline deadline;
  private final HibernateCriteriaBuilder builder;

  /** H2, if not. */
  private final boolean postgresql;

  private final Probes.Style walking;

  /**
   * @param deadline each query fails with {@link SearchTimeoutException} when it is over
   */
  PartnerQueries(EntityManager entityManager, Deadline deadline) {
    this.entityManager = entityManager;
    this.deadline = deadline;
    this.builder = (HibernateCriteriaBuilder) entityManager.getCriteriaBuilder();
    this.postgresql = DatabaseProduct.of(entityManager) == DatabaseProduct.POSTGRESQL;
    this.walking = postgresql ? Probes.Style.TABLE_BY_TABLE_COUNTED : Probes.Style.TABLE_BY_TABLE;
  }

  /** Whether a list of values can be one parameter of a query, however long it is. */
  boolean takesArrays() {
    return postgresql;
  }

  private RowPredicates predicates(PreparedCondition condition) {
    return new RowPredicates(builder, condition);
  }

  long countAll() {
    CriteriaQuery<Long> query = builder.createQuery(Long.class);
    query.from(Partner.class);
    query.select(builder.count());
    return answer(query, TypedQuery::getSingleResult);
  }

  /**
   * @param total how many partners the program has; asked only where it is needed
   */
  long count(PreparedCondition condition, LongSupplier total) {
    Selection selection = Selection.of(condition.condition());
    RowPredicates rows = predicates(condition);
    CriteriaQuery<Long> query = builder.createQuery(Long.class);
    Joins.Source source = new Joins(rows).source(selection.set(), query);
    query
        .select(source.once() ? builder.count() : builder.countDistinct(source.key()))
        .where(source.where());
    long count = answer(query, TypedQuery::getSingleResult);
    return selection.complement() ? total.getAsLong() - count : count;
  }

  /**
   * The first partners behind a place.
   *
   * @param from from the beginning where it is null
   */
  List<PartnerRow> first(
      PreparedCondition condition, PartnerSort sort, @Nullable Position from, int limit) {
    Selection selection = Selection.of(condition.condition());
    RowPredicates rows = predicates(condition);
    if (!postgresql || selection.set().isOfPartnerRow()) {
      return rows(probed(selection, rows, sort, from), limit);
    }
    List<PartnerRow> found = new ArrayList<>();
    Position at = from;
    int walked = 0;
    int walk = limit * FIRST_WALK;
    while (walked + walk <= LONGEST_WALK) {
      List<PartnerRow> more = rows(walked(selection, rows, sort, at, walk), limit - found.size());
      found.addAll(more);
      if (found.size() == limit) {
        return found;
      }
      walked += walk;
      double missing = limit - found.size();
      int nextWalk = (int) (RESERVE * walked * missing / Math.max(found.size(), 0.5));
      // To walk again what lies behind the last member takes less time than to ask where that ends;
      // but whether that was the list's end has to be known before all members are looked for.
      Optional<Position> end =
          more.isEmpty() || walked + nextWalk > LONGEST_WALK
              ? walkedTo(selection, rows, sort, at, walk)
              : Optional.of(Position.of(more.get(more.size() - 1)));
      if (end.isEmpty()) {
        return found;
      }
      at = end.get();
      walk = nextWalk;
    }
    found.addAll(rows(joined(selection, rows, sort, at), limit - found.size()));
    return found;
  }

  Stream<PartnerRow> all(PreparedCondition condition, PartnerSort sort) {
    Selection selection = Selection.of(condition.condition());
    RowPredicates rows = predicates(condition);
    CriteriaQuery<PartnerRow> query =
        postgresql ? joined(selection, rows, sort, null) : probed(selection, rows, sort, null);
    return answer(
        query, typed -> typed.setHint("org.hibernate.fetchSize", FETCH_SIZE).getResultStream());
  }

  /** Each partner in order, as far as it is selected. */
  private CriteriaQuery<PartnerRow> probed(
      Selection selection, RowPredicates rows, PartnerSort sort, @Nullable Position from) {
    CriteriaQuery<PartnerRow> query = builder.createQuery(PartnerRow.class);
    PartnerColumns partner = new PartnerColumns(query.from(Partner.class));
    return listed(
        query,
        partner,
        sort,
        from,
        List.of(new Probes(rows, query, partner, walking).selected(selection)));
  }

  /**
   * The same, but no more than the first partners that fulfil what is asked of their own rows: so
   * the database cannot prefer to find all members first.
   */
  private CriteriaQuery<PartnerRow> walked(
      Selection selection,
      RowPredicates rows,
      PartnerSort sort,
      @Nullable Position from,
      int walk) {
    JpaCriteriaQuery<PartnerRow> query = builder.createQuery(PartnerRow.class);
    PartnerColumns partner =
        new PartnerColumns(query.from(window(query, selection, rows, sort, from, walk)));
    List<Predicate> others =
        selection.besidesOwnRow().stream()
            .map(new Probes(rows, query, partner, walking)::selected)
            .toList();
    return listed(query, partner, sort, null, others);
  }

  /** The place of a walk's last row; none where there are fewer rows than were to be walked. */
  private Optional<Position> walkedTo(
      Selection selection,
      RowPredicates rows,
      PartnerSort sort,
      @Nullable Position from,
      int walk) {
    CriteriaQuery<PartnerRow> query = builder.createQuery(PartnerRow.class);
    PartnerColumns partner = new PartnerColumns(query.from(Partner.class));
    List<Predicate> own =
        selection.ownRow().map(having -> rows.such(having, partner, query)).stream().toList();
    CriteriaQuery<PartnerRow> ordered = listed(query, partner, sort, from, own);
    return answer(ordered, typed -> typed.setFirstResult(walk - 1).setMaxResults(1).getResultList())
        .stream()
        .map(Position::of)
        .findFirst();
  }

  private JpaSubQuery<Tuple> window(
      JpaCriteriaQuery<?> query,
      Selection selection,
      RowPredicates rows,
      PartnerSort sort,
      @Nullable Position from,
      int walk) {
    JpaSubQuery<Tuple> window = query.subquery(Tuple.class);
    PartnerColumns partner = new PartnerColumns(window.from(Partner.class));
    List<Predicate> where = new ArrayList<>(behind(from, partner, sort));
    selection.ownRow().ifPresent(having -> where.add(rows.such(having, partner, window)));
    return window
        .multiselect(partner.all())
        .where(where.toArray(Predicate[]::new))
        .orderBy(order(partner, sort))
        .fetch(walk);
  }

  /** All members are found, and then sorted. */
  private CriteriaQuery<PartnerRow> joined(
      Selection selection, RowPredicates rows, PartnerSort sort, @Nullable Position from) {
    JpaCriteriaQuery<PartnerRow> query = builder.createQuery(PartnerRow.class);
    Joins sets = new Joins(rows);
    PartnerColumns partner;
    List<Predicate> member;
    if (selection.complement()) {
      partner = new PartnerColumns(query.from(Partner.class));
      member =
          List.of(
              new Probes(rows, query, partner, Probes.Style.FACT_BY_FACT).isNotIn(selection.set()));
    } else if (selection.ownRow().isPresent()) {
      Joins.Source source = sets.source(selection.set(), query);
      partner = Objects.requireNonNull(source.partner());
      member = List.of(source.where());
    } else {
      Expression<Long> members = query.from(sets.keys(selection.set(), query)).get(Joins.KEY);
      partner = new PartnerColumns(query.from(Partner.class));
      member = List.of(builder.equal(partner.key(), members));
    }
    return listed(query, partner, sort, from, member);
  }

  private CriteriaQuery<PartnerRow> listed(
      CriteriaQuery<PartnerRow> query,
      PartnerColumns partner,
      PartnerSort sort,
      @Nullable Position from,
      List<Predicate> member) {
    List<Predicate> where = new ArrayList<>(behind(from, partner, sort));
    where.addAll(member);
    return query
        .select(builder.construct(PartnerRow.class, partner.all()))
        .where(where.toArray(Predicate[]::new))
        .orderBy(order(partner, sort));
  }

  private List<Predicate> behind(
      @Nullable Position from, PartnerColumns partner, PartnerSort sort) {
    return from == null ? List.of() : List.of(from.before(builder, partner, sort));
  }

  private List<Order> order(PartnerColumns partner, PartnerSort sort) {
    List<Expression<?>> columns = new ArrayList<>();
    if (sort.byName()) {
      if (!postgresql) {
        // One program only, but H2 reads in an index's order only where all its columns are named.
        columns.add(partner.program());
      }
      columns.add(partner.normalName());
    }
    columns.add(partner.key());
    List<Order> order = new ArrayList<>();
    for (Expression<?> column : columns) {
      order.add(sort.descending() ? builder.desc(column) : builder.asc(column));
    }
    return order;
  }

  private List<PartnerRow> rows(CriteriaQuery<PartnerRow> query, int limit) {
    return answer(query, typed -> typed.setMaxResults(limit).getResultList());
  }

  private <R, A> A answer(CriteriaQuery<R> query, Function<TypedQuery<R>, A> reading) {
    TypedQuery<R> typed = entityManager.createQuery(query);
    typed.unwrap(Query.class).setTimeout(deadline.secondsLeft());
    try {
      return reading.apply(typed);
    } catch (QueryTimeoutException e) {
      throw new SearchTimeoutException(e);
    }
  }
}
