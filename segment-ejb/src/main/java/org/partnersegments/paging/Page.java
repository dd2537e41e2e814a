package org.partnersegments.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param items in the requested order
 * @param next the token of the next page; empty on the last page
 */
public record Page<T>(List<T> items, Optional<String> next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Creates a page from the rows read for it: as many as fit, plus one more if the list goes on.
   *
   * @param rows at most {@code limit + 1}
   * @param limit the most items of a page
   * @param query the query that {@link PageToken} binds the next page to
   * @param position returns the sort keys of a row
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

  /** The same page with each item converted. */
  public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
    return new Page<>(items.stream().<R>map(mapping).toList(), next);
  }
}
