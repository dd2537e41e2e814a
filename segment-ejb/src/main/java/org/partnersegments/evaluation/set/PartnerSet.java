package org.partnersegments.evaluation.set;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.Field;
import org.partnersegments.condition.FieldCondition;
import org.partnersegments.condition.ListMatch;
import org.partnersegments.condition.Operator;
import org.partnersegments.condition.ValueList;
import org.partnersegments.condition.Values;

/**
 * A set of partners as a database finds it: by a condition on single rows, or by joining such sets.
 */
public sealed interface PartnerSet {

  /** The tables with facts about partners. */
  enum Table {
    /** One row per partner. */
    PARTNER,
    /** Any number of rows per partner. */
    CONTRACT,
    /** Any number of rows per partner, at most one per group. */
    MEMBERSHIP
  }

  /** Calls the function for this kind of set. */
  <R> R fold(Cases<R> cases);

  /**
   * One function for each kind of set. A new kind adds a component here, so the compiler points to
   * every place that must handle it.
   */
  record Cases<R>(
      Function<WithRow, R> onWithRow,
      Function<InAllGroups, R> onInAllGroups,
      Function<Intersection, R> onIntersection,
      Function<Union, R> onUnion) {}

  /** Whether the set depends on nothing but the partner's own row. */
  default boolean isOfPartnerRow() {
    return false;
  }

  /**
   * The partners with at least one row in a table for which a condition holds.
   *
   * @param where a condition on one row; null if any row will do
   */
  record WithRow(Table table, @Nullable Condition where) implements PartnerSet {

    @Override
    public boolean isOfPartnerRow() {
      return table == Table.PARTNER;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.onWithRow().apply(this);
    }
  }

  /** The partners that are in all of the groups. */
  record InAllGroups(ValueList groups) implements PartnerSet {

    /** The partners' memberships in any of the groups. */
    public WithRow memberships() {
      return new WithRow(
          Table.MEMBERSHIP,
          new FieldCondition(
              Field.PARTNER_GROUP, Operator.IS_ANY_OF, new Values.Ids(groups, ListMatch.ANY)));
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.onInAllGroups().apply(this);
    }
  }

  /**
   * The partners that are in some sets and not in others.
   *
   * @param in at least one, so every intersection starts from a set that can be found
   */
  record Intersection(List<PartnerSet> in, List<PartnerSet> notIn) implements PartnerSet {

    public Intersection {
      in = List.copyOf(in);
      notIn = List.copyOf(notIn);
      if (in.isEmpty()) {
        throw new IllegalArgumentException("an intersection needs at least one set");
      }
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.onIntersection().apply(this);
    }
  }

  /**
   * The partners that are in at least one of the sets.
   *
   * @param of at least two
   */
  record Union(List<PartnerSet> of) implements PartnerSet {

    public Union {
      of = List.copyOf(of);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.onUnion().apply(this);
    }
  }
}
