package org.partnersegments.partner;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Asks for the rows of many keys, a batch of keys in a statement: a statement takes no unbounded
 * number of values, and H2 is slow with long lists long before it refuses them.
 */
public final class BatchedQuery {

  /** Most keys of a statement; a power of two, because Hibernate pads lists to one. */
  private static final int BATCH = 1_024;

  private BatchedQuery() {}

  /**
   * The rows of all keys, those of a batch in the query's order.
   *
   * @param jpql the query; it takes the keys as {@code :keys}
   * @param keys may hold a key twice, which is then asked for once
   */
  public static <R> List<R> rows(
      EntityManager entityManager, String jpql, Class<R> type, Collection<?> keys) {
    List<?> distinct = keys.stream().distinct().toList();
    List<R> rows = new ArrayList<>();
    for (int from = 0; from < distinct.size(); from += BATCH) {
      rows.addAll(
          entityManager
              .createQuery(jpql, type)
              .setParameter("keys", distinct.subList(from, Math.min(from + BATCH, distinct.size())))
              .getResultList());
    }
    return rows;
  }
}
