package org.partnersegments.condition;

import java.util.List;
import java.util.function.Function;

/**
 * Joins one or more conditions. Order and duplicates of the conditions have no meaning.
 *
 * @param match how the conditions are joined
 * @param onSameContract whether the group speaks of contracts: it then holds where one and the same
 *     contract of the partner satisfies it. A partner without contracts satisfies no such group,
 *     whatever stands in it. Only contract fields and groups of them stand in it.
 * @param conditions at least one
 */
public record Group(Match match, boolean onSameContract, List<Condition> conditions)
    implements Condition {

  /** The value of {@code on} in the API and in stored conditions. */
  public static final String SAME_CONTRACT = "sameContract";

  public Group {
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("a group joins at least one condition");
    }
  }

  @Override
  public <R> R fold(Function<Group, R> onGroup, Function<FieldCondition, R> onField) {
    return onGroup.apply(this);
  }
}
