package org.partnersegments.partner;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks for the rows of many keys, a batch of keys in a statement: a statement takes no unbounded
 * number of values.
 */
public final class BatchedQuery {

  /**
   * Most keys of a statement; a power of two, because Hibernate pads lists to one. With more, H2
   * takes longer for each of them, and PostgreSQL may read a whole table instead: the contracts of
   * 10,000 partners came in half the time that they took by 1,024 keys, on both.
   */
  private static final int BATCH = 128;

  private BatchedQuery() {}

  /**
   * The rows of all keys, those of a batch in the query's order.
   *
   * @param jpql the query; it takes the keys as {@code :keys}
   * @param keys may hold a key twice, which is then asked for once
   */
  public static <R> List<R> rows(
      EntityManager entityManager, String jpql, Class<R> type, Collection<?> keys) {
    List<R> rows = new ArrayList<>();
    forEach(entityManager, jpql, type, keys, BATCH, rows::add);
    return rows;
  }

  /**
   * Handles the rows of all keys batch by batch, for rows that are too large to have all of them in
   * memory.
   *
   * @param batch most keys of a statement
   */
  public static <R> void forEach(
      EntityManager entityManager,
      String jpql,
      Class<R> type,
      Collection<?> keys,
      int batch,
      Consumer<? super R> handling) {
    List<?> distinct = keys.stream().distinct().toList();
    for (int from = 0; from < distinct.size(); from += batch) {
      entityManager
          .createQuery(jpql, type)
          .setParameter("keys", distinct.subList(from, Math.min(from + batch, distinct.size())))
          .getResultList()
          .forEach(handling);
    }
  }
}
