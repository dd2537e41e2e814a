package org.partnersegments.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PessimisticLockException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersegments.program.Program;
import org.partnersegments.program.TestPrograms;
import org.partnersegments.reference.Database;

class SyncServiceTest {

  private static final List<SyncLine> LINES =
      List.of(new SyncLine.GroupLine("17", "Coupon sites", false));

  static List<Database> databases() {
    return Database.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoOnlyAsksWaitsForNoSync(Database database) {
    int program = TestPrograms.create(database.factory(), "sync");
    try (EntityManager syncing = database.factory().createEntityManager();
        EntityManager asking =
            TestPrograms.inside(program, database.factory()::createEntityManager)) {
      syncing.getTransaction().begin();
      assertNotNull(syncing.find(Program.class, program, LockModeType.PESSIMISTIC_WRITE));
      asking.getTransaction().begin();
      asking.createNativeQuery(database.shortWait()).executeUpdate();
      SyncService service = new SyncService();
      service.entityManager = asking;
      assertEquals(0, TestPrograms.inside(program, () -> service.revision("sync")));
      assertEquals(
          new SyncCounts(1, 0, 0, 0, 0, 0),
          TestPrograms.inside(program, () -> service.apply("sync", LINES, true)));
      assertThrows(
          PessimisticLockException.class,
          () -> TestPrograms.inside(program, () -> service.apply("sync", LINES, false)));
      asking.getTransaction().rollback();
      syncing.getTransaction().rollback();
    }
  }
}
