package org.partnersegments.api.segment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;

@Schema(
    name = "SegmentItem",
    description =
        "A segment in a list. With `fields`, it has the properties that the request names. Without"
            + " `fields`, it has all except `condition`.")
public record SegmentItemDto(
    @Nullable Long id,
    @Schema(
            description = "The key that a caller chose for the segment. Absent if it has none.",
            examples = "newsletter.joined")
        @Nullable String key,
    @Nullable String name,
    @Nullable String description,
    @Schema(description = "Present only if `fields` names it.") @Nullable ConditionDto condition,
    @Schema(description = "The condition in words.") @Nullable String summary,
    @Schema(description = "Starts at 1; each change adds 1.") @Nullable Long version,
    @Nullable Instant createdAt,
    @Schema(description = "The principal who created the segment.") @Nullable String createdBy,
    @Nullable Instant updatedAt,
    @Schema(description = "The principal who made the last change.") @Nullable String updatedBy) {}
