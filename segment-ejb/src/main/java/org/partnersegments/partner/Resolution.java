package org.partnersegments.partner;

import java.util.List;

/**
 * The result of looking up a pasted list of partner IDs.
 *
 * @param found the partners that exist, each once, in the order of the list
 * @param unknown well-formed IDs that no partner has, each once
 * @param malformed what is not a partner ID, as typed
 * @param repeated how many IDs were skipped because they occur earlier in the list
 */
public record Resolution(
    List<Found> found, List<Entry> unknown, List<Entry> malformed, int repeated) {

  /** A partner of the program. */
  public record Found(String partnerId, String name) {}

  /**
   * An entry of the list without a partner.
   *
   * @param value the entry as typed
   * @param position its index in the list, from 0
   */
  public record Entry(String value, int position) {}
}
