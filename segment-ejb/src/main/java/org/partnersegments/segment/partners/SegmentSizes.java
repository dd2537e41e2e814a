package org.partnersegments.segment.partners;

import java.util.Map;

/**
 * The exact numbers of partners in segments.
 *
 * @param counts by segment ID; a segment that does not exist or is broken is missing
 */
public record SegmentSizes(long revision, Map<Long, Long> counts) {}
