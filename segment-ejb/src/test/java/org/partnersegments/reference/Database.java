package org.partnersegments.reference;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database with the product's schema, and Hibernate on it. Both use the product's own {@code
 * persistence.xml} and migrations, but run outside a container. The database lives as long as the
 * tests' JVM.
 *
 * @param name {@code h2} or {@code postgresql}
 */
public record Database(String name, EntityManagerFactory factory) {

  /** The databases to test: {@code -Dsegment.databases=h2} for only the one that starts at once. */
  private static final String NAMES = System.getProperty("segment.databases", "h2,postgresql");

  private static final Path CONFIG =
      Path.of(System.getProperty("basedir", "")).resolve("../wildfly-config");

  /** Referenced here, because a garbage-collected logger loses its level. */
  private static final List<Logger> TALKATIVE =
      List.of(Logger.getLogger("org.hibernate"), Logger.getLogger("org.flywaydb"));

  private static final AtomicInteger EMPTY = new AtomicInteger();

  private static @Nullable List<Database> started;

  private static @Nullable EmbeddedPostgres server;

  /** The names of all databases. */
  public static List<String> names() {
    return Stream.of(NAMES.split(",", -1)).map(String::strip).toList();
  }

  /** A new database of one of these names without any table. */
  public static synchronized DataSource empty(String name) {
    String database = "empty" + EMPTY.incrementAndGet();
    if (name.equals("h2")) {
      return h2(database);
    }
    try (Connection connection = postgresql("postgres").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return postgresql(database);
  }

  /** All databases, which start on the first call. */
  public static synchronized List<Database> all() {
    List<Database> all = started;
    if (all == null) {
      all = new ArrayList<>();
      TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
      for (String name : names()) {
        all.add(start(name));
      }
      started = all;
    }
    return all;
  }

  /** A statement that makes the connection wait at most a tenth of a second for locks. */
  public String shortWait() {
    return name.equals("h2") ? "set lock_timeout 100" : "set lock_timeout = 100";
  }

  private static Database start(String name) {
    DataSource dataSource =
        switch (name) {
          case "h2" -> h2("tests");
          case "postgresql" -> postgresql("postgres");
          default -> throw new IllegalArgumentException("segment.databases: " + name);
        };
    return new Database(
        name,
        Persistence.createEntityManagerFactory(
            "segment",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource",
                dataSource)));
  }

  private static DataSource h2(String database) {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setUrl(
        "jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1" + ShippedDatasource.options("h2", CONFIG));
    return dataSource;
  }

  private static synchronized DataSource postgresql(String database) {
    try {
      EmbeddedPostgres running = server;
      if (running == null) {
        running = EmbeddedPostgres.builder().start();
        server = running;
      }
      PGSimpleDataSource dataSource = new PGSimpleDataSource();
      dataSource.setUrl(
          running.getJdbcUrl("postgres", database).replaceFirst("\\?.*", "")
              + ShippedDatasource.options("postgresql", CONFIG));
      dataSource.setUser("postgres");
      dataSource.setPassword("postgres");
      return dataSource;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
