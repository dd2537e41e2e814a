package org.partnersegments.evaluation.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.QueryTimeoutException;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.query.Query;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.partnersegments.condition.ValueList;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.SearchTimeoutException;
import org.partnersegments.persistence.DatabaseProduct;

/** Runs queries until a deadline. */
final class TimedQueries {

  /**
   * The longest list that is sent value by value. A longer list is a single array parameter, or is
   * stored if the database takes no arrays. So all short lists of a condition together stay below
   * the limit of 65,535 parameters in a statement. The limit is low because H2 compares each row
   * with each of the values.
   */
  static final int MOST_PARAMETERS_OF_A_LIST = 20;

  private final EntityManager entityManager;
  private final Deadline deadline;
  private final HibernateCriteriaBuilder builder;
  private final DatabaseProduct database;

  TimedQueries(EntityManager entityManager, Deadline deadline) {
    this.entityManager = entityManager;
    this.deadline = deadline;
    this.builder = (HibernateCriteriaBuilder) entityManager.getCriteriaBuilder();
    this.database = DatabaseProduct.of(entityManager);
  }

  HibernateCriteriaBuilder builder() {
    return builder;
  }

  DatabaseProduct database() {
    return database;
  }

  /** Whether a list must be stored as rows before it is used. */
  static boolean isStored(DatabaseProduct database, ValueList list) {
    return database == DatabaseProduct.H2 && list.distinct().size() > MOST_PARAMETERS_OF_A_LIST;
  }

  /** The ID of the stored list; empty if the list is sent as parameters. */
  Optional<Long> storedList(ValueList list) {
    return isStored(database, list)
        ? Optional.of(StoredLists.find(entityManager, list).orElseThrow().id())
        : Optional.empty();
  }

  /**
   * Runs a query.
   *
   * @throws SearchTimeoutException if the deadline passes
   */
  <R, A> A answer(CriteriaQuery<R> query, Function<TypedQuery<R>, A> reading) {
    TypedQuery<R> typed = entityManager.createQuery(query);
    typed.unwrap(Query.class).setTimeout(deadline.secondsLeft());
    try {
      return reading.apply(typed);
    } catch (QueryTimeoutException | org.hibernate.QueryTimeoutException e) {
      // Hibernate throws its own exception where it answers a stream.
      throw new SearchTimeoutException(e);
    }
  }
}
