package org.partnersegments.rest.request;

import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.partnersegments.rest.problem.ProblemException;

/** Bounds how many requests of a server do the same at once: each takes a place while it does. */
public final class Slots {

  private final Semaphore free;
  private final String refusal;
  private final @Nullable Slots whole;

  /**
   * Places that are all free.
   *
   * @param refusal what is said to whoever finds none, a sentence for people
   */
  public Slots(int most, String refusal) {
    this(most, refusal, null);
  }

  private Slots(int most, String refusal, @Nullable Slots whole) {
    this.free = new Semaphore(most);
    this.refusal = refusal;
    this.whole = whole;
  }

  /** So many of these places as some may have of them: whoever takes one of the share takes one. */
  public Slots share(int most) {
    return new Slots(most, refusal, this);
  }

  /** A place that has been taken. */
  public static final class Slot {

    private final Semaphore of;
    private final @Nullable Slot ofWhole;
    private final AtomicBoolean taken = new AtomicBoolean(true);

    private Slot(Semaphore of, @Nullable Slot ofWhole) {
      this.of = of;
      this.ofWhole = ofWhole;
    }

    /** What is sent in this place, which is given back after it. */
    public StreamingOutput until(StreamingOutput sending) {
      return out -> {
        try {
          sending.write(out);
        } finally {
          giveBack();
        }
      };
    }

    /** A second time does nothing. */
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
   * Takes a place.
   *
   * @throws ProblemException 503 where none is free
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
