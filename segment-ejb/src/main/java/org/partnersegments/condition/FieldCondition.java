package org.partnersegments.condition;

import java.util.List;
import java.util.function.Function;

/**
 * Tests one field of a partner.
 *
 * <p>Outside a same-contract group, a contract field tests whether the partner has at least one
 * contract that meets the condition, and its negative whether it has none. Inside such a group both
 * are about the one contract.
 *
 * @param field what is tested
 * @param operator one of the field's operators
 * @param values what the field is compared with, of the kind that the catalogue gives the operator
 */
public record FieldCondition(Field field, Operator operator, Values values) implements Condition {

  public FieldCondition {
    if (!field.operators().containsKey(operator)) {
      throw new IllegalArgumentException(field + " has no operator " + operator);
    }
  }

  /**
   * A condition on values as JSON has them.
   *
   * @param values checked; empty for an operator without values
   */
  public FieldCondition(Field field, Operator operator, List<String> values) {
    this(field, operator, Values.read(field, operator, values));
  }

  @Override
  public <R> R fold(Function<Group, R> onGroup, Function<FieldCondition, R> onField) {
    return onField.apply(this);
  }

  /** The condition that this one is the complement of; this condition if it is positive. */
  public FieldCondition positive() {
    return operator.isNegative() ? new FieldCondition(field, operator.positive(), values) : this;
  }

  /** What kind of values the condition has; do not call it for an operator without values. */
  public ValueKind valueKind() {
    return field.valueKind(operator).orElseThrow();
  }
}
