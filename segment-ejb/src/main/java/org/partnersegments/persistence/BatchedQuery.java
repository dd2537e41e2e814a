package org.partnersegments.persistence;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Queries the rows of many keys, one batch of keys per statement, because a statement takes a
 * limited number of values.
 */
public final class BatchedQuery {

  /**
   * The most keys of a statement if each key is a parameter. It is a power of two, because
   * Hibernate pads lists to one. With more keys, H2 takes longer for each key.
   */
  private static final int PARAMETERS = 128;

  /**
   * The most keys of a statement if all keys are one array. With 1,000 keys, PostgreSQL may read an
   * index from end to end instead of looking them up, which takes ten times as long.
   */
  private static final int ELEMENTS = 512;

  private BatchedQuery() {}

  /**
   * Returns the rows of all keys; within a batch they are in the query's order.
   *
   * @param jpql the query, with {@code %s} in place of the test of the keys
   * @param key the path that is compared with the keys, such as {@code c.partnerKey}
   * @param keys all of one type; duplicates are queried once
   */
  public static <R> List<R> rows(
      EntityManager entityManager, String jpql, String key, Class<R> type, Collection<?> keys) {
    List<R> rows = new ArrayList<>();
    if (DatabaseProduct.of(entityManager) == DatabaseProduct.POSTGRESQL) {
      String query = jpql.formatted(ArrayFunctions.IS_ONE_OF + "(" + key + ", :keys)");
      for (List<?> batch : batches(keys, ELEMENTS)) {
        rows.addAll(
            entityManager
                .createQuery(query, type)
                .setParameter("keys", array(batch))
                .getResultList());
      }
    } else {
      forEach(entityManager, jpql.formatted(key + " in :keys"), type, keys, PARAMETERS, rows::add);
    }
    return rows;
  }

  /**
   * Processes the rows of all keys batch by batch, for rows that do not all fit in memory.
   *
   * @param jpql the query, which takes the keys as {@code :keys}
   * @param batch the most keys of a statement
   */
  public static <R> void forEach(
      EntityManager entityManager,
      String jpql,
      Class<R> type,
      Collection<?> keys,
      int batch,
      Consumer<? super R> handling) {
    for (List<?> some : batches(keys, batch)) {
      entityManager
          .createQuery(jpql, type)
          .setParameter("keys", some)
          .getResultList()
          .forEach(handling);
    }
  }

  private static List<List<?>> batches(Collection<?> keys, int size) {
    List<?> distinct = keys.stream().distinct().toList();
    List<List<?>> batches = new ArrayList<>();
    for (int from = 0; from < distinct.size(); from += size) {
      batches.add(distinct.subList(from, Math.min(from + size, distinct.size())));
    }
    return batches;
  }

  private static Object[] array(List<?> keys) {
    return keys.toArray((Object[]) Array.newInstance(keys.get(0).getClass(), 0));
  }
}
