package org.partnersegments.api.segment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnersegments.api.condition.ConditionDto;

/**
 * A saved condition.
 *
 * @param summary the condition in words
 * @param version counts the changes, from 1; its ETag
 * @param createdBy the principal who saved it first, as {@code updatedBy} is who did last
 */
@Schema(name = "Segment", description = "A saved condition.")
public record SegmentDto(
    long id,
    @Schema(examples = "Joined, no coupons") String name,
    String description,
    ConditionDto condition,
    @Schema(description = "The condition in words.") String summary,
    @Schema(description = "Counts the changes, from 1; its ETag.") long version,
    Instant createdAt,
    String createdBy,
    Instant updatedAt,
    String updatedBy) {}
