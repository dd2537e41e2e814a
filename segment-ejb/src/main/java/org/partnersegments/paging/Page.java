package org.partnersegments.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param items in the order that was asked for
 * @param next the token of the page after this one; empty on the last page
 */
public record Page<T>(List<T> items, Optional<String> next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * A page out of the rows that were read for it: as many as fit, and one more if there is one.
   *
   * @param rows at most {@code limit + 1}
   * @param limit most items of a page
   * @param query what {@link PageToken} binds the next page to
   * @param position where a row stands in the order
   */
  public static <T> Page<T> of(
      List<T> rows, int limit, String query, Function<T, List<String>> position) {
    if (rows.size() <= limit) {
      return new Page<>(rows, Optional.empty());
    }
    T last = rows.get(limit - 1);
    return new Page<>(
        rows.subList(0, limit), Optional.of(PageToken.write(query, position.apply(last))));
  }

  /** The same page with each item made into another. */
  public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
    return new Page<>(items.stream().<R>map(mapping).toList(), next);
  }
}
