package org.partnersegments.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Migrates the schema with Flyway while Hibernate builds its session factory, which is before
 * {@code hbm2ddl.auto=validate} checks the schema. A {@code @Startup} bean would run too late.
 *
 * <p>Migrations that suit both databases are in {@code db/common}, the others in {@code
 * db/postgresql} and {@code db/h2}. A version is in {@code common}, or in one or both of the other
 * two, or is a class here. The next version is one above the highest number of all.
 */
public final class SchemaMigration implements Integrator {

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext bootstrapContext, SessionFactoryImplementor factory) {
    DataSource dataSource =
        factory
            .getServiceRegistry()
            .requireService(ConnectionProvider.class)
            .unwrap(DataSource.class);
    flyway(dataSource).load().migrate();
  }

  /** Flyway for a database, with all migrations. */
  static FluentConfiguration flyway(DataSource dataSource) {
    DatabaseProduct product = product(dataSource);
    boolean programLast = product == DatabaseProduct.H2; // see V1 for the reason
    return Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/common", "classpath:db/" + product.name().toLowerCase(Locale.ROOT))
        .javaMigrations(new TextFormsMigration())
        .placeholders(
            Map.of(
                "program_first", programLast ? "" : "program_id, ",
                "program_last", programLast ? ", program_id" : ""))
        .failOnMissingLocations(true);
  }

  private static DatabaseProduct product(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return DatabaseProduct.of(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be reached", e);
    }
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor factory, SessionFactoryServiceRegistry serviceRegistry) {}
}
