package org.partnersegments.rest.request;

import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.problem.ProblemException;

/** Limits how many requests do the same thing at the same time. Each takes a slot while it runs. */
public final class Slots {

  private final Semaphore free;
  private final String refusal;
  private final @Nullable Slots whole;

  /**
   * Slots that are all free.
   *
   * @param refusal the reason why there is no slot, a sentence for people
   */
  public Slots(int most, String refusal) {
    this(most, refusal, null);
  }

  private Slots(int most, String refusal, @Nullable Slots whole) {
    this.free = new Semaphore(most);
    this.refusal = refusal;
    this.whole = whole;
  }

  /** A sub-limit: a slot taken from it also counts against the whole. */
  public Slots share(int most) {
    return new Slots(most, refusal, this);
  }

  /** The number of slots that are free. */
  int free() {
    int own = free.availablePermits();
    return whole == null ? own : Math.min(own, whole.free());
  }

  /** A slot that a request has taken. */
  public static final class Slot {

    private final Semaphore of;
    private final @Nullable Slot ofWhole;
    private final AtomicBoolean taken = new AtomicBoolean(true);

    private Slot(Semaphore of, @Nullable Slot ofWhole) {
      this.of = of;
      this.ofWhole = ofWhole;
    }

    /** The same output, which gives the slot back at its end. */
    public StreamingOutput until(StreamingOutput sending) {
      return out -> {
        try {
          sending.write(out);
        } finally {
          giveBack();
        }
      };
    }

    /** Gives the slot back. A second call does nothing. */
    public void giveBack() {
      if (taken.getAndSet(false)) {
        of.release();
        if (ofWhole != null) {
          ofWhole.giveBack();
        }
      }
    }
  }

  /**
   * Takes a slot.
   *
   * @throws ProblemException 503 if no slot is free
   */
  public Slot take() {
    Slot ofWhole = whole == null ? null : whole.take();
    if (!free.tryAcquire()) {
      if (ofWhole != null) {
        ofWhole.giveBack();
      }
      throw ProblemException.busy(refusal);
    }
    return new Slot(free, ofWhole);
  }
}
