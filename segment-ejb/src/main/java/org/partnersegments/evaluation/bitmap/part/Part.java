package org.partnersegments.evaluation.bitmap.part;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Some partners of a program, each with a number from 0 in the order of names and, for equal names,
 * of keys. A part never changes.
 *
 * @param serial distinguishes the part from all others of this server
 * @param names the name of each partner
 * @param keys the key of each partner
 * @param prospectingStages the partners in each prospecting stage, by its code
 * @param groups the partners in each group
 * @param contractStages the partners with a contract in each stage, by its code
 * @param terms the partners with a contract under each template term
 * @param sizeInBytes about how much of the heap it takes; counted once, because there are many
 *     bitmaps
 */
public record Part(
    long serial,
    Names names,
    PartnerKeys keys,
    ValueBitmaps prospectingStages,
    ValueBitmaps groups,
    ValueBitmaps contractStages,
    ValueBitmaps terms,
    Contracts contracts,
    long sizeInBytes) {

  private static final AtomicLong SERIALS = new AtomicLong();

  /** How many partners the part has, dead ones included. */
  public int size() {
    return keys.size();
  }

  static Part of(
      Names names,
      PartnerKeys keys,
      ValueBitmaps prospectingStages,
      ValueBitmaps groups,
      ValueBitmaps contractStages,
      ValueBitmaps terms,
      Contracts contracts) {
    return new Part(
        SERIALS.incrementAndGet(),
        names,
        keys,
        prospectingStages,
        groups,
        contractStages,
        terms,
        contracts,
        72
            + names.sizeInBytes()
            + keys.sizeInBytes()
            + prospectingStages.sizeInBytes()
            + groups.sizeInBytes()
            + contractStages.sizeInBytes()
            + terms.sizeInBytes()
            + contracts.sizeInBytes());
  }
}
