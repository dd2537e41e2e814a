package org.partnersegments.api.segment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;

@Schema(
    name = "SegmentInput",
    description = "The properties of a segment that a caller can set.",
    requiredProperties = {"name", "condition"})
public record SegmentInput(
    @Schema(
            description =
                "Unique in the program. Letter case and spaces around the name do not matter.",
            minLength = 1,
            maxLength = 120)
        @Nullable String name,
    @Schema(maxLength = 2000) @Nullable String description,
    @Nullable ConditionDto condition) {}
