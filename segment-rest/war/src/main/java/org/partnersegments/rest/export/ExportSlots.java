package org.partnersegments.rest.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.partnersegments.rest.problem.ProblemException;
import org.partnersegments.rest.request.CallerSlots;
import org.partnersegments.rest.request.Slots;

/**
 * Limits the resources that exports use. Few exports read the database at the same time, each with
 * a connection. More can send at the same time, each with a thread and a file, as fast as the
 * client receives.
 */
@ApplicationScoped
public class ExportSlots {

  /** A fifth of the server's default number of database connections. */
  static final int MOST_READING = 4;

  /** Half of the threads of a server with two processors. */
  static final int MOST_OPEN = 16;

  /** A caller who receives slowly leaves the other half to others. */
  static final int MOST_OF_A_CALLER = MOST_OPEN / 2;

  private static final String REFUSAL = "The server is busy with other exports.";

  private final CallerSlots open = new CallerSlots("exports", MOST_OPEN, MOST_OF_A_CALLER, REFUSAL);

  private final Slots reading = new Slots(MOST_READING, REFUSAL);

  /**
   * Takes a slot for a whole export.
   *
   * @param caller the name of the caller
   * @param headers sets a header of the answer
   * @throws ProblemException 503 if all slots, or all slots of the caller, are taken
   */
  Slots.Slot open(String caller, BiConsumer<String, String> headers) {
    return open.take(caller, headers);
  }

  /**
   * Runs the part of an export that reads the database.
   *
   * @throws ProblemException 503 if all slots for reading are taken
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
