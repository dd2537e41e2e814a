package org.partnersegments.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.Session;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/** The databases that the application runs on. */
public enum DatabaseProduct {
  H2,
  POSTGRESQL;

  /**
   * Returns the database of a connection.
   *
   * @throws IllegalStateException if it is not one of these
   */
  public static DatabaseProduct of(Connection connection) throws SQLException {
    return named(connection.getMetaData().getDatabaseProductName());
  }

  /** Returns the database of an entity manager. */
  public static DatabaseProduct of(EntityManager entityManager) {
    return of(
        entityManager
            .unwrap(Session.class)
            .getSessionFactory()
            .unwrap(SessionFactoryImplementor.class)
            .getJdbcServices()
            .getDialect());
  }

  /**
   * Returns the database of a Hibernate dialect.
   *
   * @throws IllegalStateException if it is not one of these
   */
  public static DatabaseProduct of(Dialect dialect) {
    if (dialect instanceof PostgreSQLDialect) {
      return POSTGRESQL;
    }
    if (dialect instanceof H2Dialect) {
      return H2;
    }
    throw unknown(dialect.toString());
  }

  static DatabaseProduct named(String name) {
    return switch (name) {
      case "H2" -> H2;
      case "PostgreSQL" -> POSTGRESQL;
      default -> throw unknown(name);
    };
  }

  private static IllegalStateException unknown(String name) {
    return new IllegalStateException("neither H2 nor PostgreSQL: " + name);
  }
}
