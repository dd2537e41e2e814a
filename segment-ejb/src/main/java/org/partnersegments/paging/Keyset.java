package org.partnersegments.paging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list that JPQL reads page by page: by a key that rows may share, then by one that
 * they do not. Conditions have an order of their own, with the Criteria API.
 *
 * <p>Hibernate's {@code KeyedPage} writes {@code first > ? or (first = ? and unique > ?)}.
 * Databases would read all rows before the page for that, instead of entering the index where it
 * begins.
 */
public record Keyset<T>(Key<T> first, Key<T> unique, boolean descending) {

  /**
   * A sort key.
   *
   * @param path in JPQL
   * @param of the key of a row
   * @param read reads the key from a page token
   */
  public record Key<T>(String path, Function<T, ?> of, Function<String, ?> read) {

    public static <T> Key<T> text(String path, Function<T, String> of) {
      return new Key<>(path, of, Function.identity());
    }

    public static <T> Key<T> number(String path, Function<T, Long> of) {
      return new Key<>(path, of, PageToken::number);
    }

    public static <T> Key<T> time(String path, Function<T, Instant> of) {
      return new Key<>(path, of, PageToken::instant);
    }
  }

  /**
   * JPQL, to follow a condition, that leaves out the pages before.
   *
   * @param query what {@link PageToken} binds pages to
   * @param after the token of the page before; null for the first page
   * @param parameters to which those of the JPQL are added
   * @throws InvalidPageTokenException if the token belongs to another list
   */
  public String after(String query, @Nullable String after, Map<String, Object> parameters) {
    if (after == null) {
      return "";
    }
    List<String> position = PageToken.read(after, query, 2);
    parameters.put("afterFirst", first.read().apply(position.get(0)));
    parameters.put("afterUnique", unique.read().apply(position.get(1)));
    return " and %1$s %3$s= :afterFirst and (%1$s %3$s :afterFirst or %2$s %3$s :afterUnique)"
        .formatted(first.path(), unique.path(), descending ? "<" : ">");
  }

  /** JPQL, to follow {@code order by}. */
  public String columns() {
    return (descending ? "%s desc, %s desc" : "%s, %s").formatted(first.path(), unique.path());
  }

  /**
   * A page out of the rows that were read for it.
   *
   * @param rows at most {@code limit + 1}
   */
  public Page<T> page(List<T> rows, int limit, String query) {
    return Page.of(
        rows,
        limit,
        query,
        row -> List.of(first.of().apply(row).toString(), unique.of().apply(row).toString()));
  }
}
