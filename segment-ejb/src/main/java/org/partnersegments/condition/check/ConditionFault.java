package org.partnersegments.condition.check;

import java.util.Locale;

/** What can be wrong with a condition; the API shows each by its {@link #id()}. */
public enum ConditionFault {
  REQUIRED,
  BOTH_KINDS,
  ROOT_NOT_A_GROUP,
  UNKNOWN_MATCH,
  UNKNOWN_ON,
  EMPTY_GROUP,
  NESTED_SAME_CONTRACT,
  NOT_A_CONTRACT_FIELD,
  NONE_IN_SAME_CONTRACT,
  UNKNOWN_FIELD,
  UNKNOWN_OPERATOR,
  OPERATOR_NOT_ALLOWED,
  VALUES_NOT_ALLOWED,
  ONE_VALUE_EXPECTED,
  EMPTY_LIST,
  UNKNOWN_CODE,
  MALFORMED_ID,
  MALFORMED_TEXT,
  BLANK_TEXT,
  TOO_LONG,
  TOO_DEEP,
  TOO_MANY_NODES,
  TOO_MANY_VALUES;

  /** The word in the API: {@code empty-list} for {@link #EMPTY_LIST}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
