package org.partnersegments.evaluation;

import java.util.Map;

/**
 * Which values the members of a segment have, against all partners of the program. A partner with
 * several contracts or groups counts for each of its values.
 *
 * @param members how many partners the condition selects
 * @param total how many partners the program has
 */
public record Composition(
    long members,
    long total,
    Values contractStages,
    Values prospectingStages,
    Values groups,
    Values terms) {

  /**
   * Partners with a value.
   *
   * @param members those in the segment
   * @param total those in the program
   */
  public record Share(long members, long total) {

    public static final Share NOBODY = new Share(0, 0);

    public Share plus(Share other) {
      return new Share(members + other.members, total + other.total);
    }
  }

  /**
   * The values of one property.
   *
   * @param byValue the partners with each code or ID; values that nobody has are missing
   * @param unset the partners without any value: without a contract, a prospecting stage, a group,
   *     or a contract under a template term
   */
  public record Values(Map<String, Share> byValue, Share unset) {

    public Values {
      byValue = Map.copyOf(byValue);
    }
  }
}
