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

/** Partners as a database finds them: by what single rows say, and by how such sets are joined. */
public sealed interface PartnerSet {

  /** The tables that say something of partners. */
  enum Table {
    /** One row a partner. */
    PARTNER,
    /** Any number of rows a partner. */
    CONTRACT,
    /** Any number of rows a partner, at most one a group. */
    MEMBERSHIP
  }

  /**
   * Calls the function for this kind of set. A new kind is a new parameter here, so the compiler
   * names every place that has to answer for it.
   */
  <R> R fold(
      Function<WithRow, R> onWithRow,
      Function<InAllGroups, R> onInAllGroups,
      Function<Intersection, R> onIntersection,
      Function<Union, R> onUnion);

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
    public <R> R fold(
        Function<WithRow, R> onWithRow,
        Function<InAllGroups, R> onInAllGroups,
        Function<Intersection, R> onIntersection,
        Function<Union, R> onUnion) {
      return onWithRow.apply(this);
    }
  }

  /** The partners that are in each of many groups. */
  record InAllGroups(ValueList groups) implements PartnerSet {

    /** The partners' memberships in any of the groups. */
    public WithRow memberships() {
      return new WithRow(
          Table.MEMBERSHIP,
          new FieldCondition(
              Field.PARTNER_GROUP, Operator.IS_ANY_OF, new Values.Ids(groups, ListMatch.ANY)));
    }

    @Override
    public <R> R fold(
        Function<WithRow, R> onWithRow,
        Function<InAllGroups, R> onInAllGroups,
        Function<Intersection, R> onIntersection,
        Function<Union, R> onUnion) {
      return onInAllGroups.apply(this);
    }
  }

  /**
   * The partners that are in some sets and not in others.
   *
   * @param in at least one: so no set has to be found by leaving out
   */
  record Intersection(List<PartnerSet> in, List<PartnerSet> notIn) implements PartnerSet {

    public Intersection {
      in = List.copyOf(in);
      notIn = List.copyOf(notIn);
      if (in.isEmpty()) {
        throw new IllegalArgumentException("an intersection is in something");
      }
    }

    @Override
    public <R> R fold(
        Function<WithRow, R> onWithRow,
        Function<InAllGroups, R> onInAllGroups,
        Function<Intersection, R> onIntersection,
        Function<Union, R> onUnion) {
      return onIntersection.apply(this);
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
    public <R> R fold(
        Function<WithRow, R> onWithRow,
        Function<InAllGroups, R> onInAllGroups,
        Function<Intersection, R> onIntersection,
        Function<Union, R> onUnion) {
      return onUnion.apply(this);
    }
  }
}
