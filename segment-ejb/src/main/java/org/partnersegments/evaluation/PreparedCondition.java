package org.partnersegments.evaluation;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.partnersegments.condition.Condition;
import org.partnersegments.condition.FieldCondition;

/**
 * A condition whose long lists are in the database, ready to be asked: as a whole, or any part of
 * it. To be asked at once: what is asked later than the server's time for a search fails with
 * {@link SearchTimeoutException}.
 */
public final class PreparedCondition {

  private final Condition condition;
  // By identity: to compare two lists of 100,000 values costs more than to look one up. A list
  // stays the same when its condition is turned into its complement.
  private final IdentityHashMap<List<String>, Long> lists;
  private final Deadline deadline;

  public PreparedCondition(
      Condition condition, IdentityHashMap<List<String>, Long> lists, Deadline deadline) {
    this.condition = condition;
    this.lists = lists;
    this.deadline = deadline;
  }

  public Condition condition() {
    return condition;
  }

  /** Another condition that is made of the same field conditions: a part of this one, by itself. */
  public PreparedCondition part(Condition part) {
    return new PreparedCondition(part, lists, deadline);
  }

  /** When all that is asked of it has to be answered; parts have it in common. */
  public Deadline deadline() {
    return deadline;
  }

  /** Whether the values of a field condition are stored as rows. */
  public boolean isStored(FieldCondition leaf) {
    return lists.containsKey(leaf.values());
  }

  /** The stored list of a field condition's values. */
  public long listOf(FieldCondition leaf) {
    return Objects.requireNonNull(lists.get(leaf.values()));
  }
}
