package org.partnersegments.api.membership;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;

@Schema(
    name = "ExplainInput",
    description = "A request to explain why a condition matches a partner, or does not.",
    requiredProperties = {"condition", "partnerId"})
public record ExplainInput(
    @Nullable ConditionDto condition,
    @Schema(description = "The ID of a partner of the program.", examples = "2552842")
        @Nullable String partnerId) {}
