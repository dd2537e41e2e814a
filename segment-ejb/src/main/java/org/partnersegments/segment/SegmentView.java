package org.partnersegments.segment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.check.ConditionDraft;

/**
 * A segment as clients see it.
 *
 * @param key the key that a caller chose for it, if any
 * @param condition the stored condition, which may no longer be valid
 * @param summary the condition in words, or that it is no longer valid
 * @param version counts the changes, from 1
 */
public record SegmentView(
    long id,
    @Nullable String key,
    String name,
    String description,
    ConditionDraft condition,
    String summary,
    long version,
    Instant createdAt,
    String createdBy,
    Instant updatedAt,
    String updatedBy) {}
