package org.partnersegments.rest.request;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.partnersegments.rest.problem.ProblemException;

/** Slots of which one caller can take only a part, so that others always find some. */
public final class CallerSlots {

  private final Slots all;
  private final int mostOfACaller;

  /** Never larger than the number of accounts. */
  private final Map<String, Slots> byCaller = new ConcurrentHashMap<>();

  /**
   * Slots that are all free.
   *
   * @param refusal the reason why there is no slot, a sentence for people
   */
  public CallerSlots(int most, int mostOfACaller, String refusal) {
    this.all = new Slots(most, refusal);
    this.mostOfACaller = mostOfACaller;
  }

  /**
   * Takes a slot.
   *
   * @param caller the name of the caller, who is logged in
   * @throws ProblemException 503 if all slots, or all slots of the caller, are taken
   */
  public Slots.Slot take(String caller) {
    return byCaller.computeIfAbsent(caller, c -> all.share(mostOfACaller)).take();
  }
}
