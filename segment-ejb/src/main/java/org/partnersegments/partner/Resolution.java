package org.partnersegments.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of looking up a pasted list of partner IDs or names.
 *
 * @param found the partners that exist, each once, in the order of the list
 * @param ambiguous names that several partners have, each once; null for a list of IDs
 * @param unknown well-formed IDs or names that no partner has, each once
 * @param malformed what is not a partner ID or name, as typed
 * @param repeated how many entries were skipped because they occur earlier in the list
 */
public record Resolution(
    List<Found> found,
    @Nullable List<Ambiguous> ambiguous,
    List<Entry> unknown,
    List<Entry> malformed,
    int repeated) {

  /**
   * A partner of the program.
   *
   * @param position the index of the name in the list, from 0; null for a list of IDs
   */
  public record Found(String partnerId, String name, @Nullable Integer position) {}

  /**
   * A name in the list that several partners have.
   *
   * @param value the name as typed
   * @param position its index in the list, from 0
   * @param partners how many partners have it
   */
  public record Ambiguous(String value, int position, long partners) {}

  /**
   * An entry of the list without a partner.
   *
   * @param value the entry as typed
   * @param position its index in the list, from 0
   * @param reason why it is malformed, for people; null if it is not
   */
  public record Entry(String value, int position, @Nullable String reason) {}
}
