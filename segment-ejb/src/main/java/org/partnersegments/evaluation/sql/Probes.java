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

/** Whether a partner of a query is in a set. */
final class Probes {

  /** How the rows of other tables are asked for. */
  enum Style {
    /**
     * Each fact by {@code exists}, by itself: in a conjunction PostgreSQL makes joins of them, and
     * elsewhere sets that are looked up. Never one inside the other: a join inside of a join is
     * planned as if it were found once, and without statistics then found for each partner.
     */
    FACT_BY_FACT,
    /** The rows of a table are looked at once for all that is asked of them. */
    TABLE_BY_TABLE,
    /**
     * The same, but rows are counted where the predicate is no part of a conjunction: PostgreSQL
     * would find all that {@code exists} can find there, for a page of fifty partners, too.
     */
    TABLE_BY_TABLE_COUNTED
  }

  private final RowPredicates rows;
  private final HibernateCriteriaBuilder builder;
  private final AbstractQuery<?> query;
  private final Expression<Long> key;
  private final @Nullable PartnerColumns partner;
  private final Style style;

  /** Probes the partners of a query by their own rows. */
  Probes(RowPredicates rows, AbstractQuery<?> query, PartnerColumns partner, Style style) {
    this(rows, query, partner.key(), partner, style);
  }

  /**
   * Probes partners of which the query has the keys.
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
        row -> isInAny(row.table(), List.of(row), conjunct),
        this::isInAll,
        intersection -> isInAll(intersection, conjunct),
        union -> builder.or(isInAny(union.of(), false)));
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
        Optional::of,
        groups -> Optional.empty(),
        intersection -> Optional.empty(),
        union -> Optional.empty());
  }

  /** Whether the partner has a row in the table that is right for any of the sets. */
  private Predicate isInAny(Table table, List<WithRow> sets, boolean conjunct) {
    if (table == Table.PARTNER && partner != null) {
      return any(sets, set -> rows.where(set, partner, query));
    }
    return conjunct || style != Style.TABLE_BY_TABLE_COUNTED
        ? builder.exists(rowsOfPartner(Integer.class, builder.literal(1), table, sets))
        : builder.greaterThan(rowsOfPartner(Long.class, builder.count(), table, sets), 0L);
  }

  private <T> Subquery<T> rowsOfPartner(
      Class<T> type, Expression<T> selection, Table table, List<WithRow> sets) {
    Subquery<T> found = query.subquery(type);
    Rows row = rows.rows(table, found);
    // H2 would look all of a list's partners up in the row's table, for each partner of the query:
    // so it is the query's partner that is looked for in the list.
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

  /** A partner has one membership a group, so as many memberships as groups are all of them. */
  private Predicate isInAll(InAllGroups set) {
    return builder.equal(
        rowsOfPartner(Long.class, builder.count(), Table.MEMBERSHIP, List.of(set.memberships())),
        (long) set.groups().distinct().size());
  }
}
