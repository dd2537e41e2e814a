package org.partnersegments.evaluation.set;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCondition;

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

  /** Whether all that the set asks stands in the partner's own row. */
  default boolean isOfPartnerRow() {
    return this instanceof Having having && having.table() == Table.PARTNER;
  }

  /**
   * The partners that have a row such that.
   *
   * @param such about one row; any row will do where it is null
   */
  record Having(Table table, @Nullable Condition such) implements PartnerSet {}

  /**
   * The partners that are in each of many groups.
   *
   * @param leaf names the groups
   */
  record InAllGroups(FieldCondition leaf) implements PartnerSet {}

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
  }
}
