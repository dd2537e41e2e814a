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
      Program program = new Program(key, key, ZoneOffset.UTC);
      entityManager.getTransaction().begin();
      entityManager.persist(program);
      entityManager.getTransaction().commit();
      return program.id();
    }
  }

  /** Does something in a program, as a method with {@link InProgram} does. */
  public static <T> T inside(int program, Supplier<T> work) {
    int before = CurrentProgram.idOrNowhere();
    CurrentProgram.set(program);
    try {
      return work.get();
    } finally {
      CurrentProgram.set(before);
    }
  }
}
