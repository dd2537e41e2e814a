package org.partnersegments.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many partners two to four segments share. The index of an area has a bit for each segment:
 * with three segments, area 5 (binary 101) has the partners that are in the first and the third but
 * not in the second segment.
 */
public final class Overlap {

  /** The fewest and the most segments that are compared. */
  public static final int FEWEST = 2;

  public static final int MOST = 4;

  private final long[] areas;

  /**
   * @param inAll for each set of segments, by its bits, how many partners are in all of them
   */
  public Overlap(long[] inAll) {
    areas = inAll.clone();
    // Take from each set those that are in one more segment, one segment after the other.
    for (int segment = 1; segment < areas.length; segment <<= 1) {
      for (int set = 0; set < areas.length; set++) {
        if ((set & segment) == 0) {
          areas[set] -= areas[set | segment];
        }
      }
    }
  }

  /**
   * Those that belong to the segments of a set.
   *
   * @param set has a bit for each segment
   * @param ofSegments what belongs to each segment, in the order of the bits
   */
  public static <T> List<T> in(int set, List<T> ofSegments) {
    return IntStream.range(0, ofSegments.size())
        .filter(segment -> (set & 1 << segment) != 0)
        .mapToObj(ofSegments::get)
        .toList();
  }

  /** How many partners are in exactly these segments. Area 0 has those in none. */
  public long area(int segments) {
    return areas[segments];
  }

  /** How many partners are in at least one of the segments. */
  public long union() {
    return Arrays.stream(areas).sum() - areas[0];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Overlap overlap && Arrays.equals(areas, overlap.areas);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(areas);
  }

  @Override
  public String toString() {
    return Arrays.toString(areas);
  }
}
