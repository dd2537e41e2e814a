package org.partnersegments.rest;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.partnersegments.rest.problem.ProblemException;

/** Bounds how many requests of a server do the same at once: each takes a place while it does. */
public final class Slots {

  private final Semaphore free;
  private final String refusal;

  /**
   * Places that are all free.
   *
   * @param refusal what is said to whoever finds none, a sentence for people
   */
  public Slots(int most, String refusal) {
    this.free = new Semaphore(most);
    this.refusal = refusal;
  }

  /** A place that has been taken. */
  public static final class Slot {

    private final Semaphore of;
    private final AtomicBoolean taken = new AtomicBoolean(true);

    private Slot(Semaphore of) {
      this.of = of;
    }

    /** A second time does nothing. */
    public void giveBack() {
      if (taken.getAndSet(false)) {
        of.release();
      }
    }
  }

  /**
   * Takes a place.
   *
   * @throws ProblemException 503 where none is free
   */
  public Slot take() {
    if (!free.tryAcquire()) {
      throw ProblemException.busy(refusal);
    }
    return new Slot(free);
  }
}
