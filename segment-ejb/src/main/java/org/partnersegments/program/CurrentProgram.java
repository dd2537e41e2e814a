package org.partnersegments.program;

import org.jspecify.annotations.Nullable;

/**
 * The program that the current thread works in, from {@link InProgramInterceptor} on. Hibernate
 * asks here for the tenant of each session, so that no query reaches another program's rows.
 */
public final class CurrentProgram {

  /** The tenant of a thread that is in no program: no program has this ID, so no row matches. */
  static final int NOWHERE = 0;

  private static final ThreadLocal<@Nullable Integer> ID = new ThreadLocal<>();

  private CurrentProgram() {}

  /**
   * The ID of the program that the thread works in.
   *
   * @throws IllegalStateException where the thread is in no program
   */
  public static int id() {
    int id = idOrNowhere();
    if (id == NOWHERE) {
      throw new IllegalStateException("not in a program: a service method lacks @InProgram");
    }
    return id;
  }

  static int idOrNowhere() {
    Integer id = ID.get();
    return id == null ? NOWHERE : id;
  }

  /** Enters a program, or leaves it for {@link #NOWHERE}. */
  static void set(int id) {
    if (id == NOWHERE) {
      ID.remove();
    } else {
      ID.set(id);
    }
  }
}
