package org.partnersegments.rest.segment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
