package org.partnersegments.evaluation;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.evaluation.PartnerSet.Having;
import org.partnersegments.evaluation.PartnerSet.InAllGroups;
import org.partnersegments.evaluation.PartnerSet.Intersection;
import org.partnersegments.evaluation.PartnerSet.Table;
import org.partnersegments.evaluation.PartnerSet.Union;
import org.partnersegments.evaluation.RowPredicates.Rows;

/**
 * Asks partner by partner whether it is selected: right where few partners are looked at, as on the
 * way to the first fifty members, and for a database that joins badly.
 */
final class Probes {

  private final RowPredicates rows;
  private final HibernateCriteriaBuilder builder;
  private final AbstractQuery<?> query;
  private final PartnerColumns partner;
  private final boolean unfolding;

  /**
   * @param unfolding whether the database makes a join of {@code exists}. PostgreSQL does, and
   *     chooses well how, where the predicate is part of a conjunction. Anywhere else it likes to
   *     find all that the subquery can find, even for a page of fifty; to count the partner's own
   *     rows leaves it no choice.
   */
  Probes(RowPredicates rows, AbstractQuery<?> query, PartnerColumns partner, boolean unfolding) {
    this.rows = rows;
    this.builder = rows.builder();
    this.query = query;
    this.partner = partner;
    this.unfolding = unfolding;
  }

  /** Whether the partner is selected. */
  Predicate selected(Selection selection) {
    return selection.complement()
        ? builder.not(isIn(selection.set(), selection.set() instanceof Having))
        : isIn(selection.set(), true);
  }

  /**
   * @param conjunct whether the predicate is part of a conjunction
   */
  private Predicate isIn(PartnerSet set, boolean conjunct) {
    if (set instanceof Having having) {
      return isInAny(having.table(), List.of(having), conjunct);
    }
    if (set instanceof InAllGroups all) {
      return isInAll(all.leaf());
    }
    return set instanceof Intersection intersection
        ? isInAll(intersection, conjunct)
        : builder.or(isInAny(((Union) set).of(), false));
  }

  private Predicate isInAll(Intersection intersection, boolean conjunct) {
    List<Predicate> all = new ArrayList<>();
    intersection.in().forEach(set -> all.add(isIn(set, conjunct)));
    for (Predicate excluded : isInAny(intersection.notIn(), conjunct)) {
      all.add(builder.not(excluded));
    }
    return builder.and(all.toArray(Predicate[]::new));
  }

  /** One predicate for each table, and one for each set that is put together. */
  private Predicate[] isInAny(List<PartnerSet> sets, boolean conjunct) {
    Map<Table, List<Having>> byTable = new EnumMap<>(Table.class);
    List<Predicate> others = new ArrayList<>();
    for (PartnerSet set : sets) {
      if (set instanceof Having having) {
        byTable.computeIfAbsent(having.table(), table -> new ArrayList<>()).add(having);
      } else {
        others.add(isIn(set, false));
      }
    }
    List<Predicate> any = new ArrayList<>();
    byTable.forEach((table, havings) -> any.add(isInAny(table, havings, conjunct)));
    any.addAll(others);
    return any.toArray(Predicate[]::new);
  }

  /** Whether a row of the table has what any of the sets asks. */
  private Predicate isInAny(Table table, List<Having> sets, boolean conjunct) {
    if (table == Table.PARTNER) {
      return builder.or(
          sets.stream().map(set -> rows.such(set, partner, query)).toArray(Predicate[]::new));
    }
    return conjunct || !unfolding
        ? builder.exists(rowsOfPartner(Integer.class, builder.literal(1), table, sets))
        : builder.greaterThan(rowsOfPartner(Long.class, builder.count(), table, sets), 0L);
  }

  private <T> Subquery<T> rowsOfPartner(
      Class<T> type, Expression<T> selection, Table table, List<Having> sets) {
    Subquery<T> found = query.subquery(type);
    Rows row = rows.rows(table, found);
    Predicate[] such =
        sets.stream().map(set -> rows.such(set, row, found)).toArray(Predicate[]::new);
    return found
        .select(selection)
        .where(builder.equal(row.partnerKey(), partner.key()), builder.or(such));
  }

  /** A membership is there once, so as many memberships as groups are all of the groups. */
  private Predicate isInAll(FieldCondition leaf) {
    Having inAny = new Having(Table.MEMBERSHIP, leaf);
    return builder.equal(
        rowsOfPartner(Long.class, builder.count(), Table.MEMBERSHIP, List.of(inAny)),
        (long) new HashSet<>(leaf.values()).size());
  }
}
