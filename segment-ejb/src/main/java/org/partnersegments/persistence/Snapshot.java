package org.partnersegments.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import org.hibernate.Session;

/** A snapshot of the data that all queries of a transaction see. */
public final class Snapshot {

  private Snapshot() {}

  /**
   * Makes all queries of the transaction see the data as of the first one. Call it before that
   * query. No transaction waits for another because of it, on either database.
   */
  public static void begin(EntityManager entityManager) {
    // H2's "repeatable read" snapshots each table when it is first read. Its "serializable"
    // snapshots all tables at once, as PostgreSQL's "repeatable read" does.
    int level =
        switch (DatabaseProduct.of(entityManager)) {
          case H2 -> Connection.TRANSACTION_SERIALIZABLE;
          case POSTGRESQL -> Connection.TRANSACTION_REPEATABLE_READ;
        };
    entityManager
        .unwrap(Session.class)
        .doWork(connection -> connection.setTransactionIsolation(level));
  }
}
