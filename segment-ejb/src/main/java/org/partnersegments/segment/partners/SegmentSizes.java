package org.partnersegments.segment.partners;

import java.util.Map;

/**
 * How many partners segments have, exactly.
 *
 * @param counts by segment ID; a segment that does not exist or is broken is missing
 */
public record SegmentSizes(long revision, Map<Long, Long> counts) {}
