package org.partnersegments.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PessimisticLockException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersegments.program.Program;
import org.partnersegments.program.TestPrograms;
import org.partnersegments.reference.Database;
import org.partnersegments.sync.line.SyncLine;

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
          TestPrograms.inside(
              program, () -> service.apply("sync", LINES, new SyncOptions(true, new DryRun()))));
      assertThrows(
          PessimisticLockException.class,
          () -> TestPrograms.inside(program, () -> service.apply("sync", LINES, SyncOptions.SAVE)));
      asking.getTransaction().rollback();
      syncing.getTransaction().rollback();
    }
  }

  /** H2 renews its statistics on its own. */
  static List<Database> postgresql() {
    return Database.all().stream()
        .filter(database -> database.name().equals("postgresql"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("postgresql")
  void thePlannerKnowsAProgramOfWhichASyncWroteAQuarter(Database database) {
    assertEquals(400, expectedPartners(database, 400, 100));
    assertEquals(400, expectedPartners(database, 400, 50_000));
  }

  @ParameterizedTest
  @MethodSource("postgresql")
  void theStatisticsStayAfterFewRows(Database database) {
    assertNotEquals(401, expectedPartners(database, 401, 100));
    assertNotEquals(300, expectedPartners(database, 300, 99));
    assertNotEquals(300, expectedPartners(database, 300, 0));
  }

  /** How many partners the planner expects in a new program after a sync wrote some rows. */
  private static int expectedPartners(Database database, int partners, long written) {
    int program = TestPrograms.create(database.factory(), "planned-" + partners + "-" + written);
    try (EntityManager entityManager =
        TestPrograms.inside(program, database.factory()::createEntityManager)) {
      SyncService service = new SyncService();
      service.entityManager = entityManager;
      List<SyncLine> lines =
          IntStream.rangeClosed(1, partners)
              .<SyncLine>mapToObj(
                  n -> new SyncLine.PartnerLine("" + n, "Partner", null, Set.of(), Map.of()))
              .toList();
      entityManager.getTransaction().begin();
      TestPrograms.inside(program, () -> service.apply("planned", lines, SyncOptions.SAVE));
      entityManager.getTransaction().commit();
      entityManager.getTransaction().begin();
      TestPrograms.inside(
          program,
          () -> {
            service.analyzeAfter("planned", written);
            return null;
          });
      String plan =
          (String)
              entityManager
                  .createNativeQuery(
                      "explain select 1 from partner where program_id = " + program, String.class)
                  .getResultList()
                  .get(0);
      entityManager.getTransaction().commit();
      return Integer.parseInt(plan.replaceFirst(".*rows=(\\d+).*", "$1"));
    }
  }
}
