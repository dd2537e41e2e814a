package org.partnersegments.condition;

import java.util.List;
import java.util.function.Function;

/**
 * A condition that tests one field of a partner.
 *
 * <p>Outside a same-contract group, a contract field tests whether the partner has at least one
 * contract that meets the condition, and its negative whether it has none. Inside such a group,
 * both test a single contract.
 *
 * @param field what is tested
 * @param operator one of the field's operators
 * @param values what the field is compared with; the catalogue gives the kind
 */
public record FieldCondition(Field field, Operator operator, Values values) implements Condition {

  public FieldCondition {
    if (!field.operators().containsKey(operator)) {
      throw new IllegalArgumentException(field + " has no operator " + operator);
    }
  }

  /**
   * Creates a condition from values as they are in JSON.
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

  /** The condition that this one negates; this condition itself if it is positive. */
  public FieldCondition positive() {
    return operator.isNegative() ? new FieldCondition(field, operator.positive(), values) : this;
  }

  /** The kind of the condition's values. Do not call it for an operator without values. */
  public ValueKind valueKind() {
    return field.valueKind(operator).orElseThrow();
  }
}
