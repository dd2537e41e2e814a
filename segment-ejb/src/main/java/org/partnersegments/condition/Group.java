package org.partnersegments.condition;

import java.util.List;
import java.util.function.Function;

/**
 * One or more conditions joined by and, or or none. Their order and duplicates have no meaning.
 *
 * @param match how the conditions are joined
 * @param onSameContract whether a single contract of the partner must satisfy the group. A partner
 *     without contracts never satisfies such a group. It contains only contract fields and groups
 *     of them.
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
