package org.partnersegments.evaluation;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCondition;

/**
 * A condition whose long lists are in the database, ready to be asked: as a whole, or any part of
 * it.
 */
public final class PreparedCondition {

  private final Condition condition;
  // By identity: to compare two lists of 100,000 values costs more than to look one up.
  private final IdentityHashMap<FieldCondition, Long> lists;

  PreparedCondition(Condition condition, IdentityHashMap<FieldCondition, Long> lists) {
    this.condition = condition;
    this.lists = lists;
  }

  public Condition condition() {
    return condition;
  }

  /** Another condition that is made of the same field conditions: a part of this one, by itself. */
  public PreparedCondition part(Condition part) {
    return new PreparedCondition(part, lists);
  }

  /** The stored list of a field condition's values; empty for a short list. */
  Optional<Long> listOf(FieldCondition leaf) {
    return Optional.ofNullable(lists.get(leaf));
  }
}
