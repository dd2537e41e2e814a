package org.partnersegments.paging;

import java.util.Arrays;
import java.util.Optional;

/** An order of a list, which callers choose by a word. */
public interface SortOrder {

  /** The word in the API: a property, with {@code -} before it if the order is descending. */
  String id();

  default boolean descending() {
    return id().startsWith("-");
  }

  /** Finds the order for a word in the API. */
  static <S extends Enum<S> & SortOrder> Optional<S> of(Class<S> orders, String id) {
    return Arrays.stream(orders.getEnumConstants())
        .filter(order -> order.id().equals(id))
        .findFirst();
  }
}
