package org.partnersegments.program;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Programs for tests outside of a container, where no interceptor enters them. */
public final class TestPrograms {

  private TestPrograms() {}

  /** Creates a program and says its ID. */
  public static int create(EntityManagerFactory factory, String key) {
    try (EntityManager entityManager = factory.createEntityManager()) {
      entityManager.getTransaction().begin();
      int id = persist(entityManager, key);
      entityManager.getTransaction().commit();
      return id;
    }
  }

  /** Writes a program in a transaction that goes on, and says its ID. */
  public static int persist(EntityManager entityManager, String key) {
    Program program = new Program(key, key, ZoneOffset.UTC);
    entityManager.persist(program);
    entityManager.flush();
    return program.id();
  }

  /** Does something in a program, as a method with {@link InProgram} does. */
  public static <T> T inside(int program, Supplier<T> work) {
    CurrentProgram.Entered before = CurrentProgram.enteredOrNone();
    CurrentProgram.set(new CurrentProgram.Entered(program, ZoneOffset.UTC));
    try {
      return work.get();
    } finally {
      CurrentProgram.set(before);
    }
  }
}
