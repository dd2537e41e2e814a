package org.partnersegments.segment.partners;

import java.util.List;

/**
 * How many partners segments share, all from one revision.
 *
 * @param total the number of all partners of the program
 * @param segments in the order of the request
 * @param areas one for each set of segments, sets with fewer segments first
 * @param none how many partners are in none of the segments
 */
public record SegmentOverlap(
    long revision, long total, List<Size> segments, List<Area> areas, long none) {

  /** How many partners a segment has. */
  public record Size(long id, String name, long count) {}

  /**
   * The partners that are in exactly these of the segments, and not in the others.
   *
   * @param segments their IDs, in the order of the request
   */
  public record Area(List<Long> segments, long count) {}
}
