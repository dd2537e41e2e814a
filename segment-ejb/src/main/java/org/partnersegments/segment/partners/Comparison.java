package org.partnersegments.segment.partners;

import java.util.Optional;
import org.partnersegments.paging.Page;
import org.partnersegments.partner.PartnerView;

/**
 * What a changed condition would do to a saved segment, all figures as of one revision.
 *
 * @param version the version of the segment that is compared with
 * @param before how many partners are in the segment as it is saved
 * @param after how many the changed condition selects
 * @param entering those that the changed condition selects and the saved one does not
 * @param leaving those that the saved condition selects and the changed one does not
 */
public record Comparison(
    long revision, long version, long before, long after, Difference entering, Difference leaving) {

  /** Which of the two differences is meant. */
  public enum Side {
    ENTERING,
    LEAVING
  }

  /**
   * The partners of one side.
   *
   * @param count how many they are, exactly
   * @param partners a page of them; empty where only the other side's was asked for
   */
  public record Difference(long count, Optional<Page<PartnerView>> partners) {}
}
