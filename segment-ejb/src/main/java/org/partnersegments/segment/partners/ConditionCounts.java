package org.partnersegments.segment.partners;

import java.util.List;

/**
 * How many partners each of some conditions selects, all as of one revision.
 *
 * @param counts exact, in the order of the conditions
 */
public record ConditionCounts(long revision, List<Long> counts) {}
