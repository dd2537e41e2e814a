package org.partnersegments.segment;

import java.time.Instant;
import org.partnersegments.condition.check.ConditionDraft;

/**
 * A segment as it is shown.
 *
 * @param condition as it is stored, which may no longer be valid
 * @param summary the condition in words; says so where it is no longer valid
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
