package org.partnersegments.program;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The program that the current thread works in; {@link InProgramInterceptor} sets it. Hibernate
 * takes the tenant of each session from here, so no query reaches another program's rows.
 */
public final class CurrentProgram {

  /** The tenant of a thread that is in no program. No program has this ID, so no row matches. */
  static final int NOWHERE = 0;

  private static final Entered NO_PROGRAM = new Entered(NOWHERE, ZoneOffset.UTC);

  private static final ThreadLocal<@Nullable Entered> CURRENT = new ThreadLocal<>();

  private CurrentProgram() {}

  /** What a thread knows about its program. */
  public record Entered(int id, ZoneId timeZone) {}

  /**
   * The ID of the program that the thread works in.
   *
   * @throws IllegalStateException if the thread is in no program
   */
  public static int id() {
    return entered().id();
  }

  /** The time zone of that program. */
  static ZoneId timeZone() {
    return entered().timeZone();
  }

  /**
   * The program that the thread works in, for {@linkplain #run work} on other threads.
   *
   * @throws IllegalStateException if the thread is in no program
   */
  public static Entered entered() {
    Entered entered = enteredOrNone();
    if (entered.id() == NOWHERE) {
      throw new IllegalStateException("not in a program: a service method lacks @InProgram");
    }
    return entered;
  }

  static Entered enteredOrNone() {
    return Objects.requireNonNullElse(CURRENT.get(), NO_PROGRAM);
  }

  static int idOrNowhere() {
    return enteredOrNone().id();
  }

  /**
   * Works in a program on a thread that is in none, such as one of the server's own. Nobody checks
   * roles there, so the work must not serve a caller.
   */
  public static void run(Entered program, Runnable work) {
    Entered outer = enteredOrNone();
    set(program);
    try {
      work.run();
    } finally {
      set(outer);
    }
  }

  /** Enters a program. To leave it, pass what {@link #enteredOrNone} returned before. */
  static void set(Entered entered) {
    if (entered.id() == NOWHERE) {
      CURRENT.remove();
    } else {
      CURRENT.set(entered);
    }
  }
}
