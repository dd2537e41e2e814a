package org.partnersegments.api.preview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.partnersegments.api.condition.ConditionDto;

/**
 * Asks what a changed condition would do to a saved segment.
 *
 * @param condition the changed one
 * @param side {@code entering} or {@code leaving}, whose page is wanted; the first pages of both if
 *     null
 * @param limit most partners of a page, 1 to 500; 50 if null
 * @param after {@code next} of the side's page before; needs {@code side}
 * @param sort {@code name}, {@code -name}, {@code partnerId} or {@code -partnerId}; by name if null
 */
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
