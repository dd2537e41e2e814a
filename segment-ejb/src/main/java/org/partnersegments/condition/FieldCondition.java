package org.partnersegments.condition;

import java.util.List;

/**
 * Tests one field of a partner.
 *
 * <p>Outside a same-contract group a contract field tests "the partner has a contract such that",
 * and its negative "the partner has no contract such that". Inside, both speak of the one contract.
 *
 * @param field what is tested
 * @param operator one of the field's operators
 * @param values codes, IDs or one text, as the operator's {@link ValueKind} says; empty for an
 *     operator without values. Order and duplicates have no meaning.
 */
public record FieldCondition(Field field, Operator operator, List<String> values)
    implements Condition {

  public FieldCondition {
    values = List.copyOf(values);
    if (!field.operators().containsKey(operator)) {
      throw new IllegalArgumentException(field + " has no operator " + operator);
    }
    if (values.isEmpty() != (operator.arity() == Operator.Arity.NONE)
        || (operator.arity() == Operator.Arity.ONE && values.size() != 1)) {
      throw new IllegalArgumentException(operator + " with " + values.size() + " values");
    }
  }

  /** What kind of value the condition holds; not to be asked of an operator without values. */
  public ValueKind valueKind() {
    return field.valueKind(operator).orElseThrow();
  }

  /** The one text of a text operator. */
  public String text() {
    return values.get(0);
  }
}
