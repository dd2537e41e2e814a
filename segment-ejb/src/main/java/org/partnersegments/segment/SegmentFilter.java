package org.partnersegments.segment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.Field;

/**
 * Which segments a list contains. A segment must pass all tests that are not null.
 *
 * @param owner the principal who created the segment
 * @param field a field that the condition uses, in whichever group
 * @param updatedSince the earliest time of the last change, to the microsecond
 */
public record SegmentFilter(
    @Nullable String owner, @Nullable Field field, @Nullable Instant updatedSince) {}
