package org.partnersegments.partner;

import java.util.List;

/**
 * What became of a pasted list of partner IDs.
 *
 * @param found the partners that exist, each once, in the order of the list
 * @param unknown well-formed IDs that no partner has, each once
 * @param malformed what is no partner ID, as it was typed
 * @param repeated how many IDs were left out because they stood in the list before
 */
public record Resolution(
    List<Found> found, List<Entry> unknown, List<Entry> malformed, int repeated) {

  /** A partner of the program. */
  public record Found(String partnerId, String name) {}

  /**
   * An entry of the list that names no partner.
   *
   * @param value as it was typed
   * @param position its index in the list, from 0
   */
  public record Entry(String value, int position) {}
}
