package org.partnersegments.rest.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.partnersegments.rest.problem.ProblemException;

/**
 * Bounds what exports take of a server: few read the database at once, each with a connection; more
 * are sent at once, each with a thread and a file, at the pace of who receives them.
 */
@ApplicationScoped
public class ExportSlots {

  /** A fifth of the connections that the server has unless it is told otherwise. */
  static final int MOST_READING = 4;

  /** Half of the threads that a server with two processors has. */
  static final int MOST_OPEN = 16;

  private final Semaphore open = new Semaphore(MOST_OPEN);
  private final Semaphore reading = new Semaphore(MOST_READING);

  /** A place that has been taken. */
  static final class Slot {

    private final Semaphore of;
    private final AtomicBoolean taken = new AtomicBoolean(true);

    private Slot(Semaphore of) {
      this.of = of;
    }

    /** A second time does nothing. */
    void giveBack() {
      if (taken.getAndSet(false)) {
        of.release();
      }
    }
  }

  /**
   * Takes a place for a whole export.
   *
   * @throws ProblemException 503 where as many exports as may be are under way
   */
  Slot open() {
    return take(open);
  }

  /**
   * Does the part that reads the database.
   *
   * @throws ProblemException 503 where as many as may be are reading
   */
  <T> T whileReading(Supplier<T> work) {
    Slot place = take(reading);
    try {
      return work.get();
    } finally {
      place.giveBack();
    }
  }

  private static Slot take(Semaphore places) {
    if (!places.tryAcquire()) {
      throw ProblemException.busy("The server is busy with other exports.");
    }
    return new Slot(places);
  }
}
