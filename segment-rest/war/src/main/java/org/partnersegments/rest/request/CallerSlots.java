package org.partnersegments.rest.request;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.partnersegments.rest.problem.ProblemException;

/** Slots of which one caller can take only a part, so that others always find some. */
public final class CallerSlots {

  /** The caller's limits, in the form of the draft "RateLimit header fields for HTTP". */
  public static final String POLICY_HEADER = "RateLimit-Policy";

  /** What is left of the limits of {@value #POLICY_HEADER}. */
  public static final String LEFT_HEADER = "RateLimit";

  /** What {@value #POLICY_HEADER} says, for the document. */
  public static final String POLICY =
      "How many requests of this kind the caller may run at the same time (`q`).";

  /** What {@value #LEFT_HEADER} says, for the document. */
  public static final String LEFT =
      "How many requests of this kind the caller could start beside this one, when it began (`r`).";

  private final String name;
  private final Slots all;
  private final int mostOfACaller;

  /** Never larger than the number of accounts. */
  private final Map<String, Slots> byCaller = new ConcurrentHashMap<>();

  /**
   * Slots that are all free.
   *
   * @param name the name of the limit in headers
   * @param refusal the reason why there is no slot, a sentence for people
   */
  public CallerSlots(String name, int most, int mostOfACaller, String refusal) {
    this.name = name;
    this.all = new Slots(most, refusal);
    this.mostOfACaller = mostOfACaller;
  }

  /**
   * Takes a slot. Whether there is one or not, the answer's headers tell how many the caller may
   * have, and how many it could take beside this one.
   *
   * @param caller the name of the caller, who is logged in
   * @param headers sets a header of the answer
   * @throws ProblemException 503 if all slots, or all slots of the caller, are taken
   */
  public Slots.Slot take(String caller, BiConsumer<String, String> headers) {
    Slots own = byCaller.computeIfAbsent(caller, c -> all.share(mostOfACaller));
    try {
      return own.take();
    } finally {
      headers.accept(
          POLICY_HEADER, "\"%s\";q=%d;qu=\"concurrent-requests\"".formatted(name, mostOfACaller));
      headers.accept(LEFT_HEADER, "\"%s\";r=%d".formatted(name, own.free()));
    }
  }
}
