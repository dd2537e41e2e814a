package org.partnersegments.api.preview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;

@Schema(
    name = "CountsInput",
    description = "A request to count the partners that each of several conditions selects.",
    requiredProperties = {"conditions"})
public record CountsInput(
    @Schema(
            description = "Together, at most 5,000 groups and field conditions.",
            minItems = 1,
            maxItems = 50)
        @Nullable List<@Nullable ConditionDto> conditions) {}
