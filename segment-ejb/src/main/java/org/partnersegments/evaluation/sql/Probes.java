package org.partnersegments.evaluation.sql;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.set.PartnerSelection;
import org.partnersegments.evaluation.set.PartnerSet;
import org.partnersegments.evaluation.set.PartnerSet.InAllGroups;
import org.partnersegments.evaluation.set.PartnerSet.Intersection;
import org.partnersegments.evaluation.set.PartnerSet.Table;
import org.partnersegments.evaluation.set.PartnerSet.WithRow;
import org.partnersegments.evaluation.sql.RowPredicates.Rows;

/** Tests whether a partner of a query is in a set. */
final class Probes {

  /** How rows of other tables are tested. */
  enum Style {
    /**
     * One {@code exists} for each fact. In a conjunction PostgreSQL turns these into joins,
     * elsewhere into sets that it looks up. They are never nested: PostgreSQL plans a join inside a
     * join as if it ran once, but without statistics then runs it for each partner.
     */
    FACT_BY_FACT,
    /** One test for all conditions on the rows of a table. */
    TABLE_BY_TABLE,
    /**
     * The same, but with a count of rows if the predicate is not part of a conjunction. There
     * PostgreSQL would find all rows that {@code exists} can match, even for a page of fifty
     * partners.
     */
    TABLE_BY_TABLE_COUNTED
  }

  private final RowPredicates rows;
  private final HibernateCriteriaBuilder builder;
  private final AbstractQuery<?> query;
  private final Expression<Long> key;
  private final @Nullable PartnerColumns partner;
  private final Style style;

  /** Tests the partners of a query, given their own rows. */
  Probes(RowPredicates rows, AbstractQuery<?> query, PartnerColumns partner, Style style) {
    this(rows, query, partner.key(), partner, style);
  }

  /**
   * Tests partners, given their keys in the query.
   *
   * @param partner their own rows, if the query has them
   */
  Probes(
      RowPredicates rows,
      AbstractQuery<?> query,
      Expression<Long> key,
      @Nullable PartnerColumns partner,
      Style style) {
    this.rows = rows;
    this.builder = rows.builder();
    this.query = query;
    this.key = key;
    this.partner = partner;
    this.style = style;
  }

  /** Whether the partner is selected. */
  Predicate selected(PartnerSelection selection) {
    return selection.complement() ? isNotIn(selection.set()) : isIn(selection.set());
  }

  /** Whether the partner is in the set. */
  Predicate isIn(PartnerSet set) {
    return isIn(set, true);
  }

  /** Whether the partner is not in the set. */
  Predicate isNotIn(PartnerSet set) {
    return builder.not(isIn(set, ofRows(set).isPresent()));
  }

  /**
   * @param conjunct whether the predicate is part of a conjunction, perhaps negated
   */
  private Predicate isIn(PartnerSet set, boolean conjunct) {
    return set.fold(
        new PartnerSet.Cases<>(
            row -> isInAny(row.table(), List.of(row), conjunct),
            this::isInAll,
            intersection -> isInAll(intersection, conjunct),
            union -> builder.or(isInAny(union.of(), false))));
  }

  private Predicate isInAll(Intersection intersection, boolean conjunct) {
    List<Predicate> all = new ArrayList<>();
    intersection.in().forEach(set -> all.add(isIn(set, conjunct)));
    for (Predicate excluded : isInAny(intersection.notIn(), conjunct)) {
      all.add(builder.not(excluded));
    }
    return builder.and(all.toArray(Predicate[]::new));
  }

  private Predicate[] isInAny(List<PartnerSet> sets, boolean conjunct) {
    Map<Table, List<WithRow>> byTable = new EnumMap<>(Table.class);
    List<Predicate> any = new ArrayList<>();
    for (PartnerSet set : sets) {
      Optional<WithRow> together = style == Style.FACT_BY_FACT ? Optional.empty() : ofRows(set);
      if (together.isPresent()) {
        byTable
            .computeIfAbsent(together.get().table(), table -> new ArrayList<>())
            .add(together.get());
      } else {
        any.add(isIn(set, conjunct && ofRows(set).isPresent()));
      }
    }
    byTable.forEach((table, rows) -> any.add(isInAny(table, rows, conjunct)));
    return any.toArray(Predicate[]::new);
  }

  private static Optional<WithRow> ofRows(PartnerSet set) {
    return set.fold(
        new PartnerSet.Cases<>(
            Optional::of,
            groups -> Optional.empty(),
            intersection -> Optional.empty(),
            union -> Optional.empty()));
  }

  /**
   * Whether the partner has a row in the table that meets the condition of at least one of the
   * sets.
   */
  private Predicate isInAny(Table table, List<WithRow> sets, boolean conjunct) {
    if (table == Table.PARTNER && partner != null) {
      return any(sets, set -> rows.where(set, partner));
    }
    return conjunct || style != Style.TABLE_BY_TABLE_COUNTED
        ? builder.exists(rowsOfPartner(Integer.class, builder.literal(1), table, sets))
        : builder.greaterThan(rowsOfPartner(Long.class, builder.count(), table, sets), 0L);
  }

  private <T> Subquery<T> rowsOfPartner(
      Class<T> type, Expression<T> selection, Table table, List<WithRow> sets) {
    Subquery<T> found = query.subquery(type);
    Rows row = rows.rows(table, found);
    // The list is searched for the key from the query, not from the row: for each partner of the
    // query, H2 would otherwise look up all partners of the list in the row's table.
    Rows ofPartner = new Rows(row.row(), key);
    return found
        .select(selection)
        .where(
            builder.equal(row.partnerKey(), key),
            any(sets, set -> rows.where(set, ofPartner, found)));
  }

  private Predicate any(List<WithRow> sets, Function<WithRow, Predicate> where) {
    return builder.or(sets.stream().map(where).toArray(Predicate[]::new));
  }

  /**
   * A partner has at most one membership per group, so it is in all groups if it has as many
   * memberships as there are groups.
   */
  private Predicate isInAll(InAllGroups set) {
    return builder.equal(
        rowsOfPartner(Long.class, builder.count(), Table.MEMBERSHIP, List.of(set.memberships())),
        (long) set.groups().distinct().size());
  }
}
