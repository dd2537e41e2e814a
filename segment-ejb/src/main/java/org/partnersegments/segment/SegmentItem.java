package org.partnersegments.segment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.check.ConditionDraft;

/**
 * A segment in a list.
 *
 * @param key the key that a caller chose for it, if any
 * @param condition the stored condition, which may have 100,000 values; null unless asked for
 * @param summary the condition in words, or that it is no longer valid; null unless asked for
 * @param version counts the changes, from 1
 */
public record SegmentItem(
    long id,
    @Nullable String key,
    String name,
    String description,
    @Nullable ConditionDraft condition,
    @Nullable String summary,
    long version,
    Instant createdAt,
    String createdBy,
    Instant updatedAt,
    String updatedBy) {}
