package org.partnersegments.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.hibernate.Session;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersegments.reference.Database;

class DatabaseProductTest {

  static List<Database> databases() {
    return Database.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void eachDatabaseIsKnownByItsConnectionAndByItsDialect(Database database) {
    DatabaseProduct expected = DatabaseProduct.valueOf(database.name().toUpperCase(Locale.ROOT));
    SessionFactoryImplementor factory = database.factory().unwrap(SessionFactoryImplementor.class);
    assertEquals(expected, DatabaseProduct.of(factory.getJdbcServices().getDialect()));
    try (Session session = factory.openSession()) {
      assertEquals(expected, session.doReturningWork(DatabaseProduct::of));
    }
  }

  @Test
  void anotherDatabaseIsTakenForNoneOfThem() {
    assertThrows(IllegalStateException.class, () -> DatabaseProduct.named("MySQL"));
    assertThrows(IllegalStateException.class, () -> DatabaseProduct.of(new MySQLDialect()));
  }
}
