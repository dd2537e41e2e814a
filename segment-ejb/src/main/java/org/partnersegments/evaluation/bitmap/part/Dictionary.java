package org.partnersegments.evaluation.bitmap.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers for the values of facts, so that a column has a number and not a text in each row. */
final class Dictionary {

  /** The number of a value that is not set. */
  static final int UNSET = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> values = new ArrayList<>();

  int number(@Nullable Enum<?> code) {
    return number(code == null ? null : code.name());
  }

  int number(@Nullable String value) {
    if (value == null) {
      return UNSET;
    }
    Integer known = numbers.get(value);
    if (known == null) {
      known = values.size();
      numbers.put(value, known);
      values.add(value);
    }
    return known;
  }

  String value(int number) {
    return values.get(number);
  }
}
