package org.partnersegments.rest.segment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "ComparisonInput",
    requiredProperties = {"condition"})
public record ComparisonInput(
    @Schema(description = "The changed condition.") @Nullable ConditionDto condition,
    @Schema(
            description = "Whose page is wanted; without it, the first pages of both sides.",
            enumeration = {"entering", "leaving"})
        @Nullable String side,
    @Schema(minimum = "1", maximum = "500", defaultValue = "50") @Nullable Integer limit,
    @Schema(description = "`next` of the side's page before; needs `side`.") @Nullable String after,
    @Schema(
            enumeration = {"name", "-name", "partnerId", "-partnerId"},
            defaultValue = "name")
        @Nullable String sort) {}
