package org.partnersegments.segment.partners;

import java.util.Optional;
import org.partnersegments.paging.Page;
import org.partnersegments.partner.PartnerView;

/**
 * The effect of a changed condition on a saved segment. All figures are from one revision.
 *
 * @param version the version of the saved segment
 * @param before how many partners the saved condition selects
 * @param after how many partners the changed condition selects
 * @param entering the partners that only the changed condition selects
 * @param leaving the partners that only the saved condition selects
 */
public record Comparison(
    long revision, long version, long before, long after, Difference entering, Difference leaving) {

  /** One of the two differences. */
  public enum Side {
    ENTERING,
    LEAVING
  }

  /**
   * The partners of one of the differences.
   *
   * @param count the exact number of partners
   * @param partners a page of them; empty if the request is only for the other side
   */
  public record Difference(long count, Optional<Page<PartnerView>> partners) {}
}
