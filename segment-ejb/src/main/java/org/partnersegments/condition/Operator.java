package org.partnersegments.condition;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a field condition tests its field. Each negative operator is the exact complement of its
 * {@link #positive()}, so evaluators implement only the positive ones.
 */
public enum Operator {
  IS_ANY_OF("isAnyOf", "is any of", ListMatch.ANY),
  IS_ALL_OF("isAllOf", "is all of", ListMatch.ALL),
  IS_NONE_OF("isNoneOf", "is none of", IS_ANY_OF),
  IS_SET("isSet", "is set", Arity.NONE),
  IS_NOT_SET("isNotSet", "is not set", IS_SET),
  IS("is", "is", TextMatch.EQUALS),
  IS_NOT("isNot", "is not", IS),
  CONTAINS("contains", "contains", TextMatch.CONTAINS),
  DOES_NOT_CONTAIN("doesNotContain", "does not contain", CONTAINS),
  STARTS_WITH("startsWith", "starts with", TextMatch.STARTS_WITH),
  ENDS_WITH("endsWith", "ends with", TextMatch.ENDS_WITH),
  NAME_CONTAINS("nameContains", "name contains", TextMatch.CONTAINS),
  NAME_DOES_NOT_CONTAIN("nameDoesNotContain", "name does not contain", NAME_CONTAINS);

  /** How many values an operator takes. */
  public enum Arity {
    NONE,
    ONE,
    MANY
  }

  private final String id;
  private final String label;
  private final Arity arity;
  private final @Nullable ListMatch listMatch;
  private final @Nullable TextMatch textMatch;
  private final @Nullable Operator positive;

  Operator(String id, String label, Arity arity) {
    this(id, label, arity, null, null, null);
  }

  Operator(String id, String label, ListMatch listMatch) {
    this(id, label, Arity.MANY, listMatch, null, null);
  }

  Operator(String id, String label, TextMatch textMatch) {
    this(id, label, Arity.ONE, null, textMatch, null);
  }

  Operator(String id, String label, Operator positive) {
    this(id, label, positive.arity, null, null, positive);
  }

  Operator(
      String id,
      String label,
      Arity arity,
      @Nullable ListMatch listMatch,
      @Nullable TextMatch textMatch,
      @Nullable Operator positive) {
    this.id = id;
    this.label = label;
    this.arity = arity;
    this.listMatch = listMatch;
    this.textMatch = textMatch;
    this.positive = positive;
  }

  /** The word in the API and in stored conditions. */
  public String id() {
    return id;
  }

  /** The words on screen, between the field's label and the values. */
  public String label() {
    return label;
  }

  public Arity arity() {
    return arity;
  }

  /** Whether this operator is the complement of another. */
  public boolean isNegative() {
    return positive != null;
  }

  /** How the operator compares lists. Do not call it for an operator that takes no list. */
  ListMatch listMatch() {
    return Objects.requireNonNull(positive().listMatch);
  }

  /** How the operator compares texts. Do not call it for an operator that takes no text. */
  TextMatch textMatch() {
    return Objects.requireNonNull(positive().textMatch);
  }

  /** The operator that this one negates; this operator itself if it is positive. */
  public Operator positive() {
    return positive == null ? this : positive;
  }

  public static Optional<Operator> of(String id) {
    for (Operator operator : values()) {
      if (operator.id.equals(id)) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }
}
