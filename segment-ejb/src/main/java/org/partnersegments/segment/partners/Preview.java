package org.partnersegments.segment.partners;

import java.util.List;
import org.partnersegments.condition.check.Warning;

/**
 * The figures of a condition, all as of one revision.
 *
 * @param total all partners of the program
 * @param count the partners that the condition selects, exactly
 * @param summary the condition in words
 * @param nodes each node's own count, in the order of the tree; empty unless asked for
 */
public record Preview(
    long revision,
    long total,
    long count,
    String summary,
    List<NodeCount> nodes,
    List<Warning> warnings) {

  /**
   * What one node of the tree selects by itself.
   *
   * @param pointer JSON Pointer into the condition; empty for its root
   */
  public record NodeCount(String pointer, long count) {}
}
