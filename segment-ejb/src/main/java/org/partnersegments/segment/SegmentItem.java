package org.partnersegments.segment;

import java.time.Instant;

/**
 * A segment in a list, without its condition, which may have 100,000 values.
 *
 * @param summary the condition in words, or that it is no longer valid
 * @param version counts the changes, from 1
 */
public record SegmentItem(
    long id,
    String name,
    String description,
    String summary,
    long version,
    Instant createdAt,
    String createdBy,
    Instant updatedAt,
    String updatedBy) {}
