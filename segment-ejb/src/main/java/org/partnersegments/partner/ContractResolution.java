package org.partnersegments.partner;

import java.util.List;

/**
 * The result of looking up a pasted list of contract IDs.
 *
 * @param found the contracts that exist, each once, in the order of the list
 * @param unknown well-formed IDs that no contract has, each once
 * @param malformed what is not a contract ID, as typed
 * @param repeated how many IDs were skipped because they occur earlier in the list
 */
public record ContractResolution(
    List<Found> found,
    List<Resolution.Entry> unknown,
    List<Resolution.Entry> malformed,
    int repeated) {

  /**
   * A contract of the program.
   *
   * @param partnerId its partner
   * @param name the partner's name
   */
  public record Found(String contractId, String partnerId, String name) {}
}
