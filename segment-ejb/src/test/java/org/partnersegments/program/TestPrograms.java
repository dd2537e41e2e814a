package org.partnersegments.program;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Creates and enters programs in tests outside a container, which has no interceptor there. */
public final class TestPrograms {

  private TestPrograms() {}

  /** Creates a program and returns its ID. */
  public static int create(EntityManagerFactory factory, String key) {
    try (EntityManager entityManager = factory.createEntityManager()) {
      entityManager.getTransaction().begin();
      int id = persist(entityManager, key);
      entityManager.getTransaction().commit();
      return id;
    }
  }

  /** Persists a program in the current transaction and returns its ID. */
  public static int persist(EntityManager entityManager, String key) {
    Program program = new Program(key, key, ZoneOffset.UTC);
    entityManager.persist(program);
    entityManager.flush();
    return program.id();
  }

  /** Runs work in a program, as a method with {@link InProgram} does. */
  public static <T> T inside(int program, Supplier<T> work) {
    CurrentProgram.Entered before = CurrentProgram.enteredOrNone();
    CurrentProgram.set(new CurrentProgram.Entered(program, ZoneOffset.UTC));
    try {
      return work.get();
    } finally {
      CurrentProgram.set(before);
    }
  }

  /** The revisions of an entity manager's programs. */
  public static Revisions revisions(EntityManager entityManager) {
    Revisions revisions = new Revisions();
    revisions.entityManager = entityManager;
    return revisions;
  }
}
