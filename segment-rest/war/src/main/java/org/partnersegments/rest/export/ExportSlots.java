package org.partnersegments.rest.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.request.Slots;

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

  /** So that whoever receives slowly leaves others the other half. */
  static final int MOST_OF_A_CALLER = MOST_OPEN / 2;

  private static final String REFUSAL = "The server is busy with other exports.";

  private final Slots open = new Slots(MOST_OPEN, REFUSAL);

  /** As many as there are callers, which are the accounts that somebody has set up. */
  private final Map<String, Slots> openByCaller = new ConcurrentHashMap<>();

  private final Slots reading = new Slots(MOST_READING, REFUSAL);

  /**
   * Takes a place for a whole export.
   *
   * @param caller the name of who asks for it
   * @throws ProblemException 503 where as many exports as may be are under way, of all or of the
   *     caller
   */
  Slots.Slot open(String caller) {
    return openByCaller.computeIfAbsent(caller, c -> open.share(MOST_OF_A_CALLER)).take();
  }

  /**
   * Does the part that reads the database.
   *
   * @throws ProblemException 503 where as many as may be are reading
   */
  <T> T whileReading(Supplier<T> work) {
    Slots.Slot place = reading.take();
    try {
      return work.get();
    } finally {
      place.giveBack();
    }
  }
}
