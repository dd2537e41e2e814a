package org.partnersegments.condition;

import java.util.function.Function;

/**
 * A node of a condition tree: a {@link Group} of conditions, or a {@link FieldCondition} that tests
 * one field of a partner. Trees are immutable and valid.
 */
public sealed interface Condition permits Group, FieldCondition {

  /**
   * Calls the function for this kind of node. A new kind of node adds a parameter here, so the
   * compiler points to every place that must handle it.
   */
  <R> R fold(Function<Group, R> onGroup, Function<FieldCondition, R> onField);
}
