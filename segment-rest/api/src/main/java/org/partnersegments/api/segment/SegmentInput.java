package org.partnersegments.api.segment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;

/**
 * What a segment is to be.
 *
 * @param name 1 to 120 characters, unique in the program but for letter case and space around
 * @param description up to 2,000 characters; none if null
 */
@Schema(
    name = "SegmentInput",
    requiredProperties = {"name", "condition"})
public record SegmentInput(
    @Schema(
            description = "Unique in the program, letter case and surrounding spaces aside.",
            minLength = 1,
            maxLength = 120)
        @Nullable String name,
    @Schema(maxLength = 2000) @Nullable String description,
    @Nullable ConditionDto condition) {}
