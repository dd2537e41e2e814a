package org.partnersegments.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.Session;

/** A snapshot of the data that all queries of a transaction see. */
public final class Snapshot {

  private Snapshot() {}

  /** PostgreSQL forgets it at the end of the transaction, so nothing has to set it back. */
  private static final String BEGIN = "set transaction isolation level repeatable read";

  /**
   * Makes all queries of the transaction see the data as of the first one. Call it before that
   * query. No transaction waits for another because of it, on either database.
   */
  public static void begin(EntityManager entityManager) {
    DatabaseProduct database = DatabaseProduct.of(entityManager);
    entityManager
        .unwrap(Session.class)
        .doWork(
            connection -> {
              switch (database) {
                case H2 -> beginOnH2(connection);
                case POSTGRESQL -> {
                  try (Statement statement = connection.createStatement()) {
                    statement.execute(BEGIN);
                  }
                }
              }
            });
  }

  /**
   * Begins a snapshot with its first query, in one round trip to PostgreSQL.
   *
   * @param sql a query of one number in one row, without anything that a caller sent
   */
  public static long begin(EntityManager entityManager, String sql) {
    DatabaseProduct database = DatabaseProduct.of(entityManager);
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(
            connection ->
                switch (database) {
                  case H2 -> {
                    beginOnH2(connection);
                    yield number(connection, sql);
                  }
                  case POSTGRESQL -> number(connection, BEGIN + "; " + sql);
                });
  }

  /**
   * H2's "repeatable read" snapshots each table when it is first read. Its "serializable" snapshots
   * all tables at once, as PostgreSQL's "repeatable read" does.
   */
  private static void beginOnH2(Connection connection) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
  }

  /** The number that the last of some statements finds. */
  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean found = statement.execute(sql);
      while (!found) {
        found = statement.getMoreResults();
      }
      try (ResultSet rows = statement.getResultSet()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
