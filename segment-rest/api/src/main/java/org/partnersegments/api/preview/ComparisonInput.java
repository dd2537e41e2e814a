package org.partnersegments.api.preview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;

@Schema(
    name = "ComparisonInput",
    description = "A request to compare a changed condition with a saved segment.",
    requiredProperties = {"condition"})
public record ComparisonInput(
    @Schema(description = "The changed condition.") @Nullable ConditionDto condition,
    @Schema(
            description = "The side of the page. If absent, you get the first pages of both sides.",
            enumeration = {"entering", "leaving"})
        @Nullable String side,
    @Schema(minimum = "1", maximum = "500", defaultValue = "50") @Nullable Integer limit,
    @Schema(description = "`next` of the previous page. Needs `side`.") @Nullable String after,
    @Schema(
            enumeration = {"name", "-name", "partnerId", "-partnerId"},
            defaultValue = "name")
        @Nullable String sort) {}
