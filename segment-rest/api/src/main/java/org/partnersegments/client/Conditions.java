package org.partnersegments.client;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;

/** Creates conditions. {@link SegmentsApi#getFields()} lists the fields, operators and codes. */
public final class Conditions {

  private Conditions() {}

  /** A group that selects partners that match all of the conditions. */
  public static ConditionDto all(ConditionDto... conditions) {
    return group("all", null, conditions);
  }

  /** A group that selects partners that match at least one of the conditions. */
  public static ConditionDto any(ConditionDto... conditions) {
    return group("any", null, conditions);
  }

  /** A group that selects partners that match none of the conditions. */
  public static ConditionDto none(ConditionDto... conditions) {
    return group("none", null, conditions);
  }

  /** A group that selects partners with a single contract that matches all of the conditions. */
  public static ConditionDto sameContract(ConditionDto... conditions) {
    return group("all", "sameContract", conditions);
  }

  private static ConditionDto group(String match, @Nullable String on, ConditionDto... conditions) {
    return new ConditionDto(match, on, List.of(conditions), null, null, null);
  }

  /** A field condition, with as many values as the operator takes. */
  public static ConditionDto field(String field, String operator, String... values) {
    return field(field, operator, List.of(values));
  }

  /** A field condition, with up to 100,000 values. */
  public static ConditionDto field(String field, String operator, Collection<String> values) {
    return new ConditionDto(
        null, null, null, field, operator, values.isEmpty() ? null : List.copyOf(values));
  }
}
