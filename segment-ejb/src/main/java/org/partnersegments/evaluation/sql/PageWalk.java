package org.partnersegments.evaluation.sql;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaSubQuery;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.evaluation.PartnerSort;
import org.partnersegments.evaluation.Position;
import org.partnersegments.evaluation.set.PartnerSelection;
import org.partnersegments.partner.Partner;
import org.partnersegments.partner.PartnerRow;
import org.partnersegments.persistence.DatabaseProduct;

/**
 * Reads the partners that a condition selects, in order. On PostgreSQL it walks the list window by
 * window and tests each partner; if members are rare, it finds all of them first. ADR 7 explains
 * how these query shapes were chosen.
 */
final class PageWalk {

  /**
   * The first walk reads this many rows for each partner on the page, and so shows how common
   * members are.
   */
  private static final int FIRST_WALK = 12;

  /** Each further walk is longer than the estimate from the previous walks by this factor. */
  private static final double RESERVE = 1.5;

  /**
   * If the walks would read more rows than this, the query finds all members first and then sorts
   * them.
   */
  private static final int LONGEST_WALK = 10_000;

  private static final int FETCH_SIZE = 2_000;

  private final TimedQueries queries;
  private final HibernateCriteriaBuilder builder;
  private final PartnerSelection selection;
  private final RowPredicates rows;
  private final PartnerSort sort;
  private final boolean postgresql;
  private final Probes.Style walking;

  PageWalk(TimedQueries queries, Condition condition, PartnerSort sort) {
    this.queries = queries;
    this.builder = queries.builder();
    this.selection = PartnerSelection.of(condition);
    this.rows = new RowPredicates(queries);
    this.sort = sort;
    this.postgresql = queries.database() == DatabaseProduct.POSTGRESQL;
    this.walking = postgresql ? Probes.Style.TABLE_BY_TABLE_COUNTED : Probes.Style.TABLE_BY_TABLE;
  }

  /**
   * The first partners after a position.
   *
   * @param from null for the beginning
   */
  List<PartnerRow> first(@Nullable Position from, int limit) {
    if (!postgresql || selection.set().isOfPartnerRow()) {
      return read(probed(from), limit);
    }
    List<PartnerRow> found = new ArrayList<>();
    Position at = from;
    int walked = 0;
    int walk = limit * FIRST_WALK;
    while (walked + walk <= LONGEST_WALK) {
      List<PartnerRow> more = read(walked(at, walk), limit - found.size());
      found.addAll(more);
      if (found.size() == limit) {
        return found;
      }
      walked += walk;
      double missing = limit - found.size();
      int nextWalk = (int) (RESERVE * walked * missing / Math.max(found.size(), 0.5));
      // Reading the rows after the last member again is faster than querying where the walk ended.
      // But before a search for all members, we must know whether the list has ended.
      Optional<Position> end =
          more.isEmpty() || walked + nextWalk > LONGEST_WALK
              ? walkedTo(at, walk)
              : Optional.of(Position.of(more.get(more.size() - 1)));
      if (end.isEmpty()) {
        return found;
      }
      at = end.get();
      walk = nextWalk;
    }
    found.addAll(read(joined(at), limit - found.size()));
    return found;
  }

  /** All partners, in order. */
  Stream<PartnerRow> all() {
    CriteriaQuery<PartnerRow> query = postgresql ? joined(null) : probed(null);
    return queries.answer(
        query, typed -> typed.setHint("org.hibernate.fetchSize", FETCH_SIZE).getResultStream());
  }

  /** Tests each partner, in order. */
  private CriteriaQuery<PartnerRow> probed(@Nullable Position from) {
    CriteriaQuery<PartnerRow> query = builder.createQuery(PartnerRow.class);
    PartnerColumns partner = new PartnerColumns(query.from(Partner.class));
    return listed(
        query,
        partner,
        from,
        List.of(new Probes(rows, query, partner, walking).selected(selection)));
  }

