package org.partnersegments.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersegments.reference.Database;

class LocksTest {

  static List<Database> databases() {
    return Database.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoWaitsInVainIsTold(Database database) {
    int id = TestPrograms.create(database.factory(), "locks");
    try (EntityManager first = database.factory().createEntityManager();
        EntityManager second = database.factory().createEntityManager()) {
      first.getTransaction().begin();
      assertNotNull(Locks.find(first, Program.class, id));
      second.getTransaction().begin();
      assertEquals(0, second.createNativeQuery(shortWait(database)).executeUpdate());
      assertThrows(LockedException.class, () -> Locks.find(second, Program.class, id));
      second.getTransaction().rollback();
      first.getTransaction().commit();
      second.getTransaction().begin();
      assertNotNull(Locks.find(second, Program.class, id));
      assertNull(Locks.find(second, Program.class, -1));
      second.getTransaction().rollback();
    }
  }

  private static String shortWait(Database database) {
    return database.name().equals("h2") ? "set lock_timeout 100" : "set lock_timeout = 100";
  }
}
