package org.partnersegments.segment.partners;

import java.util.List;

/**
 * The numbers of partners that conditions select, all from one revision.
 *
 * @param counts the exact numbers, in the order of the conditions
 */
public record ConditionCounts(long revision, List<Long> counts) {}
