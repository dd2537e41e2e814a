package org.partnersegments.segment.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.check.Warning;

/**
 * The figures of a condition, all from one revision.
 *
 * @param total the number of all partners of the program
 * @param count the exact number of partners that the condition selects
 * @param summary the condition in words
 * @param nodes each node's own count, in the order of the tree; empty unless asked for
 * @param composition which values the members have; null unless asked for
 */
public record Preview(
    long revision,
    long total,
    long count,
    String summary,
    List<NodeCount> nodes,
    List<Warning> warnings,
    @Nullable NamedComposition composition) {

  /**
   * The number of partners that one node of the tree selects on its own.
   *
   * @param pointer JSON Pointer into the condition; empty for its root
   */
  public record NodeCount(String pointer, long count) {}
}
