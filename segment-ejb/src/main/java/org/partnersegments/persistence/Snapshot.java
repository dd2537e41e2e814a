package org.partnersegments.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import org.hibernate.Session;

/** One moment of the data, which all queries of a transaction see. */
public final class Snapshot {

  private Snapshot() {}

  /**
   * Makes all queries of the transaction see the data as it is at the first of them. Call it before
   * that first query. It makes nobody wait, on either database.
   */
  public static void begin(EntityManager entityManager) {
    // H2's "repeatable read" takes each table at the moment it is first read; its "serializable"
    // takes all tables at once, as PostgreSQL does on "repeatable read".
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