  /**
   * The same, but only for the first {@code walk} partners whose own rows meet the condition, so
   * the database cannot choose to find all members first.
   */
  private CriteriaQuery<PartnerRow> walked(@Nullable Position from, int walk) {
    JpaCriteriaQuery<PartnerRow> query = builder.createQuery(PartnerRow.class);
    PartnerColumns partner = new PartnerColumns(query.from(window(query, from, walk)));
    List<Predicate> others =
        selection.besidesOwnRow().stream()
            .map(new Probes(rows, query, partner, walking)::selected)
            .toList();
    return listed(query, partner, null, others);
  }

  /** The position of a walk's last row; empty if the list ends earlier. */
  private Optional<Position> walkedTo(@Nullable Position from, int walk) {
    CriteriaQuery<PartnerRow> query = builder.createQuery(PartnerRow.class);
    PartnerColumns partner = new PartnerColumns(query.from(Partner.class));
    List<Predicate> own = selection.ownRow().map(row -> rows.where(row, partner)).stream().toList();
    CriteriaQuery<PartnerRow> ordered = listed(query, partner, from, own);
    return queries
        .answer(ordered, typed -> typed.setFirstResult(walk - 1).setMaxResults(1).getResultList())
        .stream()
        .map(Position::of)
        .findFirst();
  }

  private JpaSubQuery<Tuple> window(JpaCriteriaQuery<?> query, @Nullable Position from, int walk) {
    JpaSubQuery<Tuple> window = query.subquery(Tuple.class);
    PartnerColumns partner = new PartnerColumns(window.from(Partner.class));
    List<Predicate> where = new ArrayList<>(after(from, partner));
    selection.ownRow().ifPresent(row -> where.add(rows.where(row, partner)));
    return window
        .multiselect(partner.all())
        .where(where.toArray(Predicate[]::new))
        .orderBy(order(partner))
        .fetch(walk);
  }

  /** Finds all members, then sorts them. */
  private CriteriaQuery<PartnerRow> joined(@Nullable Position from) {
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
    return listed(query, partner, from, member);
  }

  private CriteriaQuery<PartnerRow> listed(
      CriteriaQuery<PartnerRow> query,
      PartnerColumns partner,
      @Nullable Position from,
      List<Predicate> member) {
    List<Predicate> where = new ArrayList<>(after(from, partner));
    where.addAll(member);
    return query
        .select(builder.construct(PartnerRow.class, partner.all()))
        .where(where.toArray(Predicate[]::new))
        .orderBy(order(partner));
  }

  private List<Predicate> after(@Nullable Position from, PartnerColumns partner) {
    return from == null ? List.of() : List.of(isAfter(from, partner));
  }

  /**
   * Whether a partner is after a position. The predicate lets the database start reading the index
   * at the position: {@code name > ? or (name = ? and key > ?)} would read all rows before it.
   */
  private Predicate isAfter(Position from, PartnerColumns partner) {
    boolean down = sort.descending();
    Expression<Long> keys = partner.key();
    Predicate afterKey =
        down ? builder.lessThan(keys, from.key()) : builder.greaterThan(keys, from.key());
    if (!sort.byName()) {
      return afterKey;
    }
    Expression<String> names = partner.normalName();
    return down
        ? builder.and(
            builder.lessThanOrEqualTo(names, from.normalName()),
            builder.or(builder.lessThan(names, from.normalName()), afterKey))
        : builder.and(
            builder.greaterThanOrEqualTo(names, from.normalName()),
            builder.or(builder.greaterThan(names, from.normalName()), afterKey));
  }

  private List<Order> order(PartnerColumns partner) {
    List<Expression<?>> columns = new ArrayList<>();
    if (sort.byName()) {
      if (!postgresql) {
        // The program is the same for all rows, but H2 uses an index's order only if all its
        // columns are named.
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

  private List<PartnerRow> read(CriteriaQuery<PartnerRow> query, int limit) {
    return queries.answer(query, typed -> typed.setMaxResults(limit).getResultList());
  }
}
