package org.partnersegments.api.segment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;

@Schema(name = "Segment", description = "A saved condition.")
public record SegmentDto(
    long id,
    @Schema(
            description = "The key that a caller chose for the segment. Absent if it has none.",
            examples = "newsletter.joined")
        @Nullable String key,
    @Schema(examples = "Joined, no coupons") String name,
    String description,
    ConditionDto condition,
    @Schema(description = "The condition in words.") String summary,
    @Schema(description = "Starts at 1; each change adds 1. The ETag contains it.") long version,
    Instant createdAt,
    @Schema(description = "The principal who created the segment.") String createdBy,
    Instant updatedAt,
    @Schema(description = "The principal who made the last change.") String updatedBy) {}
