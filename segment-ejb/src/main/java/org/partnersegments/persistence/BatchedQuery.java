package org.partnersegments.persistence;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Array;
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
   * Most keys of a statement where each is a parameter; a power of two, because Hibernate pads
   * lists to one. With more, H2 takes longer for each of them.
   */
  private static final int PARAMETERS = 128;

  /**
   * Most keys of a statement where they are one array. With 1,000 PostgreSQL may read an index from
   * end to end instead of looking them up, and take ten times as long.
   */
  private static final int ELEMENTS = 512;

  private BatchedQuery() {}

  /**
   * The rows of all keys, those of a batch in the query's order.
   *
   * @param jpql the query, with {@code %s} where it asks for the keys
   * @param key what the keys are of: {@code c.partnerKey}
   * @param keys all of one type; may hold a key twice, which is then asked for once
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
   * Handles the rows of all keys batch by batch, for rows that are too large to have all of them in
   * memory.
   *
   * @param jpql the query; it takes the keys as {@code :keys}
   * @param batch most keys of a statement
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
