package org.partnersegments.evaluation.index;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.evaluation.Deadline;
import org.partnersegments.evaluation.bitmap.ProgramIndex;

/** Builds indexes in the background, one at a time, while others answer. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexBuilds {

  private static final System.Logger LOG = System.getLogger(IndexBuilds.class.getName());

  /** After a failure, or without room, the next attempt must wait this long. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** How often the changes that came during a build are read before others must wait for it. */
  private static final int ROUNDS = 3;

  /** What calls of beans, and waits of the server's threads, end with when it stops. */
  private static final Set<String> END_OF_APPLICATION =
      Set.of(
          "ComponentIsStoppedException",
          "EJBComponentUnavailableException",
          InterruptedException.class.getSimpleName());

  /** Causes can go in a circle. */
  private static final int CAUSES_READ = 20;

  /** A build takes a processor and much memory. */
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  @EJB IndexReading reading;
  @Inject ProgramIndexes indexes;
  @Inject Clock clock;

  /** Builds the index of a program, or its parts anew if it has one that is not far behind. */
  @Asynchronous
  public void build(int program) {
    IndexSlot slot = indexes.of(program);
    ONE_AT_A_TIME.lock();
    try {
      Instant begin = clock.instant();
      long partners = reading.countPartners(program);
      if (!indexes.makeRoom(slot, partners)) {
        LOG.log(
            System.Logger.Level.INFO,
            "No room for the index of program {0} with {1} partners; the database answers.",
            Integer.toString(program),
            partners);
        slot.waits(clock.instant().plus(PAUSE));
        return;
      }
      ProgramIndex built = build(program, slot);
      Duration time = Duration.between(begin, clock.instant());
      slot.built(time);
      indexes.keepWithinBounds(slot);
      LOG.log(
          System.Logger.Level.INFO,
          "Built the index of program {0} at revision {1}: {2} partners, {3} MB, {4} ms.",
          Integer.toString(program),
          Long.toString(built.revision()),
          built.countAll(),
          built.sizeInBytes() >> 20,
          time.toMillis());
    } catch (RuntimeException | OutOfMemoryError e) {
      log(program, e);
      slot.drop();
      slot.waits(clock.instant().plus(PAUSE));
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static void log(int program, Throwable e) {
    if (isEndOfApplication(e)) {
      LOG.log(
          System.Logger.Level.DEBUG,
          "The build of the index of program {0} ended with the application.",
          Integer.toString(program));
    } else {
      LOG.log(
          System.Logger.Level.ERROR,
          "The index of program " + program + " could not be built; the database answers.",
          e);
    }
  }

  /**
   * Whether a failure only says that the application or the server stops. No API has the class that
   * the container then throws.
   */
  static boolean isEndOfApplication(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(CAUSES_READ)
        .map(cause -> cause.getClass().getSimpleName())
        .anyMatch(END_OF_APPLICATION::contains);
  }

  private ProgramIndex build(int program, IndexSlot slot) {
    ProgramIndex built =
        slot.latest()
            .filter(index -> !reading.isFarBehind(program, index))
            .map(ProgramIndex::compacted)
            .orElseGet(() -> reading.build(program));
    for (int i = 0; i < ROUNDS; i++) {
      built = reading.caughtUp(program, built);
    }
    ProgramIndex almost = built;
    // Nobody else can publish meanwhile, so this leads to the latest revision of all.
    return Objects.requireNonNull(
        slot.change(
            (@Nullable ProgramIndex before) -> reading.caughtUp(program, almost),
            Deadline.never(),
            clock.instant()));
  }
}
