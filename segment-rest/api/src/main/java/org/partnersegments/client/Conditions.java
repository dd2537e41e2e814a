package org.partnersegments.client;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;

/** Writes conditions. Fields, operators and codes are those of {@link SegmentsApi#getFields()}. */
public final class Conditions {

  private Conditions() {}

  /** All of the conditions hold. */
  public static ConditionDto all(ConditionDto... conditions) {
    return group("all", null, conditions);
  }

  /** At least one of the conditions holds. */
  public static ConditionDto any(ConditionDto... conditions) {
    return group("any", null, conditions);
  }

  /** None of the conditions holds. */
  public static ConditionDto none(ConditionDto... conditions) {
    return group("none", null, conditions);
  }

  /** All of the conditions hold on one and the same contract. */
  public static ConditionDto sameContract(ConditionDto... conditions) {
    return group("all", "sameContract", conditions);
  }

  private static ConditionDto group(String match, @Nullable String on, ConditionDto... conditions) {
    return new ConditionDto(match, on, List.of(conditions), null, null, null);
  }

  /** A condition on a field, with as many values as the operator takes. */
  public static ConditionDto field(String field, String operator, String... values) {
    return field(field, operator, List.of(values));
  }

  /** A condition on a field, with up to 100,000 values. */
  public static ConditionDto field(String field, String operator, Collection<String> values) {
    return new ConditionDto(
        null, null, null, field, operator, values.isEmpty() ? null : List.copyOf(values));
  }
}
