package org.partnersegments.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.resource.ResourceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersegments.program.Program;
import org.partnersegments.program.TestPrograms;
import org.partnersegments.reference.Database;

class DatabaseFailureTest {

  static List<Database> databases() {
    return Database.all();
  }

  private static void assertFailure(DatabaseFailure expected, Executable work) {
    RuntimeException thrown = assertThrows(RuntimeException.class, work);
    assertEquals(Optional.of(expected), DatabaseFailure.of(new IllegalStateException(thrown)));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoWaitsInVainForARowFindsItLocked(Database database) {
    int id = TestPrograms.create(database.factory(), "locked");
    try (EntityManager first = database.factory().createEntityManager();
        EntityManager second = database.factory().createEntityManager()) {
      first.getTransaction().begin();
      first.find(Program.class, id, LockModeType.PESSIMISTIC_WRITE);
      second.getTransaction().begin();
      second.createNativeQuery(database.shortWait()).executeUpdate();
      assertFailure(
          DatabaseFailure.LOCKED,
          () -> second.find(Program.class, id, LockModeType.PESSIMISTIC_WRITE));
      second.getTransaction().rollback();
      first.getTransaction().rollback();
    }
  }

  /** As if two callers saved a segment with the same name, and one of them hung. */
  @ParameterizedTest
  @MethodSource("databases")
  void whoWaitsInVainForAKeyFindsItLocked(Database database) {
    try (EntityManager first = database.factory().createEntityManager();
        EntityManager second = database.factory().createEntityManager()) {
      first.getTransaction().begin();
      TestPrograms.persist(first, "same");
      second.getTransaction().begin();
      second.createNativeQuery(database.shortWait()).executeUpdate();
      assertFailure(DatabaseFailure.LOCKED, () -> TestPrograms.persist(second, "same"));
      second.getTransaction().rollback();
      first.getTransaction().rollback();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aConnectionThatTheDatabaseEndsIsUnreachable(Database database) {
    assumeTrue(database.name().equals("postgresql"));
    try (EntityManager first = database.factory().createEntityManager();
        EntityManager second = database.factory().createEntityManager()) {
      first.getTransaction().begin();
      Object process = first.createNativeQuery("select pg_backend_pid()").getSingleResult();
      second
          .createNativeQuery("select pg_terminate_backend(:process)")
          .setParameter("process", process)
          .getSingleResult();
      assertFailure(
          DatabaseFailure.UNREACHABLE, () -> first.createNativeQuery("select 1").getSingleResult());
    }
  }

  @Test
  void aDatabaseThatDoesNotListenIsUnreachable() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    SQLException thrown =
        assertThrows(
            SQLException.class,
            () -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + free + "/segment"));
    assertEquals(Optional.of(DatabaseFailure.UNREACHABLE), DatabaseFailure.of(thrown));
  }

  @Test
  void aPoolThatHasNoConnectionIsUnreachable() {
    SQLException thrown = new SQLException(new ResourceException("no managed connections"));
    assertEquals(Optional.of(DatabaseFailure.UNREACHABLE), DatabaseFailure.of(thrown));
  }

  @Test
  void aDatabaseWithTooManyConnectionsIsUnreachable() {
    SQLException thrown = new SQLException("too many clients already", "53300");
    assertEquals(Optional.of(DatabaseFailure.UNREACHABLE), DatabaseFailure.of(thrown));
  }

  @Test
  void aFullDiskIsNamedHoweverTheDatabaseSaysIt() {
    IOException full = new IOException("No space left on device");
    for (Throwable thrown :
        List.of(
            new SQLException("could not extend file", "53100"),
            new SQLException("no disk space available", "90100"),
            new SQLException("General error", "HY000", 50000, new IllegalStateException(full)),
            new SQLException("The database has been closed", "90098", full))) {
      assertEquals(Optional.of(DatabaseFailure.DISK_FULL), DatabaseFailure.of(thrown));
    }
    assertEquals(
        Optional.empty(), DatabaseFailure.of(new IllegalStateException(new IOException("other"))));
  }

  @Test
  void aDatabaseThatWasClosedIsUnreachable() {
    for (String state : List.of("90098", "90067", "90121", "90031")) {
      assertEquals(
          Optional.of(DatabaseFailure.UNREACHABLE),
          DatabaseFailure.of(new SQLException("", state)));
    }
  }

  /** As the transaction manager reports a commit that fails. */
  @Test
  void aFailureIsFoundAmongSuppressedAndFurtherExceptions() {
    SQLException broken = new SQLException("terminating connection", "57P01");
    IllegalStateException rolledBack = new IllegalStateException("rolled back");
    IllegalStateException resource = new IllegalStateException("one-phase commit", broken);
    rolledBack.addSuppressed(resource);
    assertEquals(
        Optional.of(DatabaseFailure.UNREACHABLE),
        DatabaseFailure.of(new IllegalStateException(rolledBack)));

    SQLException batch = new SQLException("batch", "HY000");
    batch.setNextException(broken);
    assertEquals(Optional.of(DatabaseFailure.UNREACHABLE), DatabaseFailure.of(batch));

    IllegalStateException one = new IllegalStateException("one");
    IllegalStateException other = new IllegalStateException("other", one);
    one.addSuppressed(other);
    assertEquals(Optional.empty(), DatabaseFailure.of(one));
    other.addSuppressed(broken);
    assertEquals(Optional.of(DatabaseFailure.UNREACHABLE), DatabaseFailure.of(one));
  }

  @Test
  void whatWillNotGoAwayIsNoneOfThese() {
    assertEquals(Optional.empty(), DatabaseFailure.of(new SQLException("taken", "23505")));
    assertEquals(Optional.empty(), DatabaseFailure.of(new SQLException("too much", "53400")));
    assertEquals(Optional.empty(), DatabaseFailure.of(new SQLException("of no known state")));
    assertEquals(Optional.empty(), DatabaseFailure.of(new IllegalStateException()));
  }
}
