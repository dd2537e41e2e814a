package org.partnersegments.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersegments.reference.Database;

class ProgramAccessTest {

  /** A caller without a container that authenticates it. */
  private static final class Somebody extends Caller {

    private final boolean admin;

    Somebody(boolean admin) {
      this.admin = admin;
    }

    @Override
    public String name() {
      return "somebody";
    }

    @Override
    public boolean isAdmin() {
      return admin;
    }
  }

  static List<Database> databases() {
    return Database.all();
  }

  private static ProgramAccess access(EntityManager entityManager, boolean admin) {
    ProgramAccess access = new ProgramAccess();
    access.entityManager = entityManager;
    access.caller = new Somebody(admin);
    return access;
  }

  private static int create(Database database, String key, Role... roles) {
    int id = TestPrograms.create(database.factory(), key);
    try (EntityManager entityManager = database.factory().createEntityManager()) {
      entityManager.getTransaction().begin();
      for (Role role : roles) {
        entityManager.persist(new Grant(id, "somebody", role));
        entityManager.persist(new Grant(id, "another", Role.ADMIN));
      }
      entityManager.getTransaction().commit();
    }
    return id;
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoHasARoleThatAllowsItEnters(Database database) {
    int id = create(database, "access-own", Role.VIEWER);
    try (EntityManager entityManager = database.factory().createEntityManager()) {
      ProgramAccess somebody = access(entityManager, false);
      assertEquals(id, somebody.enter("access-own", Permission.READ).id());
      assertThrows(
          NotAllowedException.class, () -> somebody.enter("access-own", Permission.WRITE_PARTNERS));
      ProgramAccess admin = access(entityManager, true);
      assertEquals(id, admin.enter("access-own", Permission.ADMINISTER).id());
      assertThrows(
          UnknownProgramException.class, () -> admin.enter("access-none", Permission.READ));
    }
  }

  /** Response times reveal the number of queries. */
  @ParameterizedTest
  @MethodSource("databases")
  void aProgramWithoutARoleTakesAsManyQueriesAsNoProgram(Database database) {
    create(database, "access-foreign");
    assertEquals(
        queriesToRefuse(database, "access-none"), queriesToRefuse(database, "access-foreign"));
  }

  private static int queriesToRefuse(Database database, String key) {
    AtomicInteger queries = new AtomicInteger();
    try (Session session =
        database
            .factory()
            .unwrap(SessionFactory.class)
            .withOptions()
            .statementInspector(
                sql -> {
                  queries.incrementAndGet();
                  return sql;
                })
            .openSession()) {
      ProgramAccess somebody = access(session, false);
      assertThrows(UnknownProgramException.class, () -> somebody.enter(key, Permission.READ));
    }
    return queries.get();
  }
}
