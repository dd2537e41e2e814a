package org.partnersegments.evaluation.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.QueryTimeoutException;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.function.Function;
import org.hibernate.query.Query;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.SearchTimeoutException;
import org.partnersegments.persistence.DatabaseProduct;

/** Runs queries until a deadline. */
final class TimedQueries {

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
