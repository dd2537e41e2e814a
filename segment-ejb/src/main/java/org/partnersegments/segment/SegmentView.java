package org.partnersegments.segment;

import java.time.Instant;
import org.partnersegments.condition.check.ConditionDraft;

/**
 * A segment as clients see it.
 *
 * @param condition the stored condition, which may no longer be valid
 * @param summary the condition in words, or that it is no longer valid
 * @param version counts the changes, from 1
 */
public record SegmentView(
    long id,
    String name,
    String description,
    ConditionDraft condition,
    String summary,
    long version,
    Instant createdAt,
    String createdBy,
    Instant updatedAt,
    String updatedBy) {}
