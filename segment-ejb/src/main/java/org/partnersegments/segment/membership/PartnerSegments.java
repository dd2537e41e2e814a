package org.partnersegments.segment.membership;

import java.util.List;

/**
 * The segments that a partner is in.
 *
 * @param revision the revision of the partner data
 * @param items by name
 */
public record PartnerSegments(long revision, List<Item> items) {

  /** A segment. */
  public record Item(long id, String name) {}
}
