package org.partnersegments.segment.partners;

import java.util.List;
import org.partnersegments.evaluation.Composition;

/**
 * Which values the members of a segment have, against all partners of the program, with names for
 * people.
 */
public record NamedComposition(
    NamedValues contractStages,
    NamedValues prospectingStages,
    NamedValues partnerGroups,
    NamedValues templateTerms) {

  /**
   * The values of one property.
   *
   * @param count how many values there are
   * @param items those that most members have, at most {@value CompositionNames#MOST_VALUES}
   * @param none the partners without any value
   */
  public record NamedValues(int count, List<NamedShare> items, Composition.Share none) {}

  /**
   * The partners with one value.
   *
   * @param value the code, or the ID of the group or term
   * @param name the label of the code, or the name of the group or term
   * @param members those in the segment
   * @param total those in the program
   */
  public record NamedShare(String value, String name, long members, long total) {}
}
